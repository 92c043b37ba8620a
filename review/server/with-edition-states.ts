import type {Work} from '../../pipeline/model/index.ts'
import type {PartView} from '../contract/part-view.ts'

/** A part with what `work.yaml` says of editions that were withdrawn or superseded: reviewers still see these, and are to know. */
export function withEditionStates(view: PartView, {parts}: Pick<Work, 'parts'>): PartView {
  const editions = view.editions.map(edition => {
    const {state = 'current', since, reason} = parts[view.part]?.editions[edition.lang] ?? {}
    if (state === 'current') return edition
    const outOfForce = {state, ...(since !== undefined && {since}), ...(reason !== undefined && {reason})}
    return {...edition, outOfForce}
  })
  return {...view, editions}
}
