import type {Perform} from '../actions/performer.ts'
import type {Session} from '../session.ts'
import type {State} from '../state.ts'

/** What every panel gets. */
export interface PanelProps {
  readonly session: Session
  readonly state: State
  readonly perform: Perform
}
