import {useState} from 'preact/hooks'
import {type ShownSign, SignIcon} from '../grid/sign-icon.tsx'
import {type ActionId, actionOf, actions, groups, keyOf} from '../keys/actions.ts'
import {keyName, keySign} from '../keys/key-name.ts'
import type {Session} from '../session.ts'
import type {State} from '../state.ts'
import {say} from '../words/say.ts'
import {Frame} from './frame.tsx'

/** Ways to say that something is wrong with a row, which are easily taken for one another. */
const objections = [
  'reject',
  'not-translation',
  'untranslated',
  'translation-error',
  'edit'
] as const satisfies readonly ActionId[]

const signs: readonly ShownSign[] = [
  'sure',
  'likely',
  'doubtful',
  'gap',
  'reviewed',
  'bulk',
  'approved',
  'rejected',
  'not-translation',
  'untranslated',
  'stale',
  'conflict'
]

/** How one works here: the way of a review, every key with its action, and the signs. A press on a key's button gives the action another one. */
export function HelpDialog({
  session,
  state,
  onClose
}: {
  readonly session: Session
  readonly state: State
  readonly onClose: () => void
}) {
  const {keys} = state.settings
  const [waiting, setWaiting] = useState<ActionId | null>(null)
  const [clash, setClash] = useState<{readonly of: ActionId; readonly holder: ActionId} | null>(null)
  const taken = clash === null ? '' : say('help.taken', {action: say(`action.${clash.holder}`)})
  return (
    <Frame title={say('help.title')} wide onClose={onClose}>
      <ol class="way">
        {['read', 'confirm', 'mend', 'saved'].map(step => (
          <li key={step}>{say(`help.way.${step}`)}</li>
        ))}
      </ol>
      <div class="key-groups">
        {groups.map(group => (
          <section key={group}>
            <h3>{say(`help.group.${group}`)}</h3>
            <dl>
              {actions
                .filter(action => action.group === group)
                .map(({id}) => (
                  <div key={id}>
                    <dt>{say(`action.${id}`)}</dt>
                    <dd>
                      <button
                        type="button"
                        class={waiting === id ? 'key waiting' : 'key'}
                        aria-label={say('help.change', {action: say(`action.${id}`), key: keySign(keyOf(id, keys))})}
                        onClick={() => setWaiting(waiting === id ? null : id)}
                        onKeyDown={event => {
                          if (waiting === id) take(event, id)
                        }}
                        onBlur={() => setWaiting(null)}
                      >
                        {waiting === id ? say('help.press') : keySign(keyOf(id, keys))}
                      </button>
                      {clash?.of === id ? <p class="clash">{taken}</p> : null}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section class="objections">
          <h3>{say('help.objections')}</h3>
          <dl>
            {objections.map(id => (
              <div key={id}>
                <dt>
                  {say(`short.${id}`)} <kbd>{keySign(keyOf(id, keys))}</kbd>
                </dt>
                <dd>{say(`help.objection.${id}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section class="mouse">
          <h3>{say('help.mouse')}</h3>
          <ul>
            {(['drag', 'select', 'page', 'list'] as const).map(way => (
              <li key={way}>{say(`help.with.${way}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{say('help.signs')}</h3>
          <ul class="signs">
            {signs.map(sign => (
              <li key={sign}>
                <SignIcon sign={sign} named={false} /> {say(`sign.${sign}`)}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <p class="quiet">{say('help.remap')}</p>
      <p class="heard" role="status">
        {taken}
      </p>
      {Object.keys(keys).length > 0 ? (
        <button type="button" class="chip" onClick={() => session.settle({keys: {}})}>
          {say('help.reset')}
        </button>
      ) : null}
    </Frame>
  )

  function take(event: KeyboardEvent, id: ActionId): void {
    const name = keyName(event)
    if (name === '') return
    event.preventDefault()
    event.stopPropagation()
    setWaiting(null)
    if (name === 'Escape') return
    const holder = actionOf(name, keys)
    setClash(holder !== undefined && holder !== id ? {of: id, holder} : null)
    if (holder === undefined) session.settle({keys: {...keys, [id]: name}})
  }
}
