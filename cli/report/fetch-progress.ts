import type {FetchEvent, FetchedEdition} from '../../pipeline/index.ts'
import type {Context} from '../context.ts'
import {progressBar} from './progress-bar.ts'

/** How far a run of `fetch` is, as one line: a bar, what was new, errors, and the addresses that are being asked for, one of each host. */
export interface FetchProgress {
  event(event: FetchEvent): void
  line(): string
}

/** A run from its beginning. */
export function fetchProgress({say}: Pick<Context, 'say'>): FetchProgress {
  const asking = new Set<string>()
  let [done, total, fresh, errors] = [0, 0, 0, 0]
  return {
    event(event) {
      if (event.type === 'started') total = event.total
      else if (event.type === 'asking') asking.add(event.url)
      else if (event.type === 'diagnostic') {
        if (event.diagnostic.severity === 'error') errors++
      } else {
        const {state, url} = event.edition
        if (isFresh(state)) fresh++
        // What a page led to was not among those that were to be asked for.
        if (state !== 'discovered') done++
        asking.delete(url)
      }
    },
    line() {
      const counts = [
        ...(fresh > 0 ? [say('cli:fetch.new', {count: fresh})] : []),
        ...(errors > 0 ? [say('cli:progress.errors', {count: errors})] : [])
      ]
      return [progressBar(done, total), ...counts, ...asking].join(' · ')
    }
  }
}

const isFresh = (state: FetchedEdition['state']): boolean =>
  state !== 'unchanged' && state !== 'skipped' && state !== 'left' && state !== 'failed'
