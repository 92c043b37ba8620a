import type {Decision} from '../model/decision.ts'
import type {CausalOrder} from './causal-order.ts'
import {type Claim, claimsOf} from './claims.ts'
import {eventsInOrder} from './events-in-order.ts'
import {inForce} from './in-force.ts'
import {statementsOf} from './statement.ts'

/** What a journal comes to, without looking at any document. */
export function claimsInForce(
  journal: readonly Decision[],
  langsOf: (part: string) => readonly string[]
): {readonly claims: readonly Claim[]; readonly order: CausalOrder} {
  const {order, events} = eventsInOrder(journal)
  const {active} = inForce(events)
  const stated = events.filter(({id}) => active.has(id)).flatMap(event => statementsOf(event, langsOf(event.part)))
  return {claims: claimsOf(stated).claims, order}
}
