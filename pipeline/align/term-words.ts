import {outermost, type TermMatch} from '../language/terms/term-index.ts'
import {termIndexes} from '../language/terms/term-indexes.ts'
import type {Concept} from '../model/termbase.ts'
import type {Evidence} from '../model/unit.ts'
import type {EvidenceSide} from './evidence-side.ts'

type Word = Evidence['words'][number]

/** Finds the terms of one concept that stand on both sides of a pair, each occurrence with one, the first with the first. */
export type TermWords = (source: EvidenceSide, target: EvidenceSide) => readonly Word[]

/** @param concepts terms, the work's own before those of all works */
export function termWords(concepts: readonly Concept[]): TermWords {
  if (concepts.length === 0) return () => []
  const indexOf = termIndexes(concepts)
  const known = new Map<string, readonly TermMatch[]>()
  const termsIn = (lang: string, {id, text}: EvidenceSide['segments'][number]) => {
    const name = `${lang} ${id}`
    const found = known.get(name) ?? outermost(indexOf(lang).find(text))
    known.set(name, found)
    return found
  }
  const placesOf = ({lang, segments, members}: EvidenceSide) =>
    members.flatMap(index => {
      const {id} = segments[index]!
      return termsIn(lang, segments[index]!).map(({entry, start, end}) => ({
        concept: entry.concept,
        span: [id, start, end] as const
      }))
    })
  return (source, target) => {
    const free = [...placesOf(target)]
    const found = placesOf(source).flatMap(({concept, span}): Word[] => {
      const at = free.findIndex(other => other.concept === concept)
      const [other] = at < 0 ? [] : free.splice(at, 1)
      return other ? [{source: span, target: other.span, why: 'term'}] : []
    })
    // Two concepts may have the same words in both languages.
    return [...new Map(found.map(word => [`${word.source} ${word.target}`, word])).values()]
  }
}

/** Words without those that stand inside a term on both sides. */
export function outsideTerms(words: readonly Word[], terms: readonly Word[]): readonly Word[] {
  const isInside = (inner: Word['source'], outer: Word['source']) =>
    inner[0] === outer[0] && outer[1] <= inner[1] && inner[2] <= outer[2]
  return words.filter(
    ({source, target}) => !terms.some(term => isInside(source, term.source) && isInside(target, term.target))
  )
}
