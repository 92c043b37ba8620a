import {type Decision, decisionResults} from '../model/decision.ts'
import {type CausalOrder, causalOrder} from './causal-order.ts'
import {type Claim, claimsOf} from './claims.ts'
import {happenings} from './happenings.ts'
import {inForce} from './in-force.ts'
import {statementsOf} from './statement.ts'

/** What a journal comes to, without looking at any document. */
export function claimsInForce(
  events: readonly Decision[],
  langsOf: (part: string) => readonly string[]
): {readonly claims: readonly Claim[]; readonly order: CausalOrder} {
  const order = causalOrder(happenings(events))
  const byId = new Map(events.map(event => [event.id, event]))
  const valid = order.ids
    .map(id => byId.get(id)!)
    .filter(event => decisionResults[event.action].safeParse(event.result).success)
  const {active} = inForce(valid)
  const stated = valid.filter(({id}) => active.has(id)).flatMap(event => statementsOf(event, langsOf(event.part)))
  return {claims: claimsOf(stated).claims, order}
}
