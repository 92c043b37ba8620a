import type {Evidence, Finding} from '../../../pipeline/model/index.ts'
import type {Mark} from './marked-text.tsx'
import {findIn} from './search.ts'

/** Words that a finding speaks of: its values as they are printed in a text. */
export function findingMarks(
  text: string,
  findings: readonly Finding[],
  titleOf: (finding: Finding) => string
): readonly Mark[] {
  return findings
    .filter(({accepted}) => accepted === undefined)
    .flatMap(finding => {
      const values = Object.values(finding.detail).filter(value => typeof value === 'string' && value !== '')
      const places = values.flatMap(value => occurrences(text, String(value)))
      return places.map(([start, end]) => ({start, end, kind: `finding ${finding.severity}`, title: titleOf(finding)}))
    })
}

export function searchMarks(text: string, sought: string): readonly Mark[] {
  return findIn(text, sought).map(([start, end]) => ({start, end, kind: 'hit'}))
}

/** Words of a segment that have a match, each match with a colour of its own on all sides. */
export function evidenceMarks(segment: string, text: string, evidence: readonly Evidence[]): readonly Mark[] {
  const words = evidence.flatMap(({words}) => words)
  const matched = words.flatMap(({source, target, why}, index) =>
    [source, target]
      .filter(([id]) => id === segment)
      .map(([, start, end]) => ({start, end, kind: `word why-${why} tint-${tintOf(words, index)}`}))
  )
  const differing = evidence
    .flatMap(({disagree}) => disagree)
    .filter(value => value.segment === segment)
    .flatMap(value => occurrences(text, value.text).map(([start, end]) => ({start, end, kind: 'differs'})))
  return [...matched, ...differing]
}

/** Colours that matches take turns in. */
export const TINTS = 6

/** Matches that share a word share a colour. */
function tintOf(words: Evidence['words'], index: number): number {
  const key = (side: readonly [string, number, number]) => `${side[0]} ${side[1]}`
  const {source, target} = words[index]!
  const first = words.findIndex(word => key(word.source) === key(source) || key(word.target) === key(target))
  return (first < 0 ? index : first) % TINTS
}

/** Where a value stands as a whole: `7` is not found in `2017`. */
function occurrences(text: string, value: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  const isEdge = (a: string | undefined, b: string | undefined) => !(a && b && /\p{Nd}/u.test(a) && /\p{Nd}/u.test(b))
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const end = at + value.length
    if (isEdge(text[at - 1], value[0]) && isEdge(text[end], value.at(-1))) found.push([at, end])
  }
  return found
}
