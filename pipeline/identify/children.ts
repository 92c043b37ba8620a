import type {Child} from './continue-containers.ts'
import type {KnownNodes} from './known-nodes.ts'
import {type Matching, NONE, past} from './matching.ts'
import type {FreshNode, NodeClass} from './node.ts'

/** What is and was in the containers of a class, from the matching of what can be in them. */
export function children(matching: Matching, container: NodeClass, containers: KnownNodes): readonly Child[] {
  const names = new Map([...containers.active, ...containers.retired].map(node => [node.id, node.text]))
  const found = matching.fresh.map((node, index): Child => {
    const before = past(matching, index)
    const was = before?.parent && names.has(before.parent) ? before.parent : null
    const is = node.parent?.class === container ? node.parent.index : null
    return {
      was,
      is,
      names: was !== null && is !== null && names.get(was) === before?.text && isFirstIn(matching.fresh, index)
    }
  })
  const gone = matching.known.flatMap((node, index): readonly Child[] => {
    const was = matching.freshOf[index] === NONE && node.parent && names.has(node.parent) ? node.parent : null
    return was === null ? [] : [{was, is: null, names: false}]
  })
  return [...found, ...gone]
}

/** Titles and introductions come first in what they name. */
function isFirstIn(fresh: readonly FreshNode[], index: number): boolean {
  const parent = fresh[index]!.parent
  const before = fresh[index - 1]?.parent
  return parent?.class === 'section' && (before?.class !== 'section' || before.index !== parent.index)
}
