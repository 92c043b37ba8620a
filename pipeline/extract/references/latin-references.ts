import {eachMatch} from '../../language/each-match.ts'
import {numberPath} from '../number-path.ts'
import {isElsewhere, isOfSameLaw} from './elsewhere.ts'
import type {SpokenPoint, SpokenReference} from './spoken-reference.ts'

type Kind = SpokenReference['kind']

/** Words that stand before a number, in nb, nn and en, by what they call. */
const words: readonly (readonly [kind: Kind, words: string])[] = [
  ['article', 'artikkel artikkelen artiklene artiklane art article articles'],
  ['chapter', 'kapittel kapittelet kapitlet kapitla kapitlene kap chapter chapters'],
  ['part', 'del part'],
  ['section', 'seksjon avsnitt avsnittet avsnitta section sections sec'],
  ['point', 'punkt punktet punkta punktene pkt point points clause clauses'],
  ['annex', 'vedlegg vedlegget vedlegga vedleggene tillegg annex annexes appendix appendices'],
  ['table', 'tabell tabellen tabellene tabellane table tables'],
  ['figure', 'figur figuren figurene figurane figure figures fig']
]
const kindOf = new Map(words.flatMap(([kind, list]) => list.split(' ').map(word => [word, kind] as const)))

const opening = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:(?<word>${[...kindOf.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?[ \\u00a0]+|(?<sign>§§?)[ \\u00a0]*)`,
  'giu'
)
const digits = /\d{1,3}(?:[.-]\d{1,3}){0,4}(?![\p{L}\d%]|[.,:/]\d)/uy
const letters = /(?:[IVX]{1,6}|[A-H])(?![\p{L}\d'’-]|\.\d)/uy
/** "§ 4 a", but not "§ 4 i forskriften". */
const signed = /\d{1,3}(?:-\d{1,3})?(?:[ \u00a0][a-hj-n](?![\p{L}\d.])|[a-z](?![\p{L}\d]))?(?![\p{L}\d%])/uy
/** Between the numbers of a list or a range: "4 og 5", "4, 5 og 7", "4–6". */
const between =
  /[ \u00a0]*(?:,|[–—-]|(?:og|eller|samt|til|and|or|to)(?=[ \u00a0]))[ \u00a0]*(?:(?:og|and|or)[ \u00a0]+)?/uy

const marker =
  /,?[ \u00a0]?(?:(?:nr\.?|nummer|bokstav|litra|punkt|pkt\.?|no\.|point|letter|paragraph|subparagraph|alternativ)[ \u00a0]+(?<number>\d{1,2}|[a-zæøå])(?![\p{L}\d])\)?|\((?<bracketed>\d{1,2}|[a-z]|[ivx]{1,4})\))/uy
const place = /,?[ \u00a0](?<ordinal>\p{L}+)[ \u00a0](?:ledd|paragraph)(?!\p{L})/uy
const ordinals = [
  'første fyrste first',
  'annet andre anna second',
  'tredje third',
  'fjerde fourth',
  'femte fifth',
  'sjette sixth'
].map(list => list.split(' '))

/** More numbers than this in one list are no references. */
const MOST_IN_LIST = 20

/** "Artikkel 4", "Articles 4, 5 and 7", "kap. 3", "punkt 2.1", "§ 4-2", "Annex B", with the points named behind them. */
export function latinReferences(text: string): readonly SpokenReference[] {
  const found: SpokenReference[] = []
  let done = 0
  for (const match of eachMatch(opening, text)) {
    if (match.index < done) continue
    const {word, sign} = match.groups ?? {}
    const kind = sign ? 'section' : kindOf.get((word ?? '').toLowerCase())
    if (!kind) continue
    const list = numbersAt(text, match.index, match.index + match[0].length, kind, sign !== undefined)
    const end = list.at(-1)?.end ?? match.index
    const goesOn = found.at(-1)?.external === true && isOfSameLaw(text.slice(done, match.index))
    const external = list.length > 0 && (goesOn || isElsewhere(text, match.index, end))
    found.push(...list.map(reference => ({...reference, external})))
    done = end
  }
  return found
}

/** The numbers from an offset on; the first one's stretch begins at `start`, where its word stands. */
function numbersAt(text: string, start: number, from: number, kind: Kind, isSign: boolean) {
  const list: Omit<SpokenReference, 'external'>[] = []
  let [begin, at] = [start, from]
  while (list.length < MOST_IN_LIST) {
    const number = isSign
      ? matchAt(signed, text, at)
      : (matchAt(digits, text, at) ?? (isLettered(kind) ? matchAt(letters, text, at) : null))
    if (number === null) break
    const {points, end} = pointsAt(text, at + number.length)
    const path = numberPath(number.replace(/[ \u00a0]?[a-z]$/u, ''))
    const sign = isSign ? {sign: number.replace(/\s/gu, '')} : {}
    list.push({start: begin, end, kind, path, ...sign, points})
    const gap = matchAt(between, text, end)
    if (gap === null || gap === '') break
    begin = end + gap.length
    // "Article 4 and Article 5" begins anew; "4, 2018" is no list.
    at = begin
  }
  return list
}

/** Kinds that are numbered with letters or Roman numerals too. */
const isLettered = (kind: Kind): boolean =>
  kind === 'annex' || kind === 'part' || kind === 'chapter' || kind === 'article'

function pointsAt(text: string, from: number): {readonly points: readonly SpokenPoint[]; readonly end: number} {
  const points: SpokenPoint[] = []
  let end = from
  while (points.length < 4) {
    marker.lastIndex = end
    place.lastIndex = end
    const [byMarker, byPlace] = [marker.exec(text), place.exec(text)]
    const number = byMarker?.groups?.number ?? byMarker?.groups?.bracketed
    const ordinal = ordinals.findIndex(names => names.includes(byPlace?.groups?.ordinal?.toLowerCase() ?? '')) + 1
    const taken = number !== undefined ? byMarker : ordinal > 0 ? byPlace : null
    if (!taken) break
    const printed = taken[0].replace(/^,?[ \u00a0]?/u, '')
    points.push(
      number !== undefined
        ? {text: printed, by: 'marker', number}
        : {text: printed, by: 'place', number: String(ordinal)}
    )
    end += taken[0].length
  }
  return {points, end}
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
