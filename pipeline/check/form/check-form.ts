import type {Document} from '../../model/document.ts'
import type {Finding} from '../../model/finding.ts'
import {segmentsOf} from '../../model/reading-order.ts'
import {findingOf} from '../finding-of.ts'
import type {PlacedSegment} from '../unit-side.ts'
import {doubledWords} from './doubled-words.ts'
import type {Flaw, FormRule, MarkCount} from './form-rule.ts'
import {quotes} from './quotes.ts'
import {spaces} from './spaces.ts'
import {width} from './width.ts'

const rules: readonly FormRule[] = [width, spaces, quotes, doubledWords]

/** Segments with the same flaw from which on it is the typist's habit: said once for the edition, not a finding a segment. */
const HABIT = 10
/** Places that a finding of a whole edition names: enough to see the kind, not a list of them all. */
const NAMED_PLACES = 5

/** A segment with what one rule says of it. */
interface Flawed {
  readonly placed: PlacedSegment
  readonly flaws: readonly Flaw[]
}

/**
 * How an edition is written: widths, spaces, quotation marks, words typed twice. A finding a segment, with a fix for the first flaw; where a flaw is the edition's
 * habit, one finding.
 *
 * @param unitOf the unit that a segment belongs to, by the segment's id
 */
export function checkForm(document: Document, unitOf: ReadonlyMap<string, string>): readonly Finding[] {
  const segments = [...segmentsOf(document.sections)].filter(({block}) => block.type !== 'code')
  const countOf = marksIn(segments.map(({segment}) => segment.text).join('\n'))
  const flawed = segments.flatMap((placed): readonly Flawed[] => {
    const found = rules.flatMap(rule => rule(placed.segment.text, languageIn(placed, document), countOf))
    return [...Map.groupBy(found, ({rule}) => rule).values()].map(flaws => ({placed, flaws}))
  })
  return [...Map.groupBy(flawed, ({flaws}) => flaws[0]!.rule).values()].flatMap(same =>
    same.length >= HABIT
      ? [ofEdition(document, same)]
      : same.map(one => ofSegment(document, one, unitOf.get(one.placed.segment.id) ?? null))
  )
}

/** Each mark is counted once, however many segments ask. */
function marksIn(edition: string): MarkCount {
  const counted = new Map<string, number>()
  return mark => {
    const count = counted.get(mark) ?? edition.split(mark).length - 1
    counted.set(mark, count)
    return count
  }
}

function languageIn({block}: PlacedSegment, document: Document): string {
  return ('lang' in block ? block.lang : undefined) ?? document.lang
}

function ofSegment({part, lang}: Document, {placed: {segment}, flaws}: Flawed, unit: string | null): Finding {
  const [first] = flaws
  const {rule, start, end, expected} = first!
  return findingOf(rule, {
    part,
    unit,
    detail: {lang, marks: seen(flaws, segment.text), text: segment.text, count: 1},
    places: segment.places,
    actual: segment.text.slice(start, end),
    ...(expected !== null && {expected, fix: {segment: segment.id, start, end, text: expected}})
  })
}

function ofEdition({part, lang}: Document, flawed: readonly Flawed[]): Finding {
  const [first, ...more] = flawed
  const {placed, flaws} = first!
  const marks = [...new Set(flawed.map(one => seen(one.flaws, one.placed.segment.text)))].slice(0, NAMED_PLACES)
  return findingOf(flaws[0]!.rule, {
    part,
    unit: null,
    detail: {lang, marks: marks.join(' '), text: placed.segment.text, count: flawed.length},
    places: placed.segment.places,
    related: more.slice(0, NAMED_PLACES - 1).flatMap(one => one.placed.segment.places)
  })
}

/** What is wrong, as printed; spaces are shown with a letter on each side. */
function seen(flaws: readonly Flaw[], text: string): string {
  const [{start, end}] = flaws as readonly [Flaw]
  return /^\s*$/u.test(text.slice(start, end)) || text.slice(start, end).length === 1
    ? text.slice(Math.max(0, start - 6), end + 6).trim()
    : text.slice(start, end)
}
