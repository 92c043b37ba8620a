import {say} from '../words/say.ts'
import {textChange} from './text-change.ts'

/** A text as it was and as it is, side by side, with what differs marked in both. */
export function Changed({
  lang,
  before,
  now
}: {
  readonly lang: string
  readonly before: string
  readonly now: string | null
}) {
  const change = textChange(before, now ?? '')
  return (
    <div class="changed" lang={lang}>
      <div>
        <span class="quiet">{say('changed.before')}</span>
        <p>
          {change.map(({kind, text}, index) =>
            kind === 'added' ? null : kind === 'same' ? text : <del key={String(index)}>{text}</del>
          )}
        </p>
      </div>
      <div>
        <span class="quiet">{say('changed.now')}</span>
        {now === null ? (
          <p class="quiet">{say('changed.gone')}</p>
        ) : (
          <p>
            {change.map(({kind, text}, index) =>
              kind === 'removed' ? null : kind === 'same' ? text : <ins key={String(index)}>{text}</ins>
            )}
          </p>
        )}
      </div>
    </div>
  )
}
