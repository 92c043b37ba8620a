import {type Decision, decisionResults} from '../model/decision.ts'

export interface InForce {
  /** Ids of the events that count: not undone, or restored since. */
  readonly active: ReadonlySet<string>
  /** Undo and restore events whose target does not come before them. */
  readonly aimless: readonly {readonly event: Decision; readonly target: string}[]
}

/**
 * Which events count. The last undo or restore of an event that itself counts decides, so that an undo can be undone, and that restored, without
 * end.
 *
 * @param events in causal order, with results that fit their actions.
 */
export function inForce(events: readonly Decision[]): InForce {
  const position = new Map(events.map((event, index) => [event.id, index]))
  const decided = new Map<string, 'undo' | 'restore'>()
  const active = new Set<string>()
  const aimless: {readonly event: Decision; readonly target: string}[] = []
  for (const [index, event] of [...events.entries()].reverse()) {
    if (decided.get(event.id) === 'undo') continue
    active.add(event.id)
    if (event.action !== 'undo' && event.action !== 'restore') continue
    const target = decisionResults[event.action].parse(event.result).event
    const aim = position.get(target)
    if (aim === undefined || aim >= index) aimless.push({event, target})
    // Going backwards, the first that speaks of a target is the last in order.
    else if (!decided.has(target)) decided.set(target, event.action)
  }
  return {active, aimless: aimless.reverse()}
}
