import {say} from '../words/say.ts'
import type {Sign} from './unit-state.ts'

/** Signs as they are shown: a confirmation in bulk looks like less than one by itself. */
export type ShownSign = Sign | 'bulk'

/** Shapes that tell signs apart without colour, in a square of 16. */
const shapes: Readonly<Record<ShownSign, preact.JSX.Element>> = {
  sure: <circle cx="8" cy="8" r="5" fill="currentColor" stroke="none" />,
  likely: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
    </>
  ),
  doubtful: <circle cx="8" cy="8" r="5" />,
  gap: <path d="M3.5 8h9" stroke-dasharray="2.2 2" />,
  reviewed: <path d="m3.2 8.4 3.2 3.2 6.4-7" />,
  bulk: (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="3.4" stroke-dasharray="2.3 2.5" stroke-width="1.4" />
      <path d="m4.9 8.2 2.3 2.3 4-4.6" />
    </>
  ),
  approved: <path d="m1.2 8.6 2.9 2.9 5.4-6.4M7.6 10.7l.8.8 6.2-6.9" />,
  rejected: <path d="m4 4 8 8M12 4l-8 8" />,
  'not-translation': <path d="M3.5 6h9M3.5 10h9M10.5 3l-5 10" />,
  untranslated: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="m4.6 11.4 6.8-6.8" />
    </>
  ),
  stale: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M8 4.8V8l2.2 1.6" />
    </>
  ),
  conflict: <path d="M8 2.4 14.2 13H1.8zM8 6.4v3.2M8 11.4v.2" />
}

/** The sign of a row or a pair, by colour, by shape and in words. */
export function SignIcon({sign, named = true}: {readonly sign: ShownSign; readonly named?: boolean}) {
  const words = say(`sign.${sign}`)
  return (
    <svg
      class={`sign sign-${sign}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
      {...(named ? {role: 'img', 'aria-label': words} : {'aria-hidden': true})}
    >
      {named ? <title>{words}</title> : null}
      {shapes[sign]}
    </svg>
  )
}
