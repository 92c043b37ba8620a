import {cp, mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {planPool} from '../corpus/plan-pool.ts'
import {writeCorpus} from '../corpus/write-corpus.ts'
import {changeOne} from './change-one.ts'
import {growRoot} from './grown-root.ts'
import {writeHugeWork} from './huge-work.ts'
import {canPin, type Measured, measured} from './measured.ts'

/*
 * How builds scale: `npm run bench:batch -- [--sizes 100,1000] [--grow 10000] [--scale 300] [--huge 120] [--plans SHARE] [--seed S]`. For each size: a full build, one with
 * nothing to do, and one after a change of one edition. `--grow` measures the last two on the largest root with copies of its works beside them;
 * the full build of as many is then reckoned from the cost of a work, and said to be. `--scale` works are built on one core, on two, and by two processes at the same time; one PDF
 * of `--huge` documents is read by one thread and by two. 0 leaves any of them out. Times are the processor's where they are compared with each other, so that other work on the machine does not count; the gain of a second core is
 * measured on the wall and needs a machine that is idle. Goals: `docs/scaling.md`.
 */

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '100,1000'},
    grow: {type: 'string', default: '10000'},
    scale: {type: 'string', default: '300'},
    huge: {type: 'string', default: '120'},
    seed: {type: 'string', default: '1'},
    plans: {type: 'string', default: '0.25'}
  }
})
const [seed, withPlan, grow, scale, huge] = [values.seed, values.plans, values.grow, values.scale, values.huge].map(
  Number
) as [number, number, number, number, number]
const sizes = values.sizes.split(',').map(Number)
const folder = await mkdtemp(join(tmpdir(), 'samsvar-batch-'))
const plans = withPlan > 0 ? await planPool(6, seed, () => {}) : []
const goals: string[] = []

try {
  console.log(
    `${''.padEnd(34)}${['wall s', 'cpu s', 'ms/work', 'MiB'].map((name, i) => name.padStart(i === 3 ? 8 : 10)).join('')}`
  )
  const full: Measured[] = []
  for (const works of sizes) {
    const root = join(folder, String(works))
    await writeCorpus({works, seed, out: root, plans, withPlan})
    const first = await measured(root, 2)
    full.push(first)
    row(`${works} works, full`, first)
    if (first.failed > 0) console.log(`  given up: ${first.failed}`)
    await unchanged(root, {works, built: works}, first.cpu, `${works} works`)
  }
  const [small, large] = [full[0]!, full.at(-1)!]
  if (full.length > 1) {
    const range = `${large.works} works to ${small.works}`
    goal(`cost of a work, ${range}`, 'within 10 %', perWork(large) / perWork(small))
    goal(`largest memory, ${range}`, 'within 10 %', large.peak / small.peak)
  }
  if (grow > large.works) {
    const root = join(folder, String(sizes.at(-1)))
    // The records of the copies are those of a root in which nothing is in doubt.
    await measured(root, 2)
    await growRoot(root, grow)
    row(`${grow} works, index written`, await measured(root, 2))
    const reckoned = perWork(large) * grow
    await unchanged(
      root,
      {works: grow, built: large.works},
      reckoned,
      `${grow} works (full build reckoned from ${large.works})`
    )
  }
  if (scale > 0) await scaling(scale)
  if (huge > 0) await sharing(huge)
  console.log(`\n${goals.join('\n')}`)
} finally {
  await rm(folder, {recursive: true, force: true})
}

/**
 * A build with nothing to do, twice, as the first looks once more into what was written a moment before; then one after a change of one edition, beside
 * what the same change costs where its work is the only one.
 *
 * @param whole seconds of the processor for a full build
 */
