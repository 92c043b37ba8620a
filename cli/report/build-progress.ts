import type {BuildEvent} from '../../pipeline/index.ts'
import type {Context} from '../context.ts'
import {progressBar} from './progress-bar.ts'

const MINUTE = 60_000

/** How far a build is, as one line: a bar, the rate and the time left, what was found, and the works in hand with their stages. */
export interface BuildProgress {
  event(event: BuildEvent): void
  line(): string
}

/** @param now clock in milliseconds */
export function buildProgress(
  {say, locale}: Pick<Context, 'say' | 'locale'>,
  now: () => number = () => performance.now()
): BuildProgress {
  const started = now()
  const inHand = new Map<string, string>()
  let [done, total, findings, errors] = [0, 0, 0, 0]
  const number = new Intl.NumberFormat(locale, {maximumSignificantDigits: 2})
  return {
    event(event) {
      if (event.type === 'work-started') {
        total = event.total
        inHand.set(event.work, event.work)
      } else if (event.type === 'stage')
        inHand.set(event.work, `${event.work} (${say(`cli:stage.${event.stage}`)} ${event.of})`)
      else if (event.type === 'work-waiting') inHand.delete(event.work)
      else if (event.type === 'finding') findings++
      else if (event.type === 'diagnostic' && event.diagnostic.severity === 'error') errors++
      else if (event.type === 'work-done') {
        done++
        inHand.delete(event.report.work)
      }
    },
    line() {
      const rate = done / Math.max(1, now() - started)
      const pace =
        done === 0 || done === total
          ? []
          : [
              say('cli:progress.rate', {rate: number.format(rate * MINUTE)}),
              say('cli:progress.left', {minutes: number.format((total - done) / rate / MINUTE)})
            ]
      const counts = [
        ...(findings > 0 ? [say('cli:summary.findings', {count: findings})] : []),
        ...(errors > 0 ? [say('cli:progress.errors', {count: errors})] : [])
      ]
      return [progressBar(done, total), ...pace, ...counts, ...inHand.values()].join(' · ')
    }
  }
}
