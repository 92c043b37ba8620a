import {execFile} from 'node:child_process'
import {appendFile, cp, mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs, promisify} from 'node:util'
import {planPool} from '../corpus/plan-pool.ts'
import {writeCorpus} from '../corpus/write-corpus.ts'

/*
 * How builds scale: `npm run bench:batch -- [--sizes 100,1000] [--plans SHARE] [--seed S] [--scale N]`. For each size: a full build, one with
 * nothing to do, and one after a change of one edition. Goals: `docs/scaling.md`. Times are the processor's where they are compared with each other,
 * so that other work on the machine does not count; the gain of a second core is measured on the wall and needs a machine that is idle.
 */

interface Measured {
  readonly wall: number
  readonly cpu: number
  readonly peak: number
  readonly works: number
  readonly failed: number
  readonly ran: number
}

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '100,1000'},
    seed: {type: 'string', default: '1'},
    plans: {type: 'string', default: '0.25'},
    /** Works that are built with one job and with two. */
    scale: {type: 'string', default: '100'}
  }
})
const run = promisify(execFile)
const script = fileURLToPath(new URL('measured-build.ts', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'samsvar-batch-'))
const seed = Number(values.seed)
const plans = Number(values.plans) > 0 ? await planPool(6, seed, () => {}) : []
const fixed = (value: number) => value.toFixed(2).padStart(10)
const row = (name: string, {wall, cpu, peak, works}: Measured) =>
  console.log(
    `${name.padEnd(30)}${fixed(wall)}${fixed(cpu)}${fixed((cpu / works) * 1000)}${peak.toFixed(0).padStart(8)}`
  )

try {
  console.log(
    `${''.padEnd(30)}${['wall s', 'cpu s', 'ms/work', 'MiB'].map((name, i) => name.padStart(i === 3 ? 8 : 10)).join('')}`
  )
  const full = new Map<number, Measured>()
  for (const works of values.sizes.split(',').map(Number)) {
    const root = join(folder, String(works))
    await writeCorpus({works, seed, out: root, plans, withPlan: Number(values.plans)})
    const first = await measured(root, 2)
    full.set(works, first)
    row(`${works} works, full`, first)
    const idle = await measured(root, 2)
    row(`${works} works, nothing to do`, idle)
    const one = await changed(root)
    row(`${works} works, one changed`, one.batch)
    const alone = one.batch.cpu / (one.own.cpu + idle.cpu)
    console.log(
      `  full / nothing to do: ${(first.cpu / idle.cpu).toFixed(0)} times; one changed / (it alone + nothing to do): ${alone.toFixed(2)}`
    )
    if (first.failed > 0) console.log(`  given up: ${first.failed}`)
  }
  const sizes = [...full.keys()]
  const [small, large] = [full.get(sizes[0]!)!, full.get(sizes.at(-1)!)!]
  if (sizes.length > 1) {
    console.log(
      `cost of a work, ${sizes.at(-1)} to ${sizes[0]}: ${(large.cpu / large.works / (small.cpu / small.works)).toFixed(2)}`
    )
    console.log(`largest memory, ${sizes.at(-1)} to ${sizes[0]}: ${(large.peak / small.peak).toFixed(2)}`)
  }
  await scaling(Number(values.scale))
} finally {
  await rm(folder, {recursive: true, force: true})
}

async function measured(root: string, jobs: number): Promise<Measured> {
  const {stdout} = await run(process.execPath, [script, root, String(jobs)], {maxBuffer: 1 << 26})
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Measured
}

/** A build after one edition was changed, and what the same change costs where its work is the only one. */
async function changed(root: string): Promise<{readonly batch: Measured; readonly own: Measured}> {
  const works = await readdir(join(root, 'sources'))
  const name = works[Math.floor(works.length / 2)]!
  const alone = join(folder, 'alone')
  await cp(join(root, 'sources', name), join(alone, 'sources', name), {recursive: true})
  await measured(alone, 2)
  for (const at of [root, alone]) {
    const file = (await readdir(join(at, 'sources', name))).find(each => each.startsWith('page.nb.'))!
    await appendFile(join(at, 'sources', name, file), '\n\nHele planen er endret.\n')
  }
  const [batch, own] = [await measured(root, 2), await measured(alone, 2)]
  await rm(alone, {recursive: true, force: true})
  return {batch, own}
}

/** What a second core gains: 1 is all of it. */
async function scaling(works: number): Promise<void> {
  const root = join(folder, 'scaling')
  await writeCorpus({works, seed: seed + 1, out: root, plans, withPlan: Number(values.plans)})
  const one = await measured(root, 1)
  row(`${works} works, one job`, one)
  for (const made of ['.cache', 'output']) await rm(join(root, made), {recursive: true, force: true})
  const two = await measured(root, 2)
  row(`${works} works, two jobs`, two)
  console.log(`one job / two jobs / 2: ${(one.wall / two.wall / 2).toFixed(2)}`)
}
