import type {Run} from '../diagnostics/run.ts'
import type {DraftDocument} from '../model/draft.ts'
import type {Identity} from '../model/identity.ts'
import type {Metadata} from '../model/metadata.ts'
import type {Place} from '../model/place.ts'
import type {Section} from '../model/section.ts'
import {children} from './children.ts'
import {continueContainers} from './continue-containers.ts'
import {continueTexts} from './continue-texts.ts'
import {freshNodes} from './fresh-nodes.ts'
import {type KnownNodes, knownNodes} from './known-nodes.ts'
import {inLockOrder, lockLines} from './lock-lines.ts'
import {type Matching, NONE, past} from './matching.ts'
import {newIds} from './new-id.ts'
import {classOfKind, type FreshNode, type NodeClass, nodeClasses} from './node.ts'
import {type Ids, withIds} from './with-ids.ts'

/** An edition that extraction and segmentation have read. */
export interface Draft {
  readonly part: string
  readonly lang: string
  readonly draft: DraftDocument
}

/** The same with ids and content hashes throughout. */
export interface IdentifiedDocument {
  readonly part: string
  readonly lang: string
  readonly metadata: Metadata
  readonly sections: readonly Section[]
}

export interface Identified {
  readonly documents: readonly IdentifiedDocument[]
  readonly lock: readonly Identity[]
}

/** Fewer active ids than this in an edition say nothing about how much of it is gone. */
const ENOUGH_TO_JUDGE = 10
/** Share of an edition's segments and blocks below which so few are found again that the file is likely another one. */
const FOUND_AGAIN_LEAST = 0.5

/**
 * Gives every section, block, cell and segment the id of what it continues, and new ones to what is new. What is gone stays in the lock as
 * retired. Lines of editions that are not among the drafts are kept as they are. With the lock that it returns, it returns the same again.
 */
export function identify(drafts: readonly Draft[], lock: readonly Identity[], run: Run): Identified {
  const byEdition = Map.groupBy(lock, line => editionKey(line.part, line.lang))
  const taken = new Set(lock.map(line => line.id))
  const documents: IdentifiedDocument[] = []
  const lines: Identity[] = []
  for (const edition of drafts) {
    const key = editionKey(edition.part, edition.lang)
    const result = identifyEdition(edition, byEdition.get(key) ?? [], taken, run)
    byEdition.delete(key)
    documents.push(result.document)
    for (const line of result.lines) lines.push(line)
  }
  for (const kept of byEdition.values()) for (const line of kept) lines.push(line)
  return {documents, lock: inLockOrder(lines)}
}

function editionKey(part: string, lang: string): string {
  return `${part}\u0000${lang}`
}

function identifyEdition(
  {part, lang, draft}: Draft,
  lock: readonly Identity[],
  taken: Set<string>,
  run: Run
): {readonly document: IdentifiedDocument; readonly lines: readonly Identity[]} {
  const fresh = freshNodes(draft.sections)
  const lines = Map.groupBy(lock, line => classOfKind(line.kind))
  const known = mapClasses(nodeClass => knownNodes(lines.get(nodeClass) ?? [], fresh[nodeClass]))
  const idOf = newIds(part, lang, taken)

  const unsettled = fresh.block.map(() => null)
  const block = continueTexts({...sides('block'), parents: unsettled})
  const blockIds = settle(block, idOf)
  const segment = continueTexts({
    ...sides('segment'),
    parents: fresh.segment.map(node => blockIds[node.parent!.index]!)
  })
  const table = continueContainers({...sides('table'), children: children(block, 'table', known.table)})
  const inSections = [...children(block, 'section', known.section), ...children(table, 'section', known.section)]
  const section = continueContainers({...sides('section'), children: inSections})
  const matchings = {section, table, block, segment}
  const ids: Ids = {
    section: settle(section, idOf),
    table: settle(table, idOf),
    block: blockIds,
    segment: settle(segment, idOf)
  }

  report(part, lang, draft, known, matchings, run)
  return {
    document: {part, lang, metadata: draft.metadata, sections: withIds(draft.sections, ids)},
    lines: nodeClasses.flatMap(nodeClass =>
      lockLines(part, lang, known[nodeClass], matchings[nodeClass], ids, nodeClass)
    )
  }

  function sides(nodeClass: NodeClass) {
    return {known: known[nodeClass].active, retired: known[nodeClass].retired, fresh: fresh[nodeClass]}
  }
}

function mapClasses<T>(make: (nodeClass: NodeClass) => T): Readonly<Record<NodeClass, T>> {
  return {section: make('section'), table: make('table'), block: make('block'), segment: make('segment')}
}

/** The id of every fresh node: the one it continues or brings back, else a new one. */
function settle(matching: Matching, idOf: (node: FreshNode) => string): readonly string[] {
  return matching.fresh.map((node, index) => past(matching, index)?.id ?? idOf(node))
}

function report(
  part: string,
  lang: string,
  draft: DraftDocument,
  known: Readonly<Record<NodeClass, KnownNodes>>,
  matchings: Readonly<Record<NodeClass, Matching>>,
  run: Run
): void {
  const place: Place = draft.sections[0]?.places[0] ?? {kind: 'file', file: `${part}.${lang}`}
  for (const nodeClass of nodeClasses) {
    for (const id of known[nodeClass].contested) run.report('identify:lock-contested', place, {id, part, lang})
  }
  const before = known.segment.active.length + known.block.active.length
  const found = count(matchings.segment) + count(matchings.block)
  if (before >= ENOUGH_TO_JUDGE && found < before * FOUND_AGAIN_LEAST) {
    run.report('identify:mostly-new', place, {part, lang, found, before})
  }
}

function count(matching: Matching): number {
  return matching.freshOf.reduce((sum, fresh) => sum + (fresh === NONE ? 0 : 1), 0)
}
