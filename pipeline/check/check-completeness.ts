import {detectLanguage} from '../language/detect-language.ts'
import {readValues} from '../language/read-values.ts'
import {readsMoreLike} from '../language/reads-more-like.ts'
import type {Document} from '../model/document.ts'
import type {Finding} from '../model/finding.ts'
import {languageSubtag} from '../model/language-tag.ts'
import type {Alignment} from '../model/unit.ts'
import type {Value} from '../model/value.ts'
import {findingOf} from './finding-of.ts'
import {languagesInOrder, pairKeyOf, placesOfSide, textOfSide, type UnitPair, type UnitSide} from './unit-side.ts'

/** Characters of a segment that a message quotes. */
const QUOTED = 80

/** Letters that a text needs before it can be left untranslated: what is shorter is a name or an abbreviation. */
const LEAST_LETTERS = 20

/**
 * A segment without counterpart. Not where the edition is adapted, which is said once, nor where a translator left it out on purpose, nor for
 * what has no words in it.
 */
export function checkMissing(pair: UnitPair, adapted: boolean): readonly Finding[] {
  const {source, target, unit, part} = pair
  if (adapted || pair.pair?.status === 'not-translation' || isLeftOut(pair)) return []
  const missing = target.segments.length === 0 && source.segments.length > 0
  const added = source.segments.length === 0 && target.segments.length > 0
  const side = missing ? source : target
  if ((!missing && !added) || !hasWords(side)) return []
  return [
    findingOf(missing ? 'check:segment-missing' : 'check:segment-added', {
      part,
      unit: unit.id,
      detail: {sourceLang: source.lang, targetLang: target.lang, text: quote(textOfSide(side))},
      places: placesOfSide(side)
    })
  ]
}

/** A translator said that it has no counterpart; the aligner alone saying so is what is to be looked at. */
function isLeftOut({pair}: UnitPair): boolean {
  return pair?.status === 'untranslated' && pair.decision !== undefined
}

/** A segment of the target that is still in the language of the source. */
export function checkSourceLanguage(pair: UnitPair): readonly Finding[] {
  const {source, target, unit, part} = pair
  if (source.segments.length === 0 || languageSubtag(source.lang) === languageSubtag(target.lang)) return []
  return target.segments
    .filter(({segment, block}) => block.type !== 'code' && isLeft(segment.text, pair))
    .map(({segment}) =>
      findingOf('check:source-language', {
        part,
        unit: unit.id,
        detail: {sourceLang: source.lang, targetLang: target.lang, text: quote(segment.text)},
        places: segment.places,
        related: placesOfSide(source)
      })
    )
}

/** True for text in the source's language. What is the source's own, letter by letter, needs fewer words to tell. */
function isLeft(text: string, {source, target}: UnitPair): boolean {
  const isOwn = source.segments.some(({segment}) => segment.text.trim() === text.trim())
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (isOwn && isLabel(text, source.lang, target.lang)) return true
  if (letters < (isOwn ? LEAST_OWN_LETTERS : LEAST_LETTERS) && languageSubtag(source.lang) !== 'zh') return false
  const detected = detectLanguage(text)
  if (detected === null)
    return smallWords(text) >= (isOwn ? OWN_WORDS : PROSE_WORDS) && readsMoreLike(text, source.lang, target.lang)
  const lang = languageSubtag(detected.lang)
  return lang === languageSubtag(source.lang) && lang !== languageSubtag(target.lang)
}

/** `Artikkel 10.`, `Annex II`: a word of the one language makes an ordinal of the number, and is none in the other. */
function isLabel(text: string, lang: string, other: string): boolean {
  const isOrdinal = (values: readonly Value[]) => values.some(({kind}) => kind === 'ordinal')
  return LABEL.test(text) && isOrdinal(readValues(text, lang)) && !isOrdinal(readValues(text, other))
}
const LABEL = /^\p{L}{3,} (?:\d{1,3}|[IVXLC]{1,6})[.:]?$/u

/** Letters that the source's own text needs before it can have been left. */
const LEAST_OWN_LETTERS = 10
/** Words in lower case that prose has, and a name or a command has not: of the source's own text, and of any other. */
const OWN_WORDS = 2
const PROSE_WORDS = 4

/** Words in lower case of what is prose, without the signs of code. */
function smallWords(text: string): number {
  if (/[={}|<>$_\\]|(?<!\p{L})-{1,2}\p{L}/u.test(text)) return 0
  return text.match(/(?<![\p{L}\p{N}_/.@-])\p{Ll}{2,}(?![\p{L}\p{N}_/=@-])/gu)?.length ?? 0
}

/** Editions that cover little of their source: said once for each, instead of a missing segment a sentence. */
export function checkAdapted(alignment: Alignment, documents: readonly Document[]): readonly Finding[] {
  const [source, ...others] = languagesInOrder(alignment, documents)
  return others.flatMap(lang => {
    const coverage = coverageOf(alignment, source!, lang)
    const of = (tag: string) =>
      documents.find(d => d.part === alignment.part && d.lang === tag)?.sections[0]?.places ?? []
    const places = of(lang)
    if (!coverage?.adapted || places.length === 0) return []
    const {matched} = coverage
    const segments = Math.max(coverage.source, coverage.target)
    return [
      findingOf('check:adapted', {
        part: alignment.part,
        unit: null,
        detail: {sourceLang: source!, targetLang: lang, matched, segments},
        places,
        related: of(source!)
      })
    ]
  })
}

/** True where the coverage of a pair says that the one is adapted from the other. */
export function isAdapted(alignment: Alignment, a: string, b: string): boolean {
  return coverageOf(alignment, a, b)?.adapted ?? false
}

function coverageOf(alignment: Alignment, a: string, b: string) {
  return alignment.coverage.find(({pair}) => pair === pairKeyOf(alignment.langs, a, b))
}

function hasWords(side: UnitSide): boolean {
  return side.segments.some(({segment}) => /\p{L}/u.test(segment.text))
}

function quote(text: string): string {
  const characters = [...text]
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : text
}
