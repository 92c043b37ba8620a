import type {TranslationUnit} from '../../../pipeline/model/index.ts'
import type {PartView} from '../../contract/part-view.ts'

/** Titles of the sections that a unit stands in, by language, the outermost first. */
export function sectionPath(
  view: Pick<PartView, 'segments' | 'blocks' | 'sections'>,
  unit: TranslationUnit | undefined,
  lang: string
): readonly string[] {
  const first = unit?.members[lang]?.[0]
  const block = first === undefined ? undefined : view.blocks[view.segments[first]?.block ?? -1]
  const titles: string[] = []
  for (let at: number | null = block?.section ?? null; at !== null; at = view.sections[at]?.parent ?? null) {
    const title = view.sections[at]?.title
    if (title) titles.unshift(title)
  }
  return titles
}
