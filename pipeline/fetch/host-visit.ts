import {setTimeout as wait} from 'node:timers/promises'

/** Why nothing more is asked of a host in this run. */
export type Stopped = 'refused' | 'challenge' | 'wait' | 'time' | 'failing'

/** What is known of one host during a run. Requests to it stand in one line; once stopped, it is asked nothing more. */
export interface HostVisit {
  /** Runs one request when those before it are done and the pause is over. Throws `Stopped` reasons as `VisitOver` where it is not to be asked any more. */
  inLine<T>(act: () => Promise<T>): Promise<T>
  /** Asks for a longer delay than the policy's, in milliseconds. */
  slowTo(delay: number): void
  /** Asks for nothing before so many milliseconds have passed. */
  rest(time: number): void
  stop(why: Stopped): void
  /** Why nothing more is asked of it, null where it may be asked. */
  readonly stopped: Stopped | null
}

/** Thrown for a request that is not made, as the visit to its host is over. */
export class VisitOver extends Error {
  override readonly name = 'VisitOver'
}

/**
 * A visit to one host.
 *
 * @param delay between the end of a request and the next, in milliseconds
 * @param most milliseconds for all its requests and the pauses between them; what is done meanwhile with the answers does not count
 */
export function hostVisit(
  {delay, most}: {readonly delay: number; readonly most: number},
  signal: AbortSignal
): HostVisit {
  let line: Promise<unknown> = Promise.resolve()
  let pause = delay
  let notBefore = Number.NEGATIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  let used = 0
  let stopped: Stopped | null = null
  return {
    inLine<T>(act: () => Promise<T>) {
      const turn = line.then(async () => {
        const start = performance.now()
        const left = Math.max(last + pause, notBefore) - start
        if (used + Math.max(left, 0) > most) stopped ??= 'time'
        if (stopped !== null) throw new VisitOver(stopped)
        try {
          await wait(Math.max(left, 0), undefined, {signal})
          // What was asked before it may have been refused meanwhile.
          if (stopped !== null) throw new VisitOver(stopped)
          return await act()
        } finally {
          last = performance.now()
          used += last - start
        }
      })
      line = turn.catch(() => {})
      return turn
    },
    slowTo(asked) {
      pause = Math.max(pause, asked)
    },
    rest(time) {
      notBefore = Math.max(notBefore, performance.now() + time)
    },
    stop(why) {
      stopped ??= why
    },
    get stopped() {
      return stopped
    }
  }
}
