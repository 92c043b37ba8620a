import type {ActionId} from '../keys/actions.ts'
import type {Session} from '../session.ts'
import {decisionActions} from './decision-actions.ts'
import {deskOf} from './desk.ts'
import {moveActions} from './move-actions.ts'
import type {Reach} from './reach.ts'
import {screenActions} from './screen-actions.ts'
import {structureActions} from './structure-actions.ts'

/** Does an action by its name, on what is in focus. */
export type Perform = (id: ActionId) => void

/** Actions that need no part to be open. */
const always = new Set<ActionId>(['help', 'progress', 'next-part', 'page', 'remarks', 'columns', 'filter', 'search'])

export function performer(session: Session, reach: Reach): Perform {
  const desk = deskOf(session)
  const table: Readonly<Record<ActionId, () => void>> = {
    ...moveActions(desk, reach),
    ...decisionActions(desk),
    ...structureActions(desk),
    ...screenActions(desk, reach)
  }
  return id => {
    if (session.store.get().view || always.has(id)) table[id]()
  }
}
