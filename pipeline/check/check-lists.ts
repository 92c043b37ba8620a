import type {Finding} from '../model/finding.ts'
import type {Section} from '../model/section.ts'
import {findingOf} from './finding-of.ts'
import type {PlacedSegment, UnitPair} from './unit-side.ts'

/**
 * Lists of unequal length: the items of a list section against those of the section that most of them correspond to. `pairs` are of one
 * source and one target language, from editions that are not adapted.
 */
export function checkLists(pairs: readonly UnitPair[]): readonly Finding[] {
  const links = new Map<Section, Map<Section, number>>()
  for (const {source, target} of pairs) {
    for (const from of listsOf(source.segments)) {
      for (const to of listsOf(target.segments)) {
        const counts = links.get(from) ?? new Map<Section, number>()
        counts.set(to, (counts.get(to) ?? 0) + 1)
        links.set(from, counts)
      }
    }
  }
  return [...links].flatMap(([from, counts]) => {
    const [to] = [...counts].sort((a, b) => b[1] - a[1])[0]!
    const [items, others] = [itemsOf(from), itemsOf(to)]
    const first = pairs[0]
    if (items === others || first === undefined) return []
    return [
      findingOf('check:list-length', {
        part: first.part,
        unit: null,
        detail: {sourceLang: first.source.lang, targetLang: first.target.lang, source: items, target: others},
        places: to.places,
        related: from.places
      })
    ]
  })
}

/** The sections that segments of list items stand in. */
function listsOf(segments: readonly PlacedSegment[]): readonly Section[] {
  return segments.flatMap(({block, sections}) => (block.type === 'listItem' ? sections.slice(-1) : []))
}

/** Items of the outermost level that the section has. */
function itemsOf(section: Section): number {
  const items = section.blocks.flatMap(block => (block.type === 'listItem' ? [block.depth] : []))
  return items.filter(depth => depth === Math.min(...items)).length
}
