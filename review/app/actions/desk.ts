import type {TranslationUnit} from '../../../pipeline/model/index.ts'
import type {DraftDecision} from '../../contract/draft-decision.ts'
import type {PartView} from '../../contract/part-view.ts'
import {draft, type Seen, scopeOf} from '../decide/drafts.ts'
import {type Focus, moveRows} from '../grid/focus.ts'
import {livePairs, type Pair} from '../grid/unit-state.ts'
import {type Session, shownLangs} from '../session.ts'

/** Statuses that one key gives to a whole row. */
type StatusAction = 'confirm' | 'reject' | 'not-translation' | 'untranslated' | 'approve'

/** What the actions share: the part as it is shown, and the ways to decide of it. An action is done only where a part is open. */
export interface Desk {
  readonly session: Session
  view(): PartView
  /** Indices of the units that the filters show. */
  rows(): readonly number[]
  /** The part and the languages that are shown: what a decision is made of. */
  seen(): Seen
  unitAt(row: number): TranslationUnit | undefined
  /** Says so where the part can only be read. */
  isWritable(): boolean
  /** Does something with the unit in focus, where it may be changed. */
  withUnit(act: (unit: TranslationUnit) => void): void
  moved(by: (focus: Focus) => Focus): void
  send(...drafts: readonly DraftDecision[]): void
  /**
   * Shows a status before the server has answered, and goes on. `among`: the pairs that it is said of, where not of all that are shown; `within`: the
   * group of what it is one step with.
   */
  status(
    action: StatusAction,
    shown: string,
    goesOn: boolean,
    among?: readonly Pair[],
    within?: {readonly group?: string}
  ): void
}

export function deskOf(session: Session): Desk {
  const {store, outbox} = session
  return {session, view, rows, seen, unitAt, isWritable, withUnit, moved, send, status}

  function view(): PartView {
    return store.get().view!
  }

  function rows(): readonly number[] {
    return store.get().rows
  }

  function seen(): Seen {
    return {view: view(), langs: shownLangs(store.get())}
  }

  function unitAt(row: number): TranslationUnit | undefined {
    return view().units[rows()[row] ?? -1]
  }

  function isWritable(): boolean {
    if (!view().writable) session.tell('failure.locked', {}, 'problem')
    return view().writable
  }

  function withUnit(act: (unit: TranslationUnit) => void): void {
    const unit = unitAt(store.get().focus.row)
    if (unit && isWritable()) act(unit)
  }

  function moved(by: (focus: Focus) => Focus): void {
    const {focus} = store.get()
    const next = by(focus)
    if (next !== focus) store.set({focus: next})
  }

  function send(...drafts: readonly DraftDecision[]): void {
    outbox.send({work: view().work, drafts})
  }

  function status(
    action: StatusAction,
    shown: string,
    goesOn: boolean,
    among?: readonly Pair[],
    within: {readonly group?: string} = {}
  ): void {
    withUnit(unit => {
      const live = livePairs(unit, view().pairs, scopeOf(seen()).langs)
      const pairs = among ?? live
      if (pairs.length === 0) return session.tell('said.gap', {}, 'problem')
      const group = {group: crypto.randomUUID(), ...within}
      if (pairs.length === live.length) send(draft(seen(), action, [unit], within))
      else send(...pairs.map(({langs}) => draft({view: view(), langs}, action, [unit], group)))
      const pending = new Map(store.get().pending)
      pending.set(unit.id, {...pending.get(unit.id), ...Object.fromEntries(pairs.map(({key}) => [key, shown]))})
      store.set({pending})
      session.tell(`said.${action}`, {row: (rows()[store.get().focus.row] ?? 0) + 1})
      if (goesOn) moved(focus => moveRows(focus, 1, rows().length))
    })
  }
}
