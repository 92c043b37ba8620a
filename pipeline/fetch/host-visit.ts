import {setTimeout as wait} from 'node:timers/promises'

/** What is known of one host during a run. Requests to it stand in one line; once stopped, it is asked nothing more. */
export interface HostVisit {
  /** Runs one request when those before it are done and the delay is over. */
  inLine<T>(act: () => Promise<T>): Promise<T>
  /** Asks for a longer delay than the policy's. */
  slowTo(delay: number): void
  stop(why: string): void
  /** Why nothing more is asked of it, null where it may be asked. */
  readonly stopped: string | null
}

/** A visit to one host, from now on. */
export function hostVisit(delay: number, signal: AbortSignal): HostVisit {
  let line: Promise<unknown> = Promise.resolve()
  let pause = delay
  let last = Number.NEGATIVE_INFINITY
  let stopped: string | null = null
  return {
    inLine<T>(act: () => Promise<T>) {
      const turn = line.then(async () => {
        const left = last + pause - performance.now()
        if (left > 0) await wait(left, undefined, {signal})
        try {
          return await act()
        } finally {
          last = performance.now()
        }
      })
      line = turn.catch(() => {})
      return turn
    },
    slowTo(asked) {
      pause = Math.max(pause, asked)
    },
    stop(why) {
      stopped ??= why
    },
    get stopped() {
      return stopped
    }
  }
}
