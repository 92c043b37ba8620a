import {unitId} from '../../pipeline/align/unit-id.ts'
import {type FixedBead, type Replay, regroup} from '../../pipeline/decisions/index.ts'
import type {Alignment, Constraints, Decision, Document, Evidence, Finding} from '../../pipeline/model/index.ts'
import type {AlignedPart} from '../../pipeline/pipeline.ts'
import type {PartPatch} from '../contract/part-patch.ts'
import type {PartView} from '../contract/part-view.ts'
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
}

/** A part as it stands, and the alignment that it stands on. */
export interface PartState {
  readonly alignment: Alignment
  readonly base: AlignedPart
  /** The events in force when the base was aligned. */
  readonly basis: ReadonlySet<string>
  readonly structure: PartStructure
  /** The corrections that the structure is made with. */
  readonly edits: string
  readonly view: PartView
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
  return stateOf(base, decided.active, decided, viewer, 0)
}

/** The part under changed decisions, without aligning anew, and what changed; `patch` is null where nothing did. */
export function decidePart(
  before: PartState,
  decided: Decided,
  viewer: Viewer,
  base: AlignedPart = before.base
): {readonly state: PartState; readonly patch: PartPatch | null} {
  const basis = base === before.base ? before.basis : decided.active
  const state = stateOf(base, basis, decided, viewer, before.view.version + 1, before)
  const patch = patchOf(before.view, state.view)
  return patch === null ? {state: before, patch} : {state, patch}
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
  base: AlignedPart,
  basis: ReadonlySet<string>,
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
    remarks: remarksOf(part, replay),
    attention: attentionOf(part, replay, byId),
    flagged: replay.flags.filter(({event}) => event.part === part).map(({event}) => event.id),
    history: historyView(historyOf(decided.events, viewer.who, part))
  }
  return {alignment, base, basis, structure, edits, view}
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
    ...(!isSame(before.remarks, after.remarks) && {remarks: after.remarks}),
    ...(!isSame(before.attention, after.attention) && {attention: after.attention}),
    ...(!isSame(before.flagged, after.flagged) && {flagged: after.flagged}),
    ...(!isSame(before.history, after.history) && {history: after.history})
  }
  if (splices.length === 0 && Object.keys(changed).length === 0) return null
  const {work, part, session} = after
  return {work, part, session, from: before.version, to: after.version, splices, ...changed}
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
