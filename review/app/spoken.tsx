import {useEffect, useState} from 'preact/hooks'
import {type ActionId, keyOf} from './keys/actions.ts'
import {keySign} from './keys/key-name.ts'
import type {State} from './state.ts'
import {say} from './words/say.ts'

/** Milliseconds that words about what happened stay on the screen. */
const SHOWN = 3500

/** What just happened: shown for a moment in a line of its own, where it covers nothing, and told to screen readers. What is picked up stays shown. */
export function Spoken({said, carried, settings}: Pick<State, 'said' | 'carried' | 'settings'>) {
  const [hidden, setHidden] = useState(0)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setHidden(said.n), SHOWN)
    return () => clearTimeout(timer)
  }, [said])
  const isShown = said !== null && said.n !== hidden
  const sign = (id: ActionId) => ({key: keySign(keyOf(id, settings.keys))})
  const rest = carried ? say('said.carried', sign('link')) : say('help.at', sign('help'))
  return (
    <>
      <div class="heard" role="status" aria-live="polite" aria-atomic="true">
        {/* The same words again are told again where the text differs by a space that nobody hears. */}
        {said ? `${said.text}${said.n % 2 ? ' ' : ''}` : ''}
      </div>
      <p class={`toast ${isShown ? said.kind : carried ? 'held' : ''}`} aria-hidden="true">
        {isShown ? said.text : rest}
      </p>
    </>
  )
}
