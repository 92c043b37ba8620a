import {useState} from 'preact/hooks'
import {type ShownSign, SignIcon} from '../grid/sign-icon.tsx'
import {type ActionId, actionOf, actions, groups, keyOf} from '../keys/actions.ts'
import {keyName, keySign} from '../keys/key-name.ts'
import type {Session} from '../session.ts'
import type {State} from '../state.ts'
import {say} from '../words/say.ts'
import {Frame} from './frame.tsx'

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
  const [clash, setClash] = useState<ActionId | null>(null)
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
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
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
      <p class="quiet" role="status">
        {clash === null ? say('help.remap') : say('help.taken', {action: say(`action.${clash}`)})}
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
    setClash(holder !== undefined && holder !== id ? holder : null)
    if (holder === undefined) session.settle({keys: {...keys, [id]: name}})
  }
}
