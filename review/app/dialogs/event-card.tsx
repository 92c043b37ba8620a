import type {AttentionView, EventView, PartView} from '../../contract/part-view.ts'
import {moment} from '../words/moment.ts'
import {pairName} from '../words/pair-name.ts'
import {say} from '../words/say.ts'
import {Changed} from './changed.tsx'

/** A decision that wants attention: who made it and when, and its texts, with what became of them since. */
export function EventCard({
  event,
  held,
  view,
  locale
}: {
  readonly event: EventView
  readonly held: AttentionView
  readonly view: PartView
  readonly locale: string
}) {
  /** What a text that is gone was split or merged into. */
  const heirsOf = (id: string): string | null =>
    held.heirs?.[id]?.map(heir => view.segments[heir]?.text ?? '').join(' ') ?? null
  return (
    <div class="event">
      <p class="by">
        {say(`event.${event.action}`)} · {event.who} · <time dateTime={event.when}>{moment(event.when, locale)}</time>
        {event.pair === null ? '' : ` · ${pairName(event.pair, view.langs, locale)}`}
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
          return <Changed key={id} lang={lang} before={text} now={now?.text ?? heirsOf(id)} />
        })
      )}
      {typeof event.result.text === 'string' ? <p class="quoted">{event.result.text}</p> : null}
    </div>
  )
}
