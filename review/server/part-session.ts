import {unitId} from '../../pipeline/align/unit-id.ts'
import type {AlignedPart} from '../../pipeline/align-part.ts'
import {type FixedBead, type Replay, regroup} from '../../pipeline/decisions/index.ts'
import type {Alignment, Constraints, Decision, Document, Evidence, Finding} from '../../pipeline/model/index.ts'
import type {PartPatch} from '../contract/part-patch.ts'
import type {HistoryView, PartView} from '../contract/part-view.ts'
import {attentionOf, remarksOf} from './attention.ts'
import {bareAlignment} from './bare-alignment.ts'
import {historyOf, historyView} from './history.ts'
import {partPairs} from './part-pairs.ts'
import {type PartStructure, partStructure} from './part-structure.ts'
import {splicesOf} from './splices.ts'
import {structureTakenBack} from './structure-taken-back.ts'

/** What the work as a whole is, as its parts need it. */
export interface Decided {
  readonly replay: Replay
  /** Before corrections. */
  readonly extracted: readonly Document[]
  /** With corrections. */
  readonly documents: readonly Document[]
  readonly events: readonly Decision[]
  /** In causal order, and which of them count. */
  readonly ordered: readonly Decision[]
  readonly active: ReadonlySet<string>
  readonly findings: readonly Finding[]
  /** True where the findings are those of before the last decision, and the checks are about to run. */
  readonly checking: boolean
}

/** A part as it stands, and the alignment that it stands on. */
export interface PartState {
  readonly alignment: Alignment
  readonly base: AlignedPart
  /** The events in force when the base was aligned. */
  readonly basis: ReadonlySet<string>
  /** Alignments made anew that can be taken back and put back, the latest last. */
  readonly anew: Realignments
  readonly structure: PartStructure
  /** The corrections that the structure is made with. */
  readonly edits: string
  readonly view: PartView
}

/** An alignment to lay decisions on. `depth`: how many steps could be undone when another one took its place. */
export interface Laid {
  readonly base: AlignedPart
  readonly basis: ReadonlySet<string>
  readonly depth: number
}

/** Aligning anew is no event of the journal: the next build aligns anew by itself. It is taken back by the alignment that stood before. */
export interface Realignments {
  readonly undo: readonly Laid[]
  readonly redo: readonly Laid[]
}

/** Who sees the part, and through which opening of the work. */
export interface Viewer {
  readonly session: string
  readonly who: string
  readonly writable: boolean
}

/** A part newly aligned: everything in force is in its base. */
export function openPart(aligned: AlignedPart, decided: Decided, viewer: Viewer): PartState {
  const base = {...aligned, alignment: bareAlignment(aligned.alignment)}
  return stateOf({base, basis: decided.active, anew: {undo: [], redo: []}}, decided, viewer, 0)
}

/** The part under changed decisions, without aligning anew, and what changed; `patch` is null where nothing did. */
export function decidePart(
  before: PartState,
  decided: Decided,
  viewer: Viewer,
  on: Pick<PartState, 'base' | 'basis' | 'anew'> = before
): {readonly state: PartState; readonly patch: PartPatch | null} {
  const state = stateOf(on, decided, viewer, before.view.version + 1, before)
  const patch = patchOf(before.view, state.view)
  return patch === null ? {state: before, patch} : {state, patch}
}

/** The part newly aligned under all that is decided; what could be put back before cannot any more. */
export function layAnew(before: PartState, base: AlignedPart, decided: Decided, viewer: Viewer) {
  const depth = historyOf(decided.events, viewer.who, before.view.part).undo.length
  const undo = [...before.anew.undo, {base: before.base, basis: before.basis, depth}]
  const {state, patch} = decidePart(before, decided, viewer, {base, basis: decided.active, anew: {undo, redo: []}})
  const isOther = JSON.stringify(state.view.units) !== JSON.stringify(before.view.units)
  // What came to the same is nothing to take back.
  return isOther
    ? {state, patch}
    : decidePart(before, decided, viewer, {base, basis: decided.active, anew: before.anew})
}

/** The part on the alignment before the last one, or after it; undefined where the next step is a decision, or there is none. */
export function layBack(before: PartState, kind: 'undo' | 'redo', decided: Decided, viewer: Viewer) {
  const other = kind === 'undo' ? 'redo' : 'undo'
  const next = before.anew[kind].at(-1)
  const depth = historyOf(decided.events, viewer.who, before.view.part).undo.length
  // A step that was decided after it comes first.
  if (!next || (kind === 'undo' ? depth > next.depth : depth < next.depth)) return undefined
  const here: Laid = {base: before.base, basis: before.basis, depth}
  const anew = {undo: [], redo: [], [kind]: before.anew[kind].slice(0, -1), [other]: [...before.anew[other], here]}
  return decidePart(before, decided, viewer, {base: next.base, basis: next.basis, anew})
}

