import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it, onTestFinished} from 'vitest'
import {build} from '../../pipeline/index.ts'
import {buildProcess, killedBuild} from './build-process.ts'
import {mendTypo, pageRoot} from './page-root.ts'
import {filesOf} from './work-root.ts'

/** Builds that are killed; `npm run test:long` has more. */
const RUNS = Number(process.env.KILL_RUNS ?? 3)
/** Where the moments begin; another one each time, unless it is given to repeat a failure. */
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
/** The last share of a build, in which most of what it writes is written: two moments of three fall there. */
const LATE = 0.4

it(`should lose nothing and finish the next time when killed at any moment (KILL_SEED=${SEED})`, async () => {
  process.stderr.write(`KILL_SEED=${SEED} KILL_RUNS=${RUNS}\n`)
  const root = await pageRoot()
  expect((await build({root, jobs: 1})).exitCode).toBe(0)
  const old = await published(root)
  await mendTypo(root)

  const undisturbed = await copyOf(root)
  const began = performance.now()
  expect((await buildProcess(undisturbed)).code).toBe(0)
  const time = performance.now() - began
  const fresh = await published(undisturbed)
  expect(fresh).not.toEqual(old)

  const random = randomFrom(SEED)
  let killed = 0
  for (let run = 0; run < RUNS; run++) {
    const moment = run % 3 === 0 ? random() : 1 - LATE * random()
    const trial = await copyOf(root)
    if (await killedBuild(trial, moment * time)) killed++
    const where = `run ${run}, killed at ${Math.round(moment * 100)} %`
    const found = await published(trial)
    for (const [path, text] of Object.entries(found))
      expect(text === old[path] || text === fresh[path], `${where}: ${path} is neither old nor new`).toBe(true)
    for (const path of Object.keys(old))
      if (path in fresh) expect(Object.keys(found), `${where}: ${path} is gone`).toContain(path)
    const again = await buildProcess(trial)
    expect(again.code, `${where}: ${again.err}`).toBe(0)
    const after = {...(await filesOf(join(trial, 'output'))), ...(await sourcesOf(trial))}
    const wanted = {...(await filesOf(join(undisturbed, 'output'))), ...(await sourcesOf(undisturbed))}
    expect(Object.keys(after), where).toEqual(Object.keys(wanted))
    for (const [path, text] of Object.entries(wanted)) expect(after[path] === text, `${where}: ${path}`).toBe(true)
    await rm(trial, {recursive: true})
  }
  expect(killed).toBeGreaterThan(0)
}, 3_600_000)

/** A file that is being written: what `write-file-atomic` has not yet given its name, which no reader looks at. */
const UNNAMED = /\.\d{6,}$/

/** What readers see of `output/`, and the locks and journals of `sources/`. */
async function published(root: string): Promise<Record<string, string>> {
  const files = {...(await filesOf(join(root, 'output'))), ...(await sourcesOf(root))}
  return Object.fromEntries(Object.entries(files).filter(([path]) => !UNNAMED.test(path)))
}

async function sourcesOf(root: string): Promise<Record<string, string>> {
  const files = await filesOf(join(root, 'sources'))
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`sources/${path}`, text]))
}

async function copyOf(root: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'samsvar-killed-'))
  onTestFinished(() => rm(copy, {recursive: true, force: true}))
  await cp(root, copy, {recursive: true, preserveTimestamps: true})
  return copy
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
