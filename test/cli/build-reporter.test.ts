import {describe, expect, test} from 'vitest'
import {displayWidth} from '../../cli/display-width.ts'
import {buildReporter} from '../../cli/report/build-reporter.ts'
import {noTotals, withLoose, withWork} from '../../pipeline/batch/build-totals.ts'
import {diagnostic} from '../../pipeline/diagnostics/index.ts'
import type {BuildEvent, BuildReport, WorkReport} from '../../pipeline/index.ts'
import {type Locale, messages} from '../../pipeline/language/messages.ts'
import type {Finding} from '../../pipeline/model/index.ts'
import {recordingTerminal} from './recording-terminal.ts'

const missing = diagnostic('store:work-missing', {kind: 'file', file: 'sources/b/work.yaml'}, {work: 'b'})
const finding: Finding = {
  id: 'f1',
  rule: 'store:edition-missing',
  severity: 'warning',
  part: 'page',
  unit: null,
  detail: {part: 'page', lang: 'en'},
  places: [{kind: 'file', file: 'sources/a/page.en.md'}],
  related: []
}
const done: WorkReport = {
  work: 'a',
  ok: true,
  stages: {ran: 4, cached: 3},
  editions: 3,
  units: 40,
  findings: [finding],
  diagnostics: [],
  artifacts: [
    {path: 'output/a/page.parallel.html', state: 'written'},
    {path: 'output/a/page.nb.json', state: 'unchanged'},
    {path: 'output/a/old.json', state: 'removed'},
    {path: 'output/a/work.json', state: 'written'}
  ]
}
const givenUp: WorkReport = {
  work: 'b',
  ok: false,
  stages: {ran: 0, cached: 0},
  editions: 0,
  units: 0,
  findings: [],
  diagnostics: [missing],
  artifacts: []
}
const reportOf = (works: readonly WorkReport[], artifacts: BuildReport['artifacts'], exitCode: 0 | 1): BuildReport => ({
  totals: withLoose(works.reduce(withWork, noTotals), artifacts, []),
  works,
  artifacts,
  diagnostics: [],
  exitCode
})
const report = reportOf([done, givenUp], [{path: 'output/index.json', state: 'written'}], 1)
const events: readonly BuildEvent[] = [
  {type: 'work-started', work: 'a', index: 0, total: 2},
  {type: 'stage', work: 'a', stage: 'align', of: 'page', state: 'ran'},
  {type: 'finding', work: 'a', finding},
  {type: 'work-done', report: done},
  {type: 'work-started', work: 'b', index: 1, total: 2},
  {type: 'diagnostic', work: 'b', diagnostic: missing},
  {type: 'work-done', report: givenUp}
]

interface Settings {
  readonly locale?: Locale
  readonly live?: boolean
  readonly twice?: boolean
  readonly result?: BuildReport
}

function reported(
  options: {json?: boolean; quiet?: boolean; check?: boolean} = {},
  {locale = 'en', live = false, twice = false, result = report}: Settings = {}
) {
  const terminal = recordingTerminal({live})
  const context = {
    terminal,
    locale,
    say: (key: string, values = {}) => messages(locale)(key, {...values}),
    signal: new AbortController().signal,
    cwd: '/',
    readInput: async () => '',
    end: () => {}
  }
  const reporter = buildReporter(context, options)
  for (const event of twice ? [...events, ...events] : events) reporter.event(event)
  reporter.close()
  reporter.summary(result)
  return terminal.printed
}

describe('a build that is piped', () => {
  test('should print a line for each work, diagnostic and finding, and no control characters', () => {
    const {err} = reported()
    expect(err.split('\n')).toEqual([
      'sources/a/page.en.md: warning: The file of page in English is missing, although work.yaml lists it [store:edition-missing]',
      '    Put the file there, or take the edition out of work.yaml.',
      '[1/2] a: 40 translation units, 1 finding',
      'sources/b/work.yaml: error: There is no work b [store:work-missing]',
      expect.stringMatching(/^ {4}A work is/),
      '[2/2] b: given up, see the errors above',
      ''
    ])
  })

  test('should end with what was done and where to look', () => {
    expect(reported().out.split('\n')).toEqual([
      '2 works, 40 translation units, 1 finding',
      'stages: 4 run, 3 from the cache',
      'artifacts: 3 written, 1 unchanged, 1 removed',
      'diagnostics: errors 1, warnings 0, notes 0',
      'findings: errors 0, warnings 1, notes 0',
      'To look at:',
      '  output/a/page.parallel.html',
      '  output/a/work.json',
      '  output/index.json',
      'Ended with errors.',
      ''
    ])
  })

  test.each([
    ['nb', '2 verk, 40 oversettelsesenheter, 1 funn'],
    ['zh-Hans', '2 部作品，40 个翻译单元，1 项检查结果']
  ] as const)('should speak the language of the user: %s', (locale, first) => {
    expect(reported({}, {locale}).out.split('\n')[0]).toBe(first)
  })

  test('should not say that it failed where it did not', () => {
    const good = {...report, works: [done], exitCode: 0 as const}
    expect(reported({}, {result: good}).out).not.toContain('Ended with errors')
  })
})

