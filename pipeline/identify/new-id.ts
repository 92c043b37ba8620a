import {shortHash} from '../model/content-hash.ts'
import type {FreshNode} from './node.ts'

/**
 * Gives ids to new nodes of one edition: the first 16 hex digits of SHA-256 over part, language, kind, folded text and k, where k counts equal
 * texts and goes on to the next free one, since an older node may carry an id that its text once gave it.
 *
 * @param taken ids that stand; the new ones are added to it.
 */
export function newIds(part: string, lang: string, taken: Set<string>): (node: FreshNode) => string {
  const counts = new Map<string, number>()
  return node => {
    const key = `${node.kind}\u0000${node.text}`
    for (let k = counts.get(key) ?? 0; ; k++) {
      const id = shortHash([part, lang, node.kind, node.text, String(k)])
      if (taken.has(id)) continue
      taken.add(id)
      counts.set(key, k + 1)
      return id
    }
  }
}
