import {execFile, spawn} from 'node:child_process'
import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {describe, expect, it} from 'vitest'
import {type BuildEvent, type BuildOptions, build} from '../../pipeline/index.ts'
import {filesOf} from '../end-to-end/work-root.ts'
import {madeRoot, workYaml} from './made-root.ts'

const work = (name: string, text: string) => ({
  [`sources/${name}/work.yaml`]: workYaml({nb: {file: 'page.nb.md'}}),
  [`sources/${name}/page.nb.md`]: text
})
const works = {
  ...work('a', '# Planen\n\nPlanen skal behandles av Stortinget til våren, og deretter av Kunnskapsdepartementet.\n'),
  ...work('b', '# Meldingen\n\nMeldingen er behandlet.\n')
}
/** So much that it does not fit into 60 MB. */
const large = Array.from({length: 60_000}, (_, n) => `Punkt ${n} handler om havet.`).join('\n\n')

/** As a process leaves it that ends while it builds these works. */
async function endedAt(root: string, ...names: readonly string[]): Promise<string> {
  await mkdir(join(root, '.cache/under-way'), {recursive: true})
  for (const name of names) await writeFile(join(root, '.cache/under-way', name), '')
  return root
}
const left = (root: string) => readdir(join(root, '.cache/under-way'))

async function built(root: string, options: Partial<BuildOptions> = {}) {
  const events: BuildEvent[] = []
  const report = await build({root, jobs: 2, onEvent: event => void events.push(event), ...options})
  const begun = events.flatMap(event => (event.type === 'work-started' ? [event.work] : []))
  return {...report, begun, rules: report.diagnostics.map(({rule}) => rule), types: events.map(({type}) => type)}
}

describe('a work at which a build ended without a word', () => {
  it('should be built last and by itself, with the same bytes, and then be like any other', async () => {
    const plain = await madeRoot(works)
    await built(plain)
    const root = await endedAt(await madeRoot(works), 'a')
    const {exitCode, begun, rules, types} = await built(root)
    expect({exitCode, begun, rules}).toEqual({exitCode: 0, begun: ['b', 'a'], rules: ['batch:ended-early']})
    expect(types.filter(type => type === 'stage').length).toBeGreaterThan(4)
    expect(await filesOf(join(root, 'output'))).toEqual(await filesOf(join(plain, 'output')))
    expect(await left(root)).toEqual([])
    expect((await built(root)).rules).toEqual([])
  })

  it('should not take the build with it where it ends its process, tonight nor the night after', async () => {
    const root = await endedAt(await madeRoot({...works, ...work('c', large)}), 'c')
    for (let night = 0; night < 2; night++) {
      const {works, exitCode} = await built(root, {workHeap: 60})
      expect(works.map(({work, ok, diagnostics}) => [work, ok, diagnostics.map(({rule}) => rule)])).toEqual([
        ['a', true, []],
        ['b', true, []],
        ['c', false, ['batch:work-too-large']]
      ])
      expect(exitCode).toBe(1)
      expect(await left(root)).toEqual(['c'])
    }
  })

  it('should be given up where its process cannot even begin', async () => {
    const root = await endedAt(await madeRoot(works), 'a')
    const {works: reports} = await built(root, {works: ['a'], workHeap: 1})
    expect(reports[0]?.diagnostics).toMatchObject([{severity: 'error'}])
    expect(await left(root)).toEqual(['a'])
  })

  it('should be given up where it takes too long', async () => {
    const root = await endedAt(await madeRoot(work('c', large)), 'c')
    const {works} = await built(root, {workTime: 50})
    expect(works[0]?.diagnostics.map(({rule}) => rule)).toEqual(['batch:work-too-slow'])
    expect(await left(root)).toEqual([])
  })

  it('should be given up where Samsvar itself fails', async () => {
    const root = await endedAt(await madeRoot({...works, ...work('c', '# Planen')}), 'c')
    await mkdir(join(root, 'output/c/work.json/folder'), {recursive: true})
    const {works: reports} = await built(root)
    expect(reports[2]?.diagnostics).toMatchObject([
      {rule: 'batch:work-crashed', detail: {reason: expect.stringMatching(/^EISDIR/)}}
    ])
  })

  it.each(['work-started', 'stage'] as const)('should end where the user interrupts the build (%s)', async moment => {
    const root = await endedAt(await madeRoot(works), 'a')
    const interruption = new AbortController()
    const seen: string[] = []
    const onEvent = ({type}: BuildEvent) => {
      seen.push(type)
      if (type === moment) interruption.abort(new Error('enough'))
    }
    const ended = build({root, works: ['a'], jobs: 2, signal: interruption.signal, onEvent})
    await expect(ended).rejects.toThrow('enough')
    expect(seen).not.toContain('work-done')
    expect(await left(root)).toEqual([])
  })

  it('should not be built where nothing of it has changed', async () => {
    const root = await madeRoot(works)
    await built(root)
    await endedAt(root, 'a')
    const {works: reports, begun} = await built(root)
    expect(reports.map(({stages}) => stages.ran)).toEqual([0, 0])
    expect(begun).toEqual(['a', 'b'])
    expect(await left(root)).toEqual([])
  })
})

/** Processes that this one started and that still run. */
async function runningBelow(pid: number): Promise<readonly number[]> {
  const {stdout} = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,stat='])
  return stdout.split('\n').flatMap(line => {
    const [own, parent, state = ''] = line.trim().split(/\s+/)
    return Number(parent) === pid && !state.startsWith('Z') ? [Number(own)] : []
  })
}
const isRunning = async (pid: number): Promise<boolean> => {
  const {stdout} = await promisify(execFile)('ps', ['-o', 'stat=', '-p', `${pid}`]).catch(() => ({stdout: ''}))
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z')
}

it.skipIf(process.platform === 'win32')(
  'should not be built on where the build that asked for it was killed',
  async () => {
    const root = await madeRoot(work('c', large.slice(0, large.length / 3)))
    const script = `const {buildApart} = await import(${JSON.stringify(new URL('../../pipeline/batch/build-apart.ts', import.meta.url).href)})
const onEvent = ({type}) => console.log(type)
await buildApart('c', {root: ${JSON.stringify(root)}, onEvent}, null, {position: {index: 0, total: 1}, share: {}})`
    const asking = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    // Busy with the next stage, which takes longer than this test waits.
    for await (const text of asking.stdout.setEncoding('utf8')) if (text.includes('stage')) break
    const [building = 0] = await runningBelow(asking.pid ?? 0)
    expect(await isRunning(building)).toBe(true)
    asking.kill('SIGKILL')
    await expect.poll(() => isRunning(building), {timeout: 2000}).toBe(false)
  },
  60_000
)
