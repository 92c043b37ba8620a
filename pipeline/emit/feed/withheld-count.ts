import {type Document, segmentsOf} from '../../model/index.ts'

/** How many lines a reader of a part misses where blocks are `hidden`: as many as in the language that has most of them. */
export function withheldCount(documents: readonly Document[], hidden: ReadonlySet<string>): number {
  const counts = documents.map(
    ({sections}) => new Set([...segmentsOf(sections)].map(({block}) => block.id).filter(id => hidden.has(id))).size
  )
  return Math.max(0, ...counts)
}
