import {type Diagnostic, formatMessage, formatPlace} from '../diagnostics/index.ts'
import type {Finding} from '../model/finding.ts'
import {type Html, html, verbatim} from './feed/html.ts'

/** What a run did, in numbers. Times are in milliseconds. */
export interface RunReport {
  /** ISO 8601 instant. */
  readonly started: string
  readonly time: number
  readonly works: number
  readonly failed: number
  readonly units: number
  readonly findings: number
  readonly errors: number
  /** The errors, as many of them as a page can hold, in the order in which they were said. */
  readonly wrong: readonly (Diagnostic | Finding)[]
  readonly stages: readonly {
    readonly stage: string
    readonly ran: number
    readonly cached: number
    readonly time: number
  }[]
  /** What was found, most frequent first. */
  readonly rules: readonly {readonly rule: string; readonly severity: string; readonly count: number}[]
  /** Works that took longest first. */
  readonly slowest: readonly RunWork[]
  /** The works in the order in which they were done, and how many are left out. */
  readonly listed: readonly RunWork[]
  readonly leftOut: number
  /** Works done at the end of equal spans of the run's time. */
  readonly done: readonly number[]
}

/** A work of a run. */
export interface RunWork {
  readonly work: string
  readonly ok: boolean
  readonly time: number
  readonly ran: number
  readonly units: number
  readonly findings: number
}

/** The words of the page, `say('report:title')`. */
type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

const STYLE = `:root{color-scheme:light dark;--bar:#1f5f8b;--soft:#8886}
@media (prefers-color-scheme:dark){:root{--bar:#7cb8e0}}
body{font:16px/1.5 system-ui,"Noto Sans SC",sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
h1{margin-bottom:.2rem}h2{margin-top:2.5rem}
dl{display:flex;flex-wrap:wrap;gap:1rem 2.5rem}dt{font-size:.9rem}dd{margin:0;font-size:1.6rem;font-weight:600}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.3rem .6rem;border-bottom:1px solid var(--soft);white-space:nowrap}
td.number,th.number{text-align:end;font-variant-numeric:tabular-nums}td.wrap{white-space:normal}td.wrap small{display:block}td.bar{width:40%;min-width:8rem}
td.bar span{display:block;height:.9rem;background:var(--bar)}
svg{width:100%;height:auto}svg path{fill:none;stroke:var(--bar);stroke-width:2}svg line{stroke:var(--soft)}svg text{font-size:12px;fill:currentColor}`

/** The page of a run: readable without a server, and without the network. */
export function runReportHtml(report: RunReport, locale: string, say: Say): string {
  const number = new Intl.NumberFormat(locale)
  const when = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeStyle: 'short'}).format(new Date(report.started))
  const time = (milliseconds: number) => timeText(milliseconds, locale)
  const {works, failed, units, findings, errors, stages, rules, slowest, listed, leftOut} = report
  const page = html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say('report:title')}</title><style>${verbatim(STYLE)}</style></head><body>
<main><h1>${say('report:title')}</h1><p>${say('report:began', {when})}</p>
<dl>${facts([
    [say('report:works'), number.format(works)],
    [say('report:failed'), number.format(failed)],
    [say('report:units'), number.format(units)],
    [say('report:findings'), number.format(findings)],
    [say('report:errors'), number.format(errors)],
    [say('report:time'), time(report.time)]
  ])}</dl>
${errors > 0 && wrongs(report, say)}
<h2>${say('report:progress')}</h2>${progress(report, say, number, time)}
<h2>${say('report:stages')}</h2>${table(
    [say('report:stage'), say('report:ran'), say('report:cached'), say('report:time')],
    stages.map(row => [
      row.time,
      say(`cli:stage.${row.stage}`),
      number.format(row.ran),
      number.format(row.cached),
      time(row.time)
    ]),
    1
  )}
<h2>${say('report:rules')}</h2>${
    rules.length === 0
      ? html`<p>${say('report:nothing')}</p>`
      : table(
          [say('report:rule'), say('report:severity'), say('report:count')],
          rules.map(row => [row.count, row.rule, say(`cli:severity.${row.severity}`), number.format(row.count)]),
          2
        )
  }
