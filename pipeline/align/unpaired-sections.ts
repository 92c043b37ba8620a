import type {Document} from '../model/document.ts'
import {segmentsOf} from '../model/reading-order.ts'
import type {Section} from '../model/section.ts'
import type {TranslationUnit} from '../model/unit.ts'

/** A section of one segment is told of as a missing segment, not as a missing section. */
const SMALLEST_SECTION = 2

/**
 * The outermost sections of a document of which not one segment has a counterpart in another language.
 *
 * @param other language tag of the other edition
 */
export function unpairedSections(
  document: Document,
  other: string,
  units: readonly TranslationUnit[]
): readonly Section[] {
  const paired = new Set(
    units.filter(({members}) => (members[other]?.length ?? 0) > 0).flatMap(({members}) => members[document.lang] ?? [])
  )
  const search = (sections: readonly Section[]): readonly Section[] =>
    sections.flatMap(section => {
      const segments = [...segmentsOf([section])].map(({segment}) => segment.id)
      if (segments.length >= SMALLEST_SECTION && !segments.some(id => paired.has(id))) return [section]
      return search(section.sections)
    })
  return search(document.sections)
}
