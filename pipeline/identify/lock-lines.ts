import {contentHash} from '../model/content-hash.ts'
import type {Identity} from '../model/identity.ts'
import type {KnownNodes} from './known-nodes.ts'
import {ordered} from './lock-file.ts'
import {type Matching, NONE} from './matching.ts'
import type {NodeClass} from './node.ts'
import type {Ids} from './with-ids.ts'

/** The lines of one class of an edition: what stands in document order, then what is retired by id. */
export function lockLines(
  part: string,
  lang: string,
  known: KnownNodes,
  matching: Matching,
  ids: Ids,
  nodeClass: NodeClass
): readonly Identity[] {
  const own = ids[nodeClass]
  const alive = matching.fresh.map((node, index): Identity => {
    const parent = node.parent ? ids[node.parent.class][node.parent.index]! : null
    return {
      id: own[index]!,
      kind: node.kind,
      part,
      lang,
      hash: contentHash(node.text),
      text: node.text,
      before: own[index - 1] ?? null,
      after: own[index + 1] ?? null,
      parent
    }
  })
  const gone = known.active.flatMap(({line}, index): readonly Identity[] => {
    if (matching.freshOf[index] !== NONE) return []
    const replacedBy = matching.replaced.get(index)?.map(fresh => own[fresh]!) ?? []
    return [ordered({...line, retired: true, replacedBy})]
  })
  const back = new Set([...matching.returned.values()].map(node => node.id))
  const resting = known.retired.filter(node => !back.has(node.id)).map(node => ordered(node.line))
  return [...alive, ...[...gone, ...resting].sort((a, b) => compare(a.id, b.id))]
}

/** A lock in its order: by part, language and kind; active ones in document order before retired ones by id. The order within is kept. */
export function inLockOrder(lines: readonly Identity[]): readonly Identity[] {
  const keyed = lines.map(line => ({
    line,
    key: [line.part, line.lang, line.kind, line.retired ? '1' : '0'].join('\u0000')
  }))
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({line}) => line)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
