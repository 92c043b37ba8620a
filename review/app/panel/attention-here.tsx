import type {AttentionView} from '../../contract/part-view.ts'
import {dropEvent} from '../actions/drop-event.ts'
import {EventCard} from '../dialogs/event-card.tsx'
import {keyOf} from '../keys/actions.ts'
import {keySign} from '../keys/key-name.ts'
import {say} from '../words/say.ts'
import type {PanelProps} from './panel-props.ts'

/** What changed under a decision of the row in focus, or who decided differently, with the ways out of it. */
export function AttentionHere({session, state, perform, held}: PanelProps & {readonly held: AttentionView}) {
  const {locale, settings} = state
  const view = state.view!
  return (
    <article class={`card ${held.kind}`}>
      <p>
        <b>{say(`sign.${held.kind === 'conflict' ? 'conflict' : 'stale'}`)}</b>
      </p>
      {held.events.map(event => (
        <div key={event.id} class="event-row">
          <EventCard event={event} held={held} view={view} locale={locale} />
          {held.kind === 'conflict' ? (
            <button type="button" class="chip" disabled={!view.writable} onClick={() => dropEvent(session, event.id)}>
              {say('attention.drop')}
            </button>
          ) : null}
        </div>
      ))}
      {held.kind === 'conflict' ? null : (
        <div class="buttons">
          {(['keep', 'drop'] as const).map(action => (
            <button
              key={action}
              type="button"
              class={`action ${action === 'keep' ? 'primary' : ''}`}
              disabled={!view.writable}
              title={say(`action.${action}`)}
              onClick={() => perform(action)}
            >
              {say(`short.${action}`)} <kbd>{keySign(keyOf(action, settings.keys))}</kbd>
            </button>
          ))}
        </div>
      )}
    </article>
  )
}
