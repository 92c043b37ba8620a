import type {Identity} from '../model/identity.ts'
import type {Place} from '../model/place.ts'
import {segmentsOf} from '../model/reading-order.ts'
import type {Section} from '../model/section.ts'

/** What replay needs of a document: an edition with ids, before or after it became a `Document`. */
export interface Edited {
  readonly part: string
  readonly lang: string
  readonly sections: readonly Section[]
}

export interface CurrentSegment {
  readonly id: string
  readonly part: string
  readonly lang: string
  readonly hash: string
  readonly text: string
  readonly place: Place
  /** Position in reading order over all documents. */
  readonly position: number
}

/** The segments as they stand, and what became of those that are gone. */
export interface CurrentSegments {
  get(id: string): CurrentSegment | undefined
  /** Languages of a part that have a document, in the order of the documents. */
  langs(part: string): readonly string[]
  /** The segments that a gone one was split or merged into, followed to those that stand; empty where nothing is known. */
  successors(id: string): readonly string[]
  /** All that a gone one was ever split or merged into, gone since or not; empty where it stands or nothing is known. */
  heirs(id: string): readonly string[]
  /** Sorted in reading order; ids that are gone come last, by id. */
  inOrder(ids: Iterable<string>): readonly string[]
}

export function currentSegments(documents: readonly Edited[], lock: readonly Identity[]): CurrentSegments {
  const byId = new Map<string, CurrentSegment>()
  const langs = new Map<string, string[]>()
  for (const {part, lang, sections} of documents) {
    langs.set(part, [...(langs.get(part) ?? []), lang])
    for (const {segment} of segmentsOf(sections)) {
      const {id, contentHash: hash, text, places} = segment
      const place = places[0] ?? {kind: 'file', file: `${part}.${lang}`}
      byId.set(id, {id, part, lang, hash, text, place, position: byId.size})
    }
  }
  const replacedBy = new Map<string, readonly string[]>()
  for (const line of lock) if (line.retired && line.replacedBy) replacedBy.set(line.id, line.replacedBy)

  const inOrder = (ids: Iterable<string>): readonly string[] =>
    [...new Set(ids)].sort((a, b) => {
      const [first, second] = [byId.get(a)?.position ?? byId.size, byId.get(b)?.position ?? byId.size]
      return first - second || (a < b ? -1 : 1)
    })
  const heirs = (id: string): readonly string[] => {
    if (byId.has(id)) return []
    const seen = new Set([id])
    const open = [...(replacedBy.get(id) ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      if (!byId.has(next)) open.push(...(replacedBy.get(next) ?? []))
    }
    seen.delete(id)
    return inOrder(seen)
  }
  const successors = (id: string): readonly string[] => heirs(id).filter(heir => byId.has(heir))
  return {get: id => byId.get(id), langs: part => langs.get(part) ?? [], successors, heirs, inOrder}
}