test('should not print the same hint twice', () => {
  const {err} = reported({}, {twice: true})
  expect(err.match(/is missing, although/g)).toHaveLength(2)
  expect(err.match(/Put the file there/g)).toHaveLength(1)
})

test('should print diagnostics alone with --quiet', () => {
  const {out, err} = reported({quiet: true})
  expect(out).toBe('')
  expect(err.split('\n').filter(line => /^\S/.test(line))).toHaveLength(2)
})

describe('a build on a terminal', () => {
  test('should show the work and its stage on one line, and leave none of it behind', () => {
    const {err} = reported({}, {live: true})
    expect(err).toContain('[0/2] · a')
    const screen = err.split('\n').map(line => line.split('\u001B[K').at(-1))
    expect(screen.at(-1)).toBe('')
    expect(screen).toContain('[1/2] a: 40 translation units, 1 finding')
  })
})

describe('the end of a build', () => {
  test.each([
    [
      'en',
      [
        /^ +works +given up +editions +units$/m,
        /^all +2 +1 +3 +40$/m,
        /^findings +0 +1 +0$/m,
        /^aligning +1 +0 +0 sec$/m
      ]
    ],
    ['nb', [/^i alt +2 +1 +3 +40$/m, /^funn +0 +1 +0$/m, /^sammenstiller +1 +0 +0 sek$/m]],
    ['zh-Hans', [/^合计 +2 +1 +3 +40$/m, /^对齐 +1 +0 +0秒$/m]]
  ] as const)('should be a table on a terminal: %s', (locale, lines) => {
    const {err} = reported({}, {live: true, locale})
    for (const line of lines) expect(err).toMatch(line)
  })

  test('should have its figures below each other, also where words take two columns a character', () => {
    const {err} = reported({}, {live: true, locale: 'zh-Hans'})
    const lines = err.split('\n')
    const row = lines.findIndex(line => line.startsWith('合计'))
    expect(displayWidth(lines[row] ?? '')).toBe(displayWidth(lines[row - 1] ?? ''))
  })

  test('should be plain lines where it is piped, and nothing with --quiet', () => {
    expect(reported().err).not.toMatch(/given up +editions/)
    expect(reported({quiet: true}, {live: true}).err).not.toMatch(/given up +editions/)
  })
})

describe('a build with --json', () => {
  test('should print one event a line on standard output, and nothing else', () => {
    const {out, err} = reported({json: true})
    expect(err).toBe('')
    const lines = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(({type}) => type)).toEqual([...events.map(({type}) => type), 'done'])
    expect(lines.at(-1)).toMatchObject({exitCode: 1})
  })

  test('should give diagnostics and findings their messages', () => {
    const lines = reported({json: true}, {locale: 'nb'})
      .out.trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines[2].finding).toMatchObject({...finding, message: expect.stringMatching(/^Filen til page/)})
    expect(lines[5].diagnostic).toMatchObject({...missing, message: 'Verket b finnes ikke'})
  })
})

describe('a build with --check', () => {
  const differing = Array.from({length: 14}, (_, i) => ({path: `output/a/${i}.json`, state: 'differs' as const}))

  test('should name the files that differ, the first dozen of them', () => {
    const {out} = reported({check: true}, {result: reportOf([{...done, artifacts: differing}], [], 1)})
    expect(out).toContain('Files that differ:\n  output/a/0.json\n')
    expect(out).toContain('  output/a/11.json\n  … and 2 more\n')
    expect(out).not.toContain('To look at')
  })

  test('should say so where none does', () => {
    const same = reportOf([{...done, artifacts: []}], [], 0)
    expect(reported({check: true}, {result: same}).out).toContain('output/ is what the sources give.\n')
  })
})
