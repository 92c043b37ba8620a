import type {PartView} from '../contract/part-view.ts'
import type {UnitEvidence} from '../contract/segment-places.ts'
import type {WorkList} from '../contract/work-entry.ts'
import type {Filters} from './grid/filters.ts'
import type {Focus} from './grid/focus.ts'
import type {Settings} from './settings/settings.ts'

/** What stands open over the grid. */
export type Dialog =
  | {readonly kind: 'help'}
  | {readonly kind: 'edit'; readonly segment: string}
  | {readonly kind: 'comment'}
  | {readonly kind: 'translation-error'}
  | {readonly kind: 'accept-finding'; readonly finding: string}
  | {readonly kind: 'attention'}
  | {readonly kind: 'progress'}
  | {readonly kind: 'confirm-above'; readonly units: readonly string[]}

/** A segment that was picked up and is on its way to another row. */
export interface Carried {
  readonly segment: string
  readonly lang: string
}

/** How the last decisions fared. `offline`: they wait until the server answers again; `shut`: until this browser has a session again. */
export type Saving = 'saved' | 'saving' | 'offline' | 'shut'

export interface Search {
  readonly open: boolean
  readonly text: string
}

export interface State {
  readonly list: WorkList | null
  readonly view: PartView | null
  /** Why there is no part to see. */
  readonly failure: string | null
  /** Places of the units that the filters let through, in `view.units`. */
  readonly rows: readonly number[]
  readonly filters: Filters
  readonly focus: Focus
  readonly carried: Carried | null
  readonly search: Search
  readonly evidence: {readonly unit: string; readonly found: UnitEvidence['evidence']} | null
  readonly dialog: Dialog | null
  readonly saving: Saving
  readonly waiting: number
  /** Said to those who cannot see the screen, and shown for a moment to those who can. `n` makes the same words heard twice. */
  readonly said: {readonly text: string; readonly n: number; readonly kind: 'done' | 'problem'} | null
  readonly settings: Settings
  /** Changes when the catalogues of another language are there. */
  readonly locale: string
  /** Statuses that were decided and wait for the server, by unit and pair. */
  readonly pending: ReadonlyMap<string, Readonly<Record<string, string>>>
  /** The part that is being fetched; null where none is. */
  readonly opening: string | null
}
