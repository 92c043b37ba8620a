import type {Cell, Reference, TextBlock} from '../model/block.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {Section, SectionRole} from '../model/section.ts'
import {byNumber, findTarget} from './references/find-target.ts'
import {readReferences} from './references/read-references.ts'
import {referenceTargets} from './references/reference-targets.ts'

/** Roles whose text sends to other documents than the one it stands in. */
const aside: ReadonlySet<SectionRole> = new Set(['topics', 'related', 'attachments', 'contact'])

/**
 * Reads the references of a document's blocks, each with the id of what it means: what bears that number, an item or paragraph in it where the
 * reference goes so far. A number that the document does not have stays without target; one of another law that is named is marked as external.
 *
 * @returns the references of a block, in the order of the text; none for the number that a heading or caption bears itself
 */
export function resolveReferences(
  sections: readonly Section[],
  lang: LanguageTag
): (block: TextBlock | Cell, within: readonly Section[]) => readonly Reference[] {
  const targets = referenceTargets(sections, lang)
  const numbered = byNumber(targets)
  const labels = new Map(targets.map(({bearer, label}) => [bearer, label]))
  return (block, within) => {
    if (block.type === 'code' || block.type === 'contactLine') return []
    if (within.some(({role}) => aside.has(role))) return []
    const own = labels.get(block.id) ?? 0
    return readReferences(block.text)
      .filter(({start}) => start >= own)
      .map((spoken): Reference => {
        const {start, end, kind, path, points} = spoken
        const {external} = spoken
        const target = external ? null : findTarget(spoken, within, numbered)
        return {
          start,
          end,
          kind,
          path,
          ...(points.length > 0 && {points: points.map(({text}) => text)}),
          ...(target !== null && {target}),
          ...(external && {external})
        }
      })
  }
}
