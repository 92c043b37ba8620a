import type {DraftDecision} from '../../contract/draft-decision.ts'
import type {AttentionView, EventView, PartView} from '../../contract/part-view.ts'
import {focusOn} from '../grid/focus.ts'
import {SignIcon} from '../grid/sign-icon.tsx'
import type {Session} from '../session.ts'
import type {State} from '../state.ts'
import {say} from '../words/say.ts'
import {Changed} from './changed.tsx'
import {Frame} from './frame.tsx'

const kinds = ['conflict', 'stale', 'gone'] as const

/** Decisions that people should look at: contradictions, texts that changed, texts that are gone; each with what was seen and what stands now. */
export function AttentionDialog({
  session,
  state,
  onClose
}: {
  readonly session: Session
  readonly state: State
  readonly onClose: () => void
}) {
  const view = state.view!
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
            <p class="quiet">{say(`attention.about.${kind}`)}</p>
            {found.map(card)}
          </section>
        )
      })}
    </Frame>
  )

  function card(held: AttentionView) {
    const here = whereOf(view, state.rows, held)
    return (
      <article key={held.events.map(({id}) => id).join() + held.segments.join()} class={`card ${held.kind}`}>
        {held.events.map(event => (
          <EventCard
            key={event.id}
            event={event}
            held={held}
            view={view}
            locale={state.locale}
            onDrop={() => undo(event)}
          />
        ))}
        <div class="buttons">
          {here ? (
            <button
              type="button"
              class="action"
              onClick={() => {
                session.store.set({focus: here})
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

  function undo(event: EventView): void {
    const made: DraftDecision = {
      id: crypto.randomUUID(),
      part: view.part,
      action: 'undo',
      pair: null,
      seen: {},
      result: {event: event.id}
    }
    session.outbox.send({work: view.work, drafts: [made]})
    session.tell('said.dropped')
  }
}

function EventCard({
  event,
  held,
  view,
  locale,
  onDrop
}: {
  readonly event: EventView
  readonly held: AttentionView
  readonly view: PartView
  readonly locale: string
  readonly onDrop: () => void
}) {
  const day = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(event.when))
  return (
    <div class="event">
      <p class="by">
        {say(`event.${event.action}`)} · {event.who} · <time dateTime={event.when}>{day}</time>
        {event.pair === null ? '' : ` · ${event.pair}`}
      </p>
      {Object.entries(event.seen).map(([lang, segments]) =>
        segments.map(({id, text, hash}) => {
          const now = view.segments[id]
          if (held.kind === 'conflict' || now?.hash === hash) {
            return (
              <p key={id} lang={lang} class={held.segments.includes(id) ? '' : 'quiet'}>
                {text}
              </p>
            )
          }
          return <Changed key={id} lang={lang} before={text} now={now?.text ?? null} />
        })
      )}
      {typeof event.result.text === 'string' ? <p class="quoted">{event.result.text}</p> : null}
      <button type="button" class="chip" disabled={!view.writable} onClick={onDrop}>
        {say('attention.drop')}
      </button>
    </div>
  )
}

function whereOf(view: PartView, rows: readonly number[], {segments}: AttentionView) {
  for (const id of segments) {
    const lang = view.blocks[view.segments[id]?.block ?? -1]?.lang
    const focus = lang === undefined ? undefined : focusOn(view, rows, lang, id)
    if (focus) return focus
  }
  return undefined
}
