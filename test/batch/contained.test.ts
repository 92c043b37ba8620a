import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {checkContained} from '../../pipeline/batch/check-contained.ts'
import {containedTasks} from '../../pipeline/batch/contained-tasks.ts'
import {diffContained} from '../../pipeline/batch/diff-contained.ts'
import {defaultLimits} from '../../pipeline/batch/limits.ts'
import {collectingRun} from '../../pipeline/index.ts'
import {runSamsvar} from '../cli/run-samsvar.ts'
import {madeRoot, workYaml} from './made-root.ts'

/** So many paragraphs that they take seconds and a few hundred megabytes. */
const long = Array.from({length: 8000}, (_, n) => `Punkt ${n} handler om havet.`).join('\n\n')
const good = {
  'sources/good/work.yaml': workYaml({nb: {file: 'page.nb.md'}}),
  'sources/good/page.nb.md': '# Planen\n\nPlanen skal behandles av Stortinget til våren.\n'
}
const english = '# The plan\n\nThe plan will be debated by the parliament.\n'

const samsvar = async (...args: readonly string[]) =>
  runSamsvar(args, {cwd: await madeRoot({'long.nb.md': long, 'small.en.md': english})})

describe('a file that takes too much', () => {
  it('should be given up when its time is over, with a word on what to do', async () => {
    const {code, out, err} = await samsvar('extract', 'long.nb.md', '--work-time', '1')
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toMatch(/^long\.nb\.md: error: .* 1 second.* \[batch:file-too-slow\]\n .*--work-time/m)
  })

  it('should be given up when it wants too much memory', async () => {
    const {code, out, err} = await samsvar('extract', 'long.nb.md', '--work-heap', '40', '--locale', 'nb')
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toMatch(/^long\.nb\.md: feil: .* 40 MB .* \[batch:file-too-large\]\n .*--work-heap/m)
  })

  it('should be named where it is aligned with one that was read', async () => {
    const {code, err} = await samsvar('align', 'small.en.md', 'long.nb.md', '--work-heap', '60')
    expect(code).toBe(1)
    expect(err).toMatch(/^long\.nb\.md: error: .*\[batch:file-too-large\]/m)
  })
})

describe('a work that takes too much', () => {
  it('should be given up by a check, and the others go on', async () => {
    const bad = {'sources/bad/work.yaml': workYaml({nb: {file: 'page.nb.md'}}), 'sources/bad/page.nb.md': long}
    const root = await madeRoot({...good, ...bad})
    const {works, exitCode} = await checkContained({root, cache: false, limits: {...defaultLimits, workHeap: 60}})
    expect(exitCode).toBe(1)
    expect(works.map(({work, ok, diagnostics}) => [work, ok, diagnostics.map(({rule}) => rule)])).toEqual([
      ['bad', false, ['batch:work-too-large']],
      ['good', true, []]
    ])
  })
})

describe('a task in a worker', () => {
  it('should be done after another one in the same worker', async () => {
    const more = {'sources/more/work.yaml': good['sources/good/work.yaml'], 'sources/more/page.nb.md': '# Planen\n'}
    const {works} = await checkContained({root: await madeRoot({...good, ...more}), limits: defaultLimits})
    expect(works.map(({work, ok}) => [work, ok])).toEqual([
      ['good', true],
      ['more', true]
    ])
  })

  it('should say why a work cannot be compared, and not crash', async () => {
    const root = await madeRoot({...good, 'sources/good/work.yaml': 'parts: ['})
    const {diagnostics, editions} = await diffContained(root, 'good', defaultLimits)
    expect(editions).toEqual([])
    expect(diagnostics.map(({severity}) => severity)).toEqual(['error'])
  })

  it('should end where the user interrupts it, with the reason', async () => {
    const root = await madeRoot({'long.nb.md': long})
    const {perform, close} = containedTasks()
    const interruption = new AbortController()
    const run = collectingRun({signal: interruption.signal})
    const task = {path: join(root, 'long.nb.md'), options: {root}, format: 'json'} as const
    const ended = expect(perform('extract', task, run)).rejects.toThrow('enough')
    interruption.abort(new Error('enough'))
    await ended
    await close()
  })
})
