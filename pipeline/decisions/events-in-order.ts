import {type Decision, decisionResults} from '../model/decision.ts'
import {type CausalOrder, causalOrder} from './causal-order.ts'
import {happenings} from './happenings.ts'
import type {UnreadLine} from './journal.ts'

/** Events as they are replayed. */
export interface EventsInOrder {
  readonly order: CausalOrder
  /** In causal order. */
  readonly events: readonly Decision[]
  /** Events whose result does not fit their action, and where: `result.beads`. They are not replayed. */
  readonly misfits: readonly {readonly event: Decision; readonly problem: string}[]
}

export function eventsInOrder(events: readonly Decision[], unread: readonly UnreadLine[] = []): EventsInOrder {
  const order = causalOrder(happenings(events, unread))
  const byId = new Map(events.map(event => [event.id, event]))
  const misfits: {readonly event: Decision; readonly problem: string}[] = []
  const fitting = order.ids.flatMap(id => {
    const event = byId.get(id)
    if (!event) return []
    const parsed = decisionResults[event.action].safeParse(event.result)
    if (parsed.success) return [event]
    misfits.push({event, problem: ['result', ...(parsed.error.issues[0]?.path ?? [])].join('.')})
    return []
  })
  return {order, events: fitting, misfits}
}