async function unchanged(
  root: string,
  {works, built}: {readonly works: number; readonly built: number},
  whole: number,
  name: string
): Promise<void> {
  await measured(root, 2)
  const idle = await measured(root, 2)
  row(`${works} works, nothing to do`, idle)
  if (idle.ran > 0) console.log(`  stages that ran all the same: ${idle.ran}`)
  goal(`full / nothing to do, ${name}`, works >= 10_000 ? '200 or more' : '200 at 10 000', whole / idle.cpu)
  const {batch, own} = await changed(root, built)
  row(`${works} works, one changed`, batch)
  row('  its work alone', own)
  if (batch.ran !== own.ran) console.log(`  stages that ran: ${batch.ran}, alone ${own.ran}`)
  goal(`one changed / (1.5 × it alone + nothing to do), ${name}`, 'below 1', batch.cpu / (1.5 * own.cpu + idle.cpu))
}

/** Changes one of the works that were built; of those that are copies the cache has no stages, so that all of them would run. */
async function changed(root: string, built: number): Promise<{readonly batch: Measured; readonly own: Measured}> {
  const works = await readdir(join(root, 'sources'))
  const work = works.sort()[Math.floor(built / 2)]!
  const alone = join(folder, 'alone')
  await cp(join(root, 'sources', work), join(alone, 'sources', work), {recursive: true})
  await measured(alone, 2)
  for (const at of [root, alone]) await changeOne(at, work)
  const [batch, own] = [await measured(root, 2), await measured(alone, 2)]
  await rm(alone, {recursive: true, force: true})
  return {batch, own}
}

/**
 * What a second core gains: 1 is all of it. One job on two cores is no measure of one core, as V8 collects garbage and compiles beside it. Cores share caches, memory and, on
 * a host of many machines, more than that: so beside it stands what the second core gains for two processes that have nothing in common.
 */
async function scaling(works: number): Promise<void> {
  const root = join(folder, 'scaling')
  const other = join(folder, 'scaling-beside')
  await writeCorpus({works, seed: seed + 1, out: root, plans, withPlan})
  await cp(root, other, {recursive: true})
  const one = await measured(root, 1, 0)
  row(`${works} works, one core`, one)
  await unbuild(root)
  const two = await measured(root, 2)
  row(`${works} works, two cores`, two)
  await unbuild(root)
  const beside = await Promise.all([root, other].map((each, core) => measured(each, 1, core)))
  for (const each of beside) row('  and two processes, one core each', each)
  await rm(other, {recursive: true, force: true})
  const name = `${works} works${canPin ? '' : ' (not pinned)'}`
  const gain = one.wall / two.wall / 2
  const most = one.wall / Math.max(...beside.map(({wall}) => wall))
  goal(`one core / two cores / 2, ${name}`, '0.9 or more', gain)
  goal(`  two processes that share nothing, ${name}`, 'none: what the machine gives', most)
  goal('  the first as a share of the second', '0.9 or more', gain / most)
}

/** Takes away what a build made, so that the next one is the first. */
async function unbuild(root: string): Promise<void> {
  for (const made of ['.cache', 'output']) await rm(join(root, made), {recursive: true, force: true})
}

/** What a second thread gains on one large file, of which it reads pages; the rest of the work is one thread's. */
async function sharing(documents: number): Promise<void> {
  const root = join(folder, 'huge')
  const pages = await writeHugeWork(root, documents, seed)
  const one = await measured(root, 1)
  row(`a PDF of ${pages} pages, one thread`, one)
  await unbuild(root)
  const two = await measured(root, 2)
  row(`a PDF of ${pages} pages, two threads`, two)
  goal(`one thread / two threads, a PDF of ${pages} pages`, 'above 1', one.wall / two.wall)
}

function row(name: string, {wall, cpu, peak, works}: Measured): void {
  const fixed = (value: number) => value.toFixed(2).padStart(10)
  console.log(
    `${name.padEnd(34)}${fixed(wall)}${fixed(cpu)}${fixed((cpu / works) * 1000)}${peak.toFixed(0).padStart(8)}`
  )
}

function goal(name: string, wanted: string, found: number): void {
  goals.push(`${name}: ${found < 20 ? found.toFixed(2) : found.toFixed(0)} (goal: ${wanted})`)
}

function perWork({cpu, works}: Measured): number {
  return cpu / works
}
