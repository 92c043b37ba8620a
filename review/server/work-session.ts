import {randomUUID} from 'node:crypto'
import {join} from 'node:path'
import {type AlignedPart, alignPart} from '../../pipeline/align-part.ts'
import {causalOrder} from '../../pipeline/decisions/causal-order.ts'
import {inForce} from '../../pipeline/decisions/in-force.ts'
import {
  applyEdits,
  type Journal,
  type Replay,
  readJournal,
  replay,
  serialiseEvents
} from '../../pipeline/decisions/index.ts'
import {type Cache, collectingRun, type Diagnostic} from '../../pipeline/diagnostics/index.ts'
import {type Decision, type Document, decisionResults, type Finding} from '../../pipeline/model/index.ts'
import {decideWork, findingsOf, type ReadWork, readWork} from '../../pipeline/pipeline.ts'
import {appendJournal, type FileMark} from '../../pipeline/store/append-journal.ts'
import {fileMark, sameMark} from '../../pipeline/store/file-mark.ts'
import {withHashes} from '../../pipeline/store/with-hashes.ts'
import {readWorkFolder, type WorkFolder} from '../../pipeline/store/work-folder.ts'
import {writeJournal} from '../../pipeline/store/write-journal.ts'
import type {DraftDecision} from '../contract/draft-decision.ts'
import type {PartPatch, Taken} from '../contract/part-patch.ts'
import type {UnitHistory} from '../contract/part-view.ts'
import {historyOf} from './history.ts'
import {DecisionRefused, newEvents} from './new-events.ts'
import {type Decided, decidePart, layAnew, layBack, openPart, type PartState, type Viewer} from './part-session.ts'
import {unitHistory} from './unit-history.ts'
import {windowsOfWork} from './windows.ts'

export interface SessionOptions {
  readonly root: string
  readonly who: string
  readonly cache: Cache
  /** False where another program holds the journal: nothing is written. */
  readonly writable: boolean
  readonly onPatch: (patch: PartPatch) => void
  readonly onDiagnostic: (diagnostic: Diagnostic) => void
  /** ISO 8601 instant in UTC. */
  readonly now?: () => string
}

/** A work that is open for review. Its methods run one after another. */
export interface WorkSession {
  readonly folder: WorkFolder
  part(part: string): PartState | undefined
  parts(): readonly PartState[]
  events(): readonly Decision[]
  /** The editions of a part, corrected. */
  documents(part: string): readonly Document[]
  /** Who decided what of a unit; empty where there is no such unit. */
  history(part: string, unit: string): UnitHistory
  /** Writes decisions down, durably before it returns, and tells what changed by them. */
  decide(drafts: readonly DraftDecision[], window?: string): Promise<Taken>
  /** Takes back the last act of the reviewer in a part, or puts back the last one taken back: the window's own before those of other windows. */
  step(part: string, kind: 'undo' | 'restore', window?: string): Promise<Taken>
  /** Aligns a part anew with all that is decided as fixed points. */
  realign(part: string): Promise<Taken>
  /** Takes in what other programs wrote into the journal. */
  refresh(): Promise<void>
  /** True where a source is no longer the file that was read. */
  isOutdated(): Promise<boolean>
  /** Resolves when everything that was begun is done. */
  settled(): Promise<void>
}

/** Milliseconds without a decision after which the checks run again: they look at the whole work. */
const CHECK_DELAY = 250
/** Where they take long, they wait as many times as long as they took, so that whoever is deciding does not wait for them. */
const CHECK_PATIENCE = 10

/**
 * Opens a work: reads it, repairs its journal where writing was interrupted, and keeps it in memory.
 *
 * @throws FileUnusable where `work.yaml` cannot be used
 */
