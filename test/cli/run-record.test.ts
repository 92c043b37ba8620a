import {expect, test} from 'vitest'
import {runRecord} from '../../cli/report/run-record.ts'
import {diagnostic} from '../../pipeline/diagnostics/index.ts'
import {runReportHtml} from '../../pipeline/emit/index.ts'
import {type Locale, locales, messages} from '../../pipeline/language/messages.ts'

/** A run of three works, of a second, two and three. */
function recorded() {
  let time = Date.UTC(2026, 0, 2)
  const record = runRecord(() => time)
  for (const [index, work] of ['<a>', 'b', 'c'].entries()) {
    record.event({type: 'work-started', work, index, total: 3})
    record.event({type: 'stage', work, stage: 'align', of: 'page', state: index === 0 ? 'cached' : 'ran', time: 400})
    if (work === 'c')
      record.event({
        type: 'diagnostic',
        work,
        diagnostic: diagnostic('store:work-missing', {kind: 'file', file: 'sources/c/work.yaml'}, {work})
      })
    time += (index + 1) * 1000
    const report = {
      work,
      ok: work !== 'c',
      stages: {ran: 1, cached: 0},
      editions: 1,
      units: 5,
      findings: [],
      diagnostics: [],
      artifacts: []
    }
    record.event({type: 'work-done', report})
  }
  return record.report()
}

test('should count works, stages and rules, and put the slowest work first', () => {
  const report = recorded()
  expect(report).toMatchObject({works: 3, failed: 1, units: 15, errors: 1, time: 6000, leftOut: 0})
  expect(report.stages).toEqual([{stage: 'align', ran: 2, cached: 1, time: 1200}])
  expect(report.rules).toEqual([{rule: 'store:work-missing', severity: 'error', count: 1}])
  expect(report.slowest.map(({work, time}) => [work, time])).toEqual([
    ['c', 3000],
    ['b', 2000],
    ['<a>', 1000]
  ])
  expect([report.done[9], report.done[29], report.done.at(-1)]).toEqual([1, 2, 3])
})

test.each(locales)('should be a page in %s that needs nothing else and trusts no name', (locale: Locale) => {
  const page = runReportHtml(recorded(), locale, (key, values = {}) => messages(locale)(key, {...values}))
  expect(page).toContain(`<html lang="${locale}">`)
  expect(page).toContain('&lt;a&gt;')
  expect(page).toContain('sources/c/work.yaml')
  expect(page).not.toMatch(/<a>|src=|href=|report:\w/)
})

test('should hold what went wrong, and no more of it than a page can', () => {
  const record = runRecord(() => 0)
  const place = {kind: 'file', file: 'sources/c/work.yaml'} as const
  for (let count = 0; count < 300; count++) {
    record.event({
      type: 'diagnostic',
      work: null,
      diagnostic: diagnostic('store:work-missing', place, {work: `w${count}`})
    })
    record.event({type: 'diagnostic', work: null, diagnostic: diagnostic('ingest:encoding-guessed', place)})
  }
  const {wrong, errors} = record.report()
  expect([wrong.length, errors]).toEqual([200, 300])
  expect(wrong[199]).toMatchObject({rule: 'store:work-missing', detail: {work: 'w199'}})
  const page = runReportHtml(record.report(), 'en', (key, values = {}) => messages('en')(key, {...values}))
  expect(page).toContain('100 more errors are not listed.')
})