/** Evidence of a unit: its own, and where it was regrouped, what there is on its words. */
export function evidenceOf({base, alignment}: PartState, unitId: string): readonly Evidence[] {
  const own = base.evidence.filter(({unit}) => unit === unitId)
  if (own.length > 0) return own
  const unit = alignment.units.find(({id}) => id === unitId)
  if (!unit) return []
  const ids = new Set(Object.values(unit.members).flat())
  const touching = base.evidence.filter(({words}) => words.some(({source}) => ids.has(source[0])))
  return partPairs(alignment.langs).flatMap(({key}) => {
    const words = touching
      .filter(({pair}) => pair === key)
      .flatMap(({words}) => words.filter(({source, target}) => ids.has(source[0]) && ids.has(target[0])))
    return words.length === 0 ? [] : [{unit: unitId, pair: key, features: {}, words, disagree: []}]
  })
}

function stateOf(
  {base, basis, anew}: Pick<PartState, 'base' | 'basis' | 'anew'>,
  decided: Decided,
  viewer: Viewer,
  version: number,
  before?: PartState
): PartState {
  const {part, langs} = base.alignment
  const {replay} = decided
  const edits = JSON.stringify(replay.edits)
  const structure = before?.edits === edits ? before.structure : structureOf(decided, part)
  const constraints: Constraints = replay.constraintsByPart[part] ?? {fixed: [], forbidden: []}
  const takenBack = structureTakenBack(decided.ordered, part, basis, decided.active, langs)
  const layers: readonly (readonly FixedBead[])[] = [...takenBack, constraints.fixed]
  const grouped = layers.reduce(
    (alignment, beads) => regroup(alignment, beads, structure.position, unitId),
    base.alignment
  )
  const alignment = replay.overlay(grouped)
  const byId = new Map(decided.events.map(event => [event.id, event]))
  const {position: _, ...shown} = structure
  const view: PartView = {
    work: base.alignment.work,
    part,
    version,
    ...viewer,
    langs,
    pairs: partPairs(langs),
    ...shown,
    units: alignment.units,
    findings: decided.findings.filter(finding => finding.part === part || finding.part === null),
    checking: decided.checking,
    remarks: remarksOf(part, replay),
    attention: attentionOf(part, replay, byId),
    flagged: replay.flags.filter(({event}) => event.part === part).map(({event}) => event.id),
    bulk: bulkIn(alignment, byId),
    history: withAnew(historyView(historyOf(decided.events, viewer.who, part, decided.active)), anew)
  }
  return {alignment, base, basis, anew, structure, edits, view}
}

/** What can be taken back and put back, alignments made anew with it. */
function withAnew(history: HistoryView, {undo, redo}: Realignments): HistoryView {
  return {...history, undo: history.undo + undo.length, redo: history.redo + redo.length}
}

/** Events that confirmed together with others and that units still stand by, in the order of the units. */
function bulkIn({units}: Alignment, byId: ReadonlyMap<string, Decision>): readonly string[] {
  const standing = units.flatMap(({pairs}) => Object.values(pairs).flatMap(({decision}) => decision ?? []))
  return [...new Set(standing)].filter(id => byId.get(id)?.result.bulk === true)
}

function structureOf({documents, extracted, replay}: Decided, part: string): PartStructure {
  const before = textsOf(extracted, part, Object.keys(replay.edits))
  return partStructure(
    documents.filter(document => document.part === part),
    before
  )
}

function textsOf(
  documents: readonly Document[],
  part: string,
  edited: readonly string[]
): Readonly<Record<string, string>> {
  if (edited.length === 0) return {}
  const {segments} = partStructure(documents.filter(document => document.part === part))
  return Object.fromEntries(edited.flatMap(id => (segments[id] ? [[id, segments[id].text]] : [])))
}

function patchOf(before: PartView, after: PartView): PartPatch | null {
  const splices = splicesOf(before.units, after.units)
  const segments =
    before.segments === after.segments
      ? []
      : Object.entries(after.segments).filter(([id, segment]) => !isSame(segment, before.segments[id]))
  const changed = {
    ...(segments.length > 0 && {segments: Object.fromEntries(segments)}),
    ...(!isSame(before.findings, after.findings) && {findings: after.findings}),
    ...(before.checking !== after.checking && {checking: after.checking}),
    ...(!isSame(before.remarks, after.remarks) && {remarks: after.remarks}),
    ...(!isSame(before.attention, after.attention) && {attention: after.attention}),
    ...(!isSame(before.flagged, after.flagged) && {flagged: after.flagged}),
    ...(!isSame(before.bulk, after.bulk) && {bulk: after.bulk}),
    ...(!isSame(before.history, after.history) && {history: after.history})
  }
  if (splices.length === 0 && Object.keys(changed).length === 0) return null
  const {work, part, session} = after
  return {work, part, session, from: before.version, to: after.version, splices, ...changed}
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
