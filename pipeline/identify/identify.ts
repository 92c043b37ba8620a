import type {Run} from '../diagnostics/run.ts'
import {contentHash} from '../model/content-hash.ts'
import type {DraftDocument} from '../model/draft.ts'
import type {Identity} from '../model/identity.ts'
import type {Metadata} from '../model/metadata.ts'
import type {Place} from '../model/place.ts'
import type {Section} from '../model/section.ts'
import {type Child, continueContainers} from './continue-containers.ts'
import {continueTexts} from './continue-texts.ts'
import {freshNodes} from './fresh-nodes.ts'
import {type KnownNodes, knownNodes} from './known-nodes.ts'
import {ordered} from './lock-file.ts'
import {type Matching, NONE} from './matching.ts'
import {newIds} from './new-id.ts'
import {classOfKind, type FreshNode, type KnownNode, type NodeClass, nodeClasses} from './node.ts'
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
    lines.push(...result.lines)
  }
  for (const kept of byEdition.values()) lines.push(...kept)
  return {documents, lock: sorted(lines)}
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

function past(matching: Matching, fresh: number): KnownNode | undefined {
  return matching.returned.get(fresh) ?? matching.known[matching.knownOf[fresh]!]
}

/** What is and was in the containers of a class, from the matching of what can be in them. */
function children(matching: Matching, container: NodeClass, containers: KnownNodes): readonly Child[] {
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

function lockLines(
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

/** By part, language and kind; active ones in document order before retired ones by id. The order within is kept. */
function sorted(lines: readonly Identity[]): readonly Identity[] {
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
