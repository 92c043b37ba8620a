import type {TranslationUnit} from '../../pipeline/model/index.ts'
import type {UnitHistory} from '../contract/part-view.ts'
import {eventView} from './attention.ts'
import type {Decided} from './part-session.ts'

/** Who decided what of the texts of a unit, in causal order. What takes others back is told by those not standing any more. */
export function unitHistory(
  unit: TranslationUnit,
  {ordered, active}: Pick<Decided, 'ordered' | 'active'>
): UnitHistory {
  const own = new Set(Object.values(unit.members).flat())
  const decisions = ordered
    .filter(({seen}) => Object.values(seen).some(segments => segments.some(({id}) => own.has(id))))
    .flatMap(event => eventView(event).map(view => ({...view, stands: active.has(event.id)})))
  return {decisions}
}