<h2>${say('report:slowest')}</h2>${worksTable(slowest)}
<h2>${say('report:all')}</h2>${worksTable(listed)}${leftOut > 0 && html`<p>${say('report:leftOut', {count: leftOut})}</p>`}
</main></body></html>
`
  return page.html

  function worksTable(rows: readonly RunWork[]): Html {
    return table(
      [
        say('report:work'),
        say('report:state'),
        say('report:ran'),
        say('report:units'),
        say('report:findings'),
        say('report:time')
      ],
      rows.map(row => [
        row.time,
        row.work,
        row.ok ? say('report:done') : say('report:givenUp'),
        number.format(row.ran),
        number.format(row.units),
        number.format(row.findings),
        time(row.time)
      ]),
      2
    )
  }
}

function facts(rows: readonly (readonly [term: string, value: string])[]): readonly Html[] {
  return rows.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)
}

/** What went wrong: where, and what to do about it. */
function wrongs({wrong, errors}: RunReport, say: Say): Html {
  const rows = wrong.map(one => {
    const {message, hint} = formatMessage(one, say)
    const [place] = 'places' in one ? one.places : [one.place]
    return html`<tr><td class="wrap">${place ? formatPlace(place) : ''}</td><td class="wrap">${message}<small>${hint}</small></td><td class="text">${one.rule}</td></tr>`
  })
  const head = ['place', 'message', 'rule'].map(
    name => html`<th scope="col" class="text">${say(`report:${name}`)}</th>`
  )
  const more = errors - wrong.length
  return html`<h2>${say('report:wrong')}</h2><div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>${more > 0 && html`<p>${say('report:moreErrors', {count: more})}</p>`}`
}

/** A table with a bar after each row, as long as the row's first value; columns from the `numbers`-th on are numbers. */
function table(heads: readonly string[], rows: readonly (readonly [number, ...string[]])[], numbers: number): Html {
  const most = Math.max(1, ...rows.map(([value]) => value))
  const kind = (column: number) => (column >= numbers ? 'number' : 'text')
  const body = rows.map(([value, ...cells]) => {
    const share = ((value / most) * 100).toFixed(1)
    return html`<tr>${cells.map((cell, column) => html`<td class="${kind(column)}">${cell}</td>`)}<td class="bar"><span style="width:${share}%"></span></td></tr>`
  })
  const head = heads.map((text, column) => html`<th scope="col" class="${kind(column)}">${text}</th>`)
  return html`<div class="scroll"><table><thead><tr>${head}<td></td></tr></thead><tbody>${body}</tbody></table></div>`
}

/** Sides of the chart and the room for its labels, in pixels of its own. */
const CHART = {width: 800, height: 200, left: 60, bottom: 24}

/** Works done over the time of the run. */
function progress(
  {done, works, time}: RunReport,
  say: Say,
  number: Intl.NumberFormat,
  timeOf: (milliseconds: number) => string
): Html {
  const {width, height, left, bottom} = CHART
  const [w, h] = [width - left - 8, height - bottom - 8]
  const x = (step: number) => left + (step / Math.max(1, done.length)) * w
  const y = (count: number) => 8 + h - (count / Math.max(1, works)) * h
  const points = [0, ...done].map((count, step) => `${x(step).toFixed(1)},${y(count).toFixed(1)}`)
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${say('report:progress')}"><line x1="${left}" y1="${8 + h}" x2="${width - 8}" y2="${8 + h}"/><line x1="${left}" y1="8" x2="${left}" y2="${8 + h}"/><text x="${left - 6}" y="16" text-anchor="end">${number.format(works)}</text><text x="${left - 6}" y="${8 + h}" text-anchor="end">0</text><text x="${width - 8}" y="${height - 4}" text-anchor="end">${timeOf(time)}</text><path d="M${points.join('L')}"/></svg>`
}

/** `850 ms`, `12.4 s`, `3 min 5 s`. */
function timeText(milliseconds: number, locale: string): string {
  const unit = (value: number, name: string, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits
    }).format(value)
  if (milliseconds < 1000) return unit(Math.round(milliseconds), 'millisecond')
  const seconds = milliseconds / 1000
  if (seconds < 60) return unit(seconds, 'second', 1)
  const minutes = Math.floor(seconds / 60)
  return `${unit(minutes, 'minute')} ${unit(Math.floor(seconds % 60), 'second')}`
}
