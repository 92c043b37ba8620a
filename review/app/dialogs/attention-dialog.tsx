import type {AttentionView} from '../../contract/part-view.ts'
import {dropEvent} from '../actions/drop-event.ts'
import type {Perform} from '../actions/performer.ts'
import {placesOf} from '../decide/say-again.ts'
import {noFilters} from '../grid/filters.ts'
import {type Focus, focusOn} from '../grid/focus.ts'
import {SignIcon} from '../grid/sign-icon.tsx'
import {keyOf} from '../keys/actions.ts'
import {keySign} from '../keys/key-name.ts'
import type {Session} from '../session.ts'
import type {State} from '../state.ts'
import {say} from '../words/say.ts'
import {EventCard} from './event-card.tsx'
import {Frame} from './frame.tsx'

const kinds = ['conflict', 'stale', 'gone'] as const

/** Decisions that people should look at: contradictions, texts that changed, texts that are gone; each with what was seen and what stands now. */
export function AttentionDialog({
  session,
  state,
  perform,
  onClose
}: {
  readonly session: Session
  readonly state: State
  readonly perform: Perform
  readonly onClose: () => void
}) {
  const view = state.view!
  const keys = {
    keep: keySign(keyOf('keep', state.settings.keys)),
    drop: keySign(keyOf('drop', state.settings.keys))
  }
  return (
    <Frame title={say('attention.title')} wide onClose={onClose}>
      {view.attention.length === 0 ? <p class="quiet">{say('attention.none')}</p> : null}
      {kinds.map(kind => {
        const found = view.attention.filter(held => held.kind === kind)
        if (found.length === 0) return null
        return (
          <section key={kind} class="attention-kind">
            <h3>
              <SignIcon sign={kind === 'conflict' ? 'conflict' : 'stale'} named={false} />{' '}
              {say(`attention.${kind}`, {count: found.length})}
            </h3>
            <p class="quiet">{say(`attention.about.${kind}`, keys)}</p>
            {found.map(card)}
          </section>
        )
      })}
    </Frame>
  )

  function card(held: AttentionView) {
    const hasRow = placesOf(held).some(id => view.units.some(({members}) => Object.values(members).flat().includes(id)))
    return (
      <article key={held.events.map(({id}) => id).join() + held.segments.join()} class={`card ${held.kind}`}>
        {held.events.map(event => (
          <div key={event.id} class="event-row">
            <EventCard event={event} held={held} view={view} locale={state.locale} />
            <button type="button" class="chip" disabled={!view.writable} onClick={() => dropEvent(session, event.id)}>
              {say('attention.drop')}
            </button>
          </div>
        ))}
        <div class="buttons">
          {hasRow && held.kind !== 'conflict' ? (
            <button
              type="button"
              class="action"
              disabled={!view.writable}
              onClick={() => {
                goTo(held)
                perform('keep')
              }}
            >
              {say('attention.keep')}
            </button>
          ) : null}
          {hasRow ? (
            <button
              type="button"
              class="action"
              onClick={() => {
                goTo(held)
                onClose()
              }}
            >
              {say('attention.show')}
            </button>
          ) : null}
        </div>
      </article>
    )
  }

  /** Puts the focus on the row, and takes the filters away where they hide it. */
  function goTo(held: AttentionView): void {
    if (!whereOf(held)) session.filter(noFilters)
    const focus = whereOf(held)
    if (focus) session.store.set({focus})
  }

  function whereOf(held: AttentionView): Focus | undefined {
    const {rows} = session.store.get()
    for (const id of placesOf(held)) {
      const lang = view.blocks[view.segments[id]?.block ?? -1]?.lang
      const focus = lang === undefined ? undefined : focusOn(view, rows, lang, id)
      if (focus) return focus
    }
    return undefined
  }
}
