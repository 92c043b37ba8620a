import {fitInto} from '../display-width.ts'
import type {Terminal} from '../terminal.ts'

/** The last line of a terminal, drawn again and again. */
export interface StatusLine {
  /** Shows this text in place of the last one. */
  show(text: string): void
  /** Takes the line away, for other output or at the end. */
  clear(): void
}

/** Shortest time between two drawings, in milliseconds: faster flickers, and stages of a small work take less. */
const INTERVAL = 60

const CLEAR = '\r\u001B[K'

/**
 * A status line on a terminal; elsewhere one that shows nothing.
 *
 * @param now clock in milliseconds, for tests
 */
export function statusLine(terminal: Terminal, now: () => number = () => performance.now()): StatusLine {
  if (!terminal.live) return {show: () => {}, clear: () => {}}
  let last = Number.NEGATIVE_INFINITY
  let shown = false
  return {
    show(text) {
      const time = now()
      if (shown && time - last < INTERVAL) return
      last = time
      shown = true
      // One column less than there is, as a full line would wrap.
      terminal.err(CLEAR + fitInto(text, terminal.columns() - 1))
    },
    clear() {
      if (shown) terminal.err(CLEAR)
      shown = false
    }
  }
}
