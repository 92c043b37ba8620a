import {languageSubtag} from '../model/language-tag.ts'
import {alignEditions, type EditionOptions} from './align-editions.ts'
import {rounded} from './rounded.ts'
import type {SegmentSet} from './segment-set.ts'
import type {Side} from './side.ts'

/** Source indices, target indices and the probability that the bead is right. */
export type SegmentBead = readonly [source: readonly number[], target: readonly number[], confidence: number]
/** Indices by language as named in the set, and the probability that the unit is right. */
export type SegmentUnit = Readonly<Record<string, readonly number[] | number>>

/**
 * Aligns pre-segmented documents, each on its own: beads for a set of two languages (`pair`), units for one with `langs`.
 *
 *     {"d1": [[[0, 1], [0], 0.98]]}
 *     {"d1": [{"nb": [0], "en": [0], "zh": [0], "confidence": 0.98}]}
 */
export function alignSegments(
  set: SegmentSet,
  options: Pick<EditionOptions, 'lexicon'> = {}
): Record<string, readonly SegmentBead[] | readonly SegmentUnit[]> {
  if ('langs' in set)
    return Object.fromEntries(
      set.docs.map(({id, segments, types}) => [
        id,
        alignEditions(
          set.langs.map(lang => side(lang, segments[lang] ?? [], types?.[lang])),
          options
        ).map(unit => ({
          ...Object.fromEntries(set.langs.map((lang, at) => [lang, unit.members[at]!])),
          confidence: rounded(unit.confidence)
        }))
      ])
    )
  const [source, target] = pairOf(set.pair)
  return Object.fromEntries(
    set.docs.map(({id, src, tgt, srcType, tgtType}) => [
      id,
      alignEditions([side(source, src, srcType), side(target, tgt, tgtType)], options).map(
        ({members, confidence}) => [members[0]!, members[1]!, rounded(confidence)] as const
      )
    ])
  )
}

/** `nb-en`, `nb-zh-Hans`, `zh-Hant-en`: the second language starts at the last two- or three-letter part. */
function pairOf(pair: string): readonly [string, string] {
  const parts = pair.split('-')
  const at = parts.findLastIndex(
    (part, index) => index > 0 && /^[a-z]{2,3}$/i.test(part) && part === part.toLowerCase()
  )
  const cut = at > 0 ? at : 1
  return [parts.slice(0, cut).join('-'), parts.slice(cut).join('-')]
}

const aliases: Readonly<Record<string, string>> = {td: 'cell', th: 'cell', dt: 'term', pre: 'code'}
const knownTypes: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'li',
  'cell',
  'term',
  'dd',
  'code',
  'caption'
])

function side(lang: string, texts: readonly string[], types: readonly string[] | undefined): Side {
  return {
    language: languageSubtag(lang),
    segments: texts.map((text, at) => ({text, type: types ? typeNamed(types[at]) : null, block: null}))
  }
}

function typeNamed(type: string | undefined): string {
  const name = aliases[type ?? 'p'] ?? type ?? 'p'
  return knownTypes.has(name) ? name : 'p'
}
