import type {Document} from '../../model/document.ts'
import type {Finding} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import {findingOf} from '../finding-of.ts'
import type {Reading} from './reading.ts'
import {type ReadingWord, readingWords} from './reading-words.ts'
import {type WordDifference, wordDifferences} from './word-differences.ts'

/** Characters of each side that a message quotes. */
const QUOTED = 120
/** Words that a passage needs before it counts as moved to another place rather than left out here and added there. */
const LEAST_MOVED = 4
/** Files that share fewer of their words than this are not two readings of one text: said once. Share of the shorter one's words. */
const LEAST_SHARED = 0.5

/** A difference with the words of its two sides. */
interface Sides {
  readonly here: readonly ReadingWord[]
  readonly there: readonly ReadingWord[]
  readonly at: WordDifference
}

/**
 * Where an edition and a second file of the same edition say different words: one finding for each stretch, with both places. Marks, capitals, line
 * breaks and the order of passages (notes at the foot of the page or at the end) do not count, nor what a page has around its text.
 */
export function checkReadings(documents: readonly Document[], readings: readonly Reading[]): readonly Finding[] {
  return readings.flatMap(reading => {
    const document = documents.find(({part, lang}) => part === reading.part && lang === reading.lang)
    return document ? differences(document, reading) : []
  })
}

function differences(document: Document, reading: Reading): readonly Finding[] {
  const [here, there] = [readingWords(document.sections), readingWords(reading.sections)]
  const found = wordDifferences(keys(here), keys(there)).map(at => ({
    here: here.slice(at.from, at.to),
    there: there.slice(at.otherFrom, at.otherTo),
    at
  }))
  const shorter = Math.min(here.length, there.length)
  const shared = here.length - found.reduce((sum, {at}) => sum + at.to - at.from, 0)
  if (shorter > 0 && shared < LEAST_SHARED * shorter) return [finding(document, reading, [{here, there}])]
  const told = withoutMoved(found).filter(({here: a, there: b}) => letters(a) !== letters(b))
  const shown = told.map(sides => inContext(sides, here, there))
  const same = Map.groupBy(shown, sides => `${quote(sides.here)}\n${quote(sides.there)}`)
  return [...same.values()].map(list => finding(document, reading, list))
}

function finding(document: Document, {file}: Reading, list: readonly Omit<Sides, 'at'>[]): Finding {
  const {part, lang, snapshot} = document
  const start = document.sections[0]?.places ?? [{kind: 'file', file: snapshot.file} as const]
  const places = list.flatMap(({here}) => placesOf(here))
  const related = list.flatMap(({there}) => placesOf(there))
  const [first] = list
  return findingOf('check:reading-differs', {
    part,
    unit: null,
    detail: {lang, file, here: quote(first?.here ?? []), there: quote(first?.there ?? [])},
    places: places.length > 0 ? places : start,
    related: related.length > 0 ? related : [{kind: 'file', file}]
  })
}

const keys = (words: readonly ReadingWord[]): readonly string[] => words.map(({key}) => key)

/** "e-post" and "epost" are the same letters. */
const letters = (words: readonly ReadingWord[]): string => keys(words).join('')

/** Passages that one side has at another place than the other are no difference. */
function withoutMoved(found: readonly Sides[]): readonly Sides[] {
  const passages = (side: 'here' | 'there') =>
    new Map(found.filter(sides => sides[side].length >= LEAST_MOVED).map(sides => [letters(sides[side]), sides]))
  const [here, there] = [passages('here'), passages('there')]
  return found.flatMap(sides => {
    const isMoved = (side: 'here' | 'there', others: ReadonlyMap<string, Sides>) =>
      sides[side].length >= LEAST_MOVED && others.has(letters(sides[side]))
    const left = {
      ...sides,
      here: isMoved('here', there) ? [] : sides.here,
      there: isMoved('there', here) ? [] : sides.there
    }
    return left.here.length + left.there.length === 0 ? [] : [left]
  })
}

/** Where one side has nothing, the words before and behind on both sides, so that the place can be found and the message read. */
function inContext({here, there, at}: Sides, a: readonly ReadingWord[], b: readonly ReadingWord[]): Omit<Sides, 'at'> {
  if (here.length > 0 && there.length > 0) return {here, there}
  const wider = (words: readonly ReadingWord[], own: readonly ReadingWord[], from: number, to: number) => [
    ...words.slice(Math.max(0, from - 1), from),
    ...own,
    ...words.slice(to, to + 1)
  ]
  return {here: wider(a, here, at.from, at.to), there: wider(b, there, at.otherFrom, at.otherTo)}
}

/** The words as printed, with what stands between them in their block. */
function quote(words: readonly ReadingWord[]): string {
  const blocks = Map.groupBy(words, ({block}) => block)
  const text = [...blocks].map(([block, own]) => block.text.slice(own[0]!.start, own.at(-1)!.end)).join(' … ')
  const characters = [...text.slice(0, QUOTED * 2)]
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : text
}

/** Places of the segments that the words stand in. */
function placesOf(words: readonly ReadingWord[]): readonly Place[] {
  const places = words.flatMap(({block, start, end}) => {
    const own = block.segments.filter(segment => segment.start < end && segment.end > start)
    return own.length > 0 ? own.flatMap(segment => segment.places) : block.places
  })
  return [...new Set(places)]
}
