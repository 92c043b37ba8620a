import type {Decision} from '../model/decision.ts'
import type {Happening} from './causal-order.ts'
import type {UnreadLine} from './journal.ts'

/**
 * What the causal order is made of. An undo or restore follows what it speaks of, whether or not its `after` says so; lines
 * that cannot be replayed still tell what came before what.
 */
export function happenings(events: readonly Decision[], unread: readonly UnreadLine[] = []): readonly Happening[] {
  const ids = new Set(events.map(event => event.id))
  const passedOver = unread.flatMap(({id, after}) =>
    id === undefined || ids.has(id) ? [] : [{id, after: after ?? []}]
  )
  return [...events.map(event => ({id: event.id, after: [...event.after, ...targetOf(event, ids)]})), ...passedOver]
}

function targetOf({id, action, result}: Decision, ids: ReadonlySet<string>): readonly string[] {
  if (action !== 'undo' && action !== 'restore') return []
  const target = result.event
  return typeof target === 'string' && target !== id && ids.has(target) ? [target] : []
}
