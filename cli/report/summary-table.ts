import type {BuildTotals} from '../../pipeline/index.ts'
import type {Context} from '../context.ts'
import {displayWidth} from '../display-width.ts'
import {styled} from '../terminal.ts'
import type {StageTimes} from './stage-times.ts'

/** Columns between two columns. */
const GAP = 2
const SECOND = 1000
const MINUTE = 60_000

/** What a build did, as tables for a terminal: works, editions and units, findings by severity, and each stage with its time. Lines of text, each ended. */
export function summaryTable(
  totals: BuildTotals,
  times: StageTimes,
  {say, locale, terminal}: Pick<Context, 'say' | 'locale' | 'terminal'>
): string {
  const number = new Intl.NumberFormat(locale)
  const count = (value: number) => number.format(value)
  const {works, failed, editions, units, findings, diagnostics} = totals
  const counts = table(
    [
      ['', say('cli:table.works'), say('cli:table.failed'), say('cli:table.editions'), say('cli:table.units')],
      [say('cli:table.all'), count(works), count(failed), count(editions), count(units)]
    ],
    terminal
  )
  const severities = table(
    [
      ['', ...SEVERITIES.map(severity => say(`labels:severity.${severity}`))],
      [say('cli:table.findings'), ...SEVERITIES.map(severity => count(findings[severity]))],
      [say('cli:table.diagnostics'), ...SEVERITIES.map(severity => count(diagnostics[severity]))]
    ],
    terminal
  )
  const stages = table(
    [
      ['', say('cli:table.ran'), say('cli:table.cached'), say('cli:table.time')],
      ...times
        .rows()
        .map(({stage, ran, cached, time}) => [say(`cli:stage.${stage}`), count(ran), count(cached), span(time, locale)])
    ],
    terminal
  )
  const took = say('cli:table.took', {time: span(times.elapsed(), locale)})
  const blocks = times.rows().length > 0 ? [counts, severities, stages] : [counts, severities]
  return `\n${blocks.join('\n')}${took}\n`
}

const SEVERITIES = ['error', 'warning', 'info'] as const

/** Rows with their names at the left and their figures at the right, the first row as a head. */
function table(rows: readonly (readonly string[])[], terminal: Pick<Context['terminal'], 'colour'>): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => displayWidth(row[column] ?? ''))))
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      const room = ' '.repeat((widths[column] ?? 0) - displayWidth(cell))
      return column === 0 ? cell + room : ' '.repeat(GAP) + room + cell
    })
    return styled(terminal, index === 0 ? 'gray' : 'reset', cells.join('').trimEnd())
  })
  return lines.map(line => `${line}\n`).join('')
}

/** `0.4 s`, `12 s`, `3 min 20 s`, in the user's language. */
function span(time: number, locale: string): string {
  const unit = (value: number, name: 'second' | 'minute', digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits
    }).format(value)
  if (time < MINUTE) return unit(time / SECOND, 'second', time < 10 * SECOND ? 1 : 0)
  return `${unit(Math.floor(time / MINUTE), 'minute', 0)} ${unit(Math.floor((time % MINUTE) / SECOND), 'second', 0)}`
}
