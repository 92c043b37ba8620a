import type {EditionView} from '../../contract/part-view.ts'
import {say} from '../words/say.ts'

/** The mark of an edition that was withdrawn or superseded; what it means, since when and why is its tooltip, and is read out with it. */
export function OutOfForce({state, since, reason}: NonNullable<EditionView['outOfForce']>) {
  const about = [say(`outOfForce.about.${state}`), since && say('outOfForce.since', {since}), reason]
    .filter(Boolean)
    .join(' ')
  return (
    <span class={`authority ${state}`} title={about}>
      {say(`outOfForce.${state}`)}
      <span class="heard"> {about}</span>
    </span>
  )
}
