import type {DraftDecision} from '../../contract/draft-decision.ts'
import type {Taken} from '../../contract/part-patch.ts'
import {RequestRefused, request} from '../api/request.ts'

/** What is to be asked of the server: decisions, or an act on a part such as undo. */
export type Errand =
  | {readonly work: string; readonly drafts: readonly DraftDecision[]}
  | {readonly work: string; readonly path: string}

export interface OutboxEvents {
  onTaken(taken: Taken, errand: Errand): void
  onRefused(error: RequestRefused, errand: Errand): void
  /** Errands that wait; true where the server could not be reached. */
  onState(waiting: number, offline: boolean): void
}

/** Sends errands one after another, and each until it is answered: a decision has its id, so that it is taken once. */
export interface Outbox {
  send(errand: Errand): void
  /** Resolves when nothing waits. */
  drained(): Promise<void>
}

const KEY = 'samsvar.outbox'
/** Milliseconds before the server is asked again, and the longest wait. */
const [FIRST_WAIT, LONGEST_WAIT] = [500, 8000]

export function createOutbox(events: OutboxEvents): Outbox {
  let waiting: readonly Errand[] = kept()
  let running: Promise<void> | null = null
  if (waiting.length > 0) start()
  return {
    send(errand) {
      waiting = [...waiting, errand]
      keep(waiting)
      start()
    },
    drained: async () => {
      await running
    }
  }

  function start(): void {
    events.onState(waiting.length, false)
    running ??= run().finally(() => {
      running = null
    })
  }

  async function run(): Promise<void> {
    let wait = FIRST_WAIT
    for (let [errand] = waiting; errand; [errand] = waiting) {
      try {
        const taken = await ask(errand)
        done()
        events.onTaken(taken, errand)
        wait = FIRST_WAIT
      } catch (error) {
        if (error instanceof RequestRefused) {
          done()
          events.onRefused(error, errand)
        } else {
          events.onState(waiting.length, true)
          await new Promise(resolve => setTimeout(resolve, wait))
          wait = Math.min(wait * 2, LONGEST_WAIT)
        }
      }
    }
  }

  function done(): void {
    waiting = waiting.slice(1)
    keep(waiting)
    events.onState(waiting.length, false)
  }
}

function ask(errand: Errand): Promise<Taken> {
  if ('drafts' in errand) {
    return request(`/api/works/${encodeURIComponent(errand.work)}/decisions`, {drafts: errand.drafts})
  }
  return request(errand.path, {})
}

/** Decisions that a closed window left behind. Undo and the like are not kept: what they would take back is no longer in sight. */
function kept(): readonly Errand[] {
  try {
    const held = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as readonly Errand[]
    return held.filter(errand => 'drafts' in errand)
  } catch {
    return []
  }
}

function keep(errands: readonly Errand[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(errands))
  } catch {
    // A browser that keeps nothing still sends.
  }
}
