import type {PageOffer} from './page-offer.ts'
import type {HelpTask} from './page-worker.ts'

/** The offers of all works that are being built, and the threads that answer them. */
export interface SpareThreads {
  offer(offer: PageOffer): void
  /** No more helpers for a work. */
  withdraw(work: string): void
  /** The work is over. Where it was given up, so are those who help it: what hangs in its thread may hang in theirs. */
  over(work: string, givenUp: boolean): void
  /** Looks for threads that have nothing to do. */
  look(): void
}

/**
 * @param idle true where a thread has nothing else to do
 * @param run has a thread help; ends when it is done, whatever came of it
 */
export function spareThreads(
  idle: () => boolean,
  run: (task: HelpTask, signal: AbortSignal) => Promise<void>
): SpareThreads {
  const open: (Omit<PageOffer, 'ports'> & {readonly ports: PageOffer['ports'][number][]})[] = []
  const ends = new Map<string, AbortController>()

  function withdraw(work: string): void {
    for (const {ports} of open.filter(offer => offer.work === work)) for (const port of ports.splice(0)) port.close()
    open.splice(0, open.length, ...open.filter(offer => offer.work !== work))
  }

  function endOf(work: string): AbortController {
    const end = ends.get(work) ?? new AbortController()
    ends.set(work, end)
    return end
  }

  function look(): void {
    for (const {work, pages, ports} of open)
      while (ports.length > 0 && idle()) void run({pages, port: ports.pop()!}, endOf(work).signal).then(look)
  }

  return {
    offer({ports, ...rest}) {
      open.push({...rest, ports: [...ports]})
      look()
    },
    withdraw,
    over(work, givenUp) {
      withdraw(work)
      if (givenUp) ends.get(work)?.abort()
      ends.delete(work)
    },
    look
  }
}
