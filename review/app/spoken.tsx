import {useEffect, useState} from 'preact/hooks'
import type {State} from './state.ts'

/** Milliseconds that words about what happened stay on the screen. */
const SHOWN = 3500

/** What just happened: shown for a moment, and told to screen readers. */
export function Spoken({said}: {readonly said: State['said']}) {
  const [hidden, setHidden] = useState(0)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setHidden(said.n), SHOWN)
    return () => clearTimeout(timer)
  }, [said])
  const isShown = said !== null && said.n !== hidden
  return (
    <>
      <div class="heard" role="status" aria-live="polite" aria-atomic="true">
        {/* The same words again are told again where the text differs by a space that nobody hears. */}
        {said ? `${said.text}${said.n % 2 ? ' ' : ''}` : ''}
      </div>
      <div class={`toast ${said?.kind ?? ''} ${isShown ? 'shown' : ''}`} aria-hidden="true">
        {said?.text}
      </div>
    </>
  )
}
