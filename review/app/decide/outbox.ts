import type {Taken} from '../../contract/part-patch.ts'
import {RequestRefused, request} from '../api/request.ts'
import {type DecisionErrand, keptErrands} from './kept-errands.ts'

/** What is to be asked of the server: decisions, or an act on a part such as undo. */
export type Errand = DecisionErrand | {readonly work: string; readonly path: string}

/** What a window sends: whose decisions they are, the outbox adds. */
type Sent = Omit<DecisionErrand, 'who'> | {readonly work: string; readonly path: string}

/** `offline`: the server could not be reached. `shut`: it was started anew, and knows this browser no more. */
export type Line = 'open' | 'offline' | 'shut'

export interface OutboxEvents {
  onTaken(taken: Taken, errand: Errand): void
  onRefused(error: RequestRefused, errand: Errand): void
  /** Errands that wait, and why. */
  onState(waiting: number, line: Line): void
}

/** Sends errands one after another, and each until it is answered: a decision has its id, so that it is taken once. */
export interface Outbox {
  send(errand: Sent): void
  /** Sends what was left behind under the name, and tells how many decisions of others this browser keeps. */
  takeUp(): number
  /** Resolves when nothing waits. */
  drained(): Promise<void>
}

/** Milliseconds before the server is asked again, and the longest wait. */
const [FIRST_WAIT, LONGEST_WAIT] = [500, 8000]

export function createOutbox(events: OutboxEvents, who: () => string): Outbox {
  let waiting: readonly Errand[] = []
  let running: Promise<void> | null = null
  return {
    send(sent) {
      const errand = 'drafts' in sent ? {...sent, who: who()} : sent
      // Undo and the like are not kept: what they would take back is no longer in sight.
      if ('drafts' in errand) keptErrands.add(errand)
      queue([errand])
    },
    takeUp() {
      const kept = Map.groupBy(keptErrands.all(), errand => errand.who === who())
      queue(kept.get(true) ?? [])
      return (kept.get(false) ?? []).flatMap(({drafts}) => drafts).length
    },
    drained: async () => {
      await running
    }
  }

  function queue(errands: readonly Errand[]): void {
    if (errands.length === 0) return
    waiting = [...waiting, ...errands]
    events.onState(waiting.length, 'open')
    running ??= run().finally(() => {
      running = null
    })
  }

  async function run(): Promise<void> {
    let wait = FIRST_WAIT
    for (let [errand] = waiting; errand; [errand] = waiting) {
      try {
        const taken = await ask(errand)
        done(errand)
        events.onTaken(taken, errand)
        wait = FIRST_WAIT
      } catch (error) {
        const refused = error instanceof RequestRefused ? error : undefined
        // A new session, opened in any window of this browser, lets them through.
        if (refused && (refused.refusal.error !== 'unauthorised' || !('drafts' in errand))) {
          done(errand, refused.refusal.error === 'other-reviewer')
          events.onRefused(refused, errand)
        } else {
          events.onState(waiting.length, refused ? 'shut' : 'offline')
          await new Promise(resolve => setTimeout(resolve, wait))
          wait = Math.min(wait * 2, LONGEST_WAIT)
        }
      }
    }
  }

  function done(errand: Errand, isKept = false): void {
    waiting = waiting.slice(1)
    if ('drafts' in errand && !isKept) keptErrands.remove(errand)
    events.onState(waiting.length, 'open')
  }
}

function ask(errand: Errand): Promise<Taken> {
  if ('path' in errand) return request(errand.path, {})
  const {work, drafts, who} = errand
  return request(`/api/works/${encodeURIComponent(work)}/decisions`, {drafts, who})
}
