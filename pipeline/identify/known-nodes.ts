import {foldText} from '../model/content-hash.ts'
import type {Identity} from '../model/identity.ts'
import {ordered} from './lock-file.ts'
import {lockOrder} from './lock-order.ts'
import type {FreshNode, KnownNode} from './node.ts'

/** What the lock knows of one class of one edition. */
export interface KnownNodes {
  /** In the order they were last seen. */
  readonly active: readonly KnownNode[]
  /** By id. */
  readonly retired: readonly KnownNode[]
  /** Ids that have lines with different texts, as a merge of two branches leaves them. */
  readonly contested: readonly string[]
}

/**
 * One node an id. Of several lines of one id the one whose text is found again counts, then an active one, then the first by its
 * bytes: never one by its place in the file, since a merge may turn the order.
 */
export function knownNodes(lines: readonly Identity[], fresh: readonly FreshNode[]): KnownNodes {
  const texts = new Set(fresh.map(node => node.text))
  const versions = new Map<string, Identity[]>()
  for (const line of lines) {
    const held = versions.get(line.id)
    if (held) held.push(line)
    else versions.set(line.id, [line])
  }
  const chosen = new Map<string, KnownNode>()
  const contested: string[] = []
  for (const [id, candidates] of versions) {
    if (new Set(candidates.map(line => line.hash)).size > 1) contested.push(id)
    chosen.set(id, knownNode(choose(candidates, texts), candidates))
  }
  const active = lines.filter(line => !chosen.get(line.id)?.line.retired)
  return {
    active: lockOrder(active).map(id => chosen.get(id)!),
    retired: [...chosen.values()].filter(node => node.line.retired).sort((a, b) => (a.id < b.id ? -1 : 1)),
    contested: contested.sort()
  }
}

function choose(candidates: readonly Identity[], texts: ReadonlySet<string>): Identity {
  if (candidates.length === 1) return candidates[0]!
  const rank = (line: Identity): string => {
    const found = texts.has(foldText(line.text)) ? 0 : 1
    return `${found}${line.retired ? 1 : 0}${JSON.stringify(ordered(line))}`
  }
  return [...candidates].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]!
}

/** Retired only where every branch retired it. */
function knownNode(line: Identity, candidates: readonly Identity[]): KnownNode {
  const {retired: _, replacedBy: __, ...alive} = line
  const kept = line.retired && candidates.some(other => !other.retired) ? alive : line
  return {id: line.id, kind: line.kind, text: foldText(line.text), parent: line.parent ?? null, line: kept}
}
