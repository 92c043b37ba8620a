import type {Evidence} from '../../../pipeline/model/index.ts'
import type {Mark} from './marked-text.tsx'
import {occurrences} from './occurrences.ts'
import {findIn} from './search.ts'

export function searchMarks(text: string, sought: string): readonly Mark[] {
  return findIn(text, sought).map(([start, end]) => ({start, end, kind: 'hit'}))
}

/** Words of a segment that have a match, each match with a colour of its own on all sides. */
export function evidenceMarks(segment: string, text: string, evidence: readonly Evidence[]): readonly Mark[] {
  const groups = matchGroups(evidence)
  const matched = evidence.flatMap(({words}) =>
    words.flatMap(({source, target, why}) =>
      [source, target]
        .filter(([id]) => id === segment)
        .map(side => {
          const [, start, end] = side
          const match = groups.get(wordKey(side))!
          return {start, end, kind: `word why-${why} tint-${match % TINTS}`, match}
        })
    )
  )
  const differing = evidence
    .flatMap(({disagree}) => disagree)
    .filter(value => value.segment === segment)
    .flatMap(value => occurrences(text, value.text).map(([start, end]) => ({start, end, kind: 'differs'})))
  return [...matched, ...differing]
}

/** Colours that matches take turns in. */
export const TINTS = 6

type Word = Evidence['words'][number]['source']

/** A word by its place: where it begins in its segment. */
export function wordKey([segment, start]: Word): string {
  return `${segment} ${start}`
}

/**
 * Numbers of what matches what, by word: words that match directly or over the third language have one number, so that they are lit alike on
 * all sides.
 */
export function matchGroups(evidence: readonly Evidence[]): ReadonlyMap<string, number> {
  const above = new Map<string, string>()
  const top = (word: string): string => {
    const next = above.get(word)
    return next === undefined ? word : top(next)
  }
  const words = evidence.flatMap(({words}) => words)
  for (const {source, target} of words) {
    const [a, b] = [top(wordKey(source)), top(wordKey(target))]
    if (a !== b) above.set(b, a)
  }
  const numbers = new Map<string, number>()
  const found = words.flatMap(({source, target}) => [wordKey(source), wordKey(target)])
  for (const word of found) if (!numbers.has(top(word))) numbers.set(top(word), numbers.size)
  return new Map(found.map(word => [word, numbers.get(top(word))!]))
}