export async function openWork(name: string, options: SessionOptions): Promise<WorkSession> {
  const {root, who, cache, writable, onPatch, onDiagnostic, now = () => new Date().toISOString()} = options
  const run = collectingRun({cache})
  const path = join(root, 'sources', name, 'review.jsonl')
  const file = `sources/${name}/review.jsonl`
  const viewer: Viewer = {session: randomUUID(), who, writable}

  // Before it is read, and repaired at once: what others add while the work is read is taken in later.
  let mark = await fileMark(path)
  const folder = await readWorkFolder(root, name, run)
  let journal = readJournal(folder.journal, file, run)
  if (writable && journal.text !== folder.journal) {
    await writeJournal(path, journal.text)
    mark = await fileMark(path)
    run.report('review:journal-repaired', {kind: 'file', file}, {bytes: Buffer.byteLength(journal.torn ?? '')})
  }
  const sources = [...folder.editions.map(({file}) => file), `sources/${name}/work.yaml`].map(file => join(root, file))
  const marks = await Promise.all(sources.map(fileMark))
  const read = await readWork(withHashes(folder), run)
  const processed = await decideWork(read, journal, run)
  for (const diagnostic of run.diagnostics) onDiagnostic(diagnostic)

  let decided = decide(read, journal, processed.findings)
  const states = new Map(
    processed.alignments.map(aligned => [aligned.alignment.part, openPart(aligned, decided, viewer)])
  )
  const windows = windowsOfWork()
  let last: Promise<unknown> = Promise.resolve()
  let checking: NodeJS.Timeout | undefined
  let checkTime = 0

  return {
    folder,
    part: part => states.get(part),
    parts: () => [...states.values()],
    events: () => journal.events,
    documents: part => decided.documents.filter(document => document.part === part),
    history(part, id) {
      const unit = states.get(part)?.view.units.find(unit => unit.id === id)
      return unit ? unitHistory(unit, decided) : {decisions: []}
    },
    decide: (drafts, window) =>
      oneByOne(async () => {
        await takeIn()
        windows.note(
          window,
          drafts.map(({id}) => id)
        )
        return write(drafts)
      }),
    step: (part, kind, window) =>
      oneByOne(async () => {
        await takeIn()
        const laid = layBack(states.get(part)!, kind === 'undo' ? 'undo' : 'redo', decided, viewer)
        if (laid) return {events: [], patches: [...take(part, laid), ...check()]}
        const history = historyOf(journal.events, who, part, decided.active)
        const chosen = windows.choose(window, kind === 'undo' ? history.undo : history.redo)
        if (!chosen) throw new DecisionRefused({error: 'nothing'})
        const group = chosen.step.length > 1 ? {group: randomUUID()} : {}
        const done = await write(
          [...chosen.step].reverse().map(event => ({
            id: randomUUID(),
            part,
            action: kind,
            pair: null,
            seen: {},
            result: {event, ...group}
          }))
        )
        return {...done, ...(chosen.elsewhere && {elsewhere: true})}
      }),
    realign: part =>
      oneByOne(async () => {
        const aligned = await alignAnew(part)
        const patches = aligned ? take(part, layAnew(states.get(part)!, aligned, decided, viewer)) : []
        return {events: [], patches: [...patches, ...check()]}
      }),
    refresh: () => oneByOne(async () => void (await takeIn())),
    isOutdated: async () => {
      const now = await Promise.all(sources.map(fileMark))
      return now.some((current, at) => !sameMark(current, marks[at]!))
    },
    settled: async () => {
      await last
      if (checking) check()
    }
  }

  /** Acts on the journal never overlap. */
  function oneByOne<T>(act: () => Promise<T>): Promise<T> {
    const done = last.then(act)
    last = done.catch(() => {})
    return done
  }

  async function write(drafts: readonly DraftDecision[]): Promise<Taken> {
    if (!writable) throw new DecisionRefused({error: 'locked'})
    const events = newEvents(drafts, {
      journal: journal.events,
      viewOf: part => states.get(part)?.view,
      who,
      when: now()
    })
    if (events.length > 0) {
      const lines = serialiseEvents(events)
      const appended = await appendJournal(path, lines)
      // Where somebody else wrote in between, it is read again before the next decision.
      mark = appended.size === (mark?.size ?? 0) + Buffer.byteLength(lines) ? appended : null
      for (const {part, action, result} of drafts)
        if ((action !== 'undo' && action !== 'restore') || result.drop === true) endRedo(part)
      journal = {...journal, events: [...journal.events, ...events], text: journal.text + lines}
      return {events: drafts.map(({id}) => id), patches: redecide()}
    }
    return {events: drafts.map(({id}) => id), patches: []}
  }

  /** A new decision ends what could be put back. */
  function endRedo(part: string): void {
    const state = states.get(part)
    if (state && state.anew.redo.length > 0) states.set(part, {...state, anew: {...state.anew, redo: []}})
  }

  /** The journal as it is on disk, where another program has written it. */
  async function takeIn(): Promise<void> {
    const current: FileMark | null = await fileMark(path)
    if (sameMark(mark, current)) return
    const again = collectingRun({cache})
    const {journal: text} = await readWorkFolder(root, name, again)
    journal = readJournal(text, file, again)
    mark = current
    if (writable && journal.text !== text) {
      await writeJournal(path, journal.text)
      mark = await fileMark(path)
    }
    for (const diagnostic of again.diagnostics) onDiagnostic(diagnostic)
    redecide()
  }

  function redecide(): readonly PartPatch[] {
    decided = {...decide(read, journal, decided.findings), checking: true}
    clearTimeout(checking)
    checking = setTimeout(check, Math.max(CHECK_DELAY, CHECK_PATIENCE * checkTime))
    checking.unref()
    return [...states.keys()].flatMap(part => update(part))
  }

  function update(part: string): readonly PartPatch[] {
    return take(part, decidePart(states.get(part)!, decided, viewer))
  }

  function take(part: string, {state, patch}: ReturnType<typeof decidePart>): readonly PartPatch[] {
    states.set(part, state)
    if (patch) onPatch(patch)
    return patch ? [patch] : []
  }

  /** The findings on the alignment as it stands now. */
  function check(): readonly PartPatch[] {
    clearTimeout(checking)
    checking = undefined
    const begun = performance.now()
    const alignments = [...states.values()].map(({alignment}) => ({alignment}))
    const findings = findingsOf(
      {...read, documents: decided.documents},
      alignments,
      decided.replay,
      collectingRun({cache})
    )
    checkTime = performance.now() - begun
    decided = {...decided, findings, checking: false}
    return [...states.keys()].flatMap(part => update(part))
  }

  async function alignAnew(part: string): Promise<AlignedPart | undefined> {
    const documents = decided.documents.filter(document => document.part === part)
    if (documents.length < 2) return undefined
    const constraints = decided.replay.constraintsByPart[part] ?? {fixed: [], forbidden: []}
    const anew = await alignPart(
      documents,
      {constraints, lexicons: read.lexicons, concepts: read.beside.concepts},
      collectingRun({cache})
    )
    return anew && {...anew}
  }
}

function decide(read: ReadWork, journal: Journal, findings: readonly Finding[]): Decided {
  const replayed = replay(journal, read.documents, collectingRun(), read.lock)
  const byId = new Map(journal.events.map(event => [event.id, event]))
  const ordered = causalOrder(journal.events)
    .ids.map(id => byId.get(id)!)
    .filter(event => decisionResults[event.action].safeParse(event.result).success)
  return {
    replay: replayed,
    extracted: read.documents,
    documents: applyEdits(read.documents, replayed.edits),
    events: journal.events,
    ordered,
    active: inForce(ordered).active,
    findings: findings.map(finding => withReason(finding, replayed.acceptedFindings)),
    checking: false
  }
}

/** The finding with the reason for which it is accepted by now, before the checks have run again. */
function withReason({accepted: _, ...finding}: Finding, reasons: Replay['acceptedFindings']): Finding {
  const reason = reasons.findLast(({result}) => result.finding === finding.id)?.result.reason
  return reason === undefined ? finding : {...finding, accepted: reason}
}
