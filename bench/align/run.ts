import {existsSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {alignSegments, type SegmentBead, type SegmentUnit} from '../../pipeline/align/index.ts'
import {calibration, type Judged} from './calibration.ts'
import {galeChurch} from './gale-church.ts'
import {add, beadName, type Count, crossing, f1, lax, nulls, strict, units} from './score.ts'
import {type GoldBead, type GoldUnit, type PairSet, readSets, type UnitSet} from './sets.ts'

/*
 *     npm run bench:align -- --sets DIR        DIR holds dev/, trilingual/, crossing/ and, for comparison, baseline/prototype.mjs
 *
 * Strict, lax and null F1 and segments per second of processor time of every set, for Samsvar, for the prototype where it is there and for Gale and Church; then
 * three languages, crossings and calibration.
 */

type Aligner = (set: PairSet) => Readonly<Record<string, readonly GoldBead[]>>

const at = process.argv.indexOf('--sets')
const dir = at < 0 ? undefined : process.argv[at + 1]
if (dir === undefined) throw new Error('usage: run.ts --sets DIR')

const samsvar: Aligner = set =>
  Object.fromEntries(
    Object.entries(alignSegments(set) as Record<string, readonly SegmentBead[]>).map(([id, beads]) => [
      id,
      beads.map(([source, target]) => [source, target] as const)
    ])
  )
const aligners: [name: string, run: Aligner][] = [['samsvar', samsvar]]
const prototype = `${dir}/baseline/prototype.mjs`
if (existsSync(prototype)) {
  const {run} = (await import(pathToFileURL(prototype).href)) as {run: (set: PairSet) => {pred: ReturnType<Aligner>}}
  aligners.push(['prototype', set => run(set).pred])
}
aligners.push(['gale-church', set => Object.fromEntries(set.docs.map(({id, src, tgt}) => [id, galeChurch(src, tgt)]))])

const sets = readSets<PairSet>(`${dir}/dev`)
for (const [, run] of aligners) for (const set of sets.slice(0, 3)) run({...set, docs: set.docs.slice(0, 1)})

const columns = ['strict', 'lax', 'null', 'seg/s'] as const
console.log(['set'.padEnd(18), ...aligners.map(([name]) => `${name}: ${columns.join(' ')}`.padEnd(34))].join(' '))
const sums = aligners.map(() => [0, 0, 0])
for (const set of sets) {
  const size = set.docs.reduce((sum, {src, tgt}) => sum + src.length + tgt.length, 0)
  const cells = aligners.map(([, run], index) => {
    const start = process.cpuUsage()
    const found = run(set)
    const {user, system} = process.cpuUsage(start)
    const seconds = (user + system) / 1e6
    const total = {strict: empty(), null: empty(), precision: empty(), recall: empty()}
    for (const {id, gold} of set.docs) {
      const beads = found[id] ?? []
      add(total.strict, strict(gold, beads))
      add(total.null, nulls(gold, beads))
      const loose = lax(gold, beads)
      add(total.precision, loose.precision)
      add(total.recall, loose.recall)
    }
    const p = total.precision.correct / Math.max(1, total.precision.predicted)
    const r = total.recall.correct / Math.max(1, total.recall.gold)
    const figures = [f1(total.strict), (2 * p * r) / (p + r || 1), f1(total.null)]
    for (const [place, value] of figures.entries()) sums[index]![place]! += value / sets.length
    return [...figures.map(value => value.toFixed(4)), String(Math.round(size / seconds)).padStart(6)]
      .join(' ')
      .padEnd(34)
  })
  console.log([set.id.padEnd(18), ...cells].join(' '))
}
console.log(
  [
    'mean'.padEnd(18),
    ...sums.map(each =>
      each
        .map(value => value.toFixed(4))
        .join(' ')
        .padEnd(34)
    )
  ].join(' ')
)

for (const set of readSets<UnitSet>(`${dir}/trilingual`)) {
  const found = alignSegments(set) as Record<string, readonly SegmentUnit[]>
  const total = empty()
  for (const {id, gold} of set.docs) add(total, units(set.langs, gold, (found[id] ?? []) as readonly GoldUnit[]))
  console.log(`${set.id.padEnd(18)} unit F1 ${f1(total).toFixed(4)}`)
}

const crossed = {found: 0, gold: 0, plainFound: 0, plain: 0, falseInCrossed: 0, falseInControls: 0}
for (const set of readSets<PairSet>(`${dir}/crossing`)) {
  const found = samsvar(set)
  for (const {id, gold} of set.docs) {
    const [goldCrossing, predicted] = [crossing(gold), crossing(found[id] ?? [])]
    const names = new Set((found[id] ?? []).map(beadName))
    for (const bead of gold) {
      if (bead[0].length === 0 || bead[1].length === 0) continue
      const name = beadName(bead)
      const crosses = goldCrossing.has(name)
      crossed[crosses ? 'gold' : 'plain']++
      if (names.has(name)) crossed[crosses ? 'found' : 'plainFound']++
    }
    const wrong = [...predicted].filter(name => !goldCrossing.has(name)).length
    crossed[set.id.startsWith('ctl') ? 'falseInControls' : 'falseInCrossed'] += wrong
  }
}
if (crossed.plain > 0)
  console.log(
    `crossing beads: recall ${(crossed.found / crossed.gold).toFixed(4)}; other beads: recall ${(crossed.plainFound / crossed.plain).toFixed(4)}; false crossings ${crossed.falseInCrossed}, in controls ${crossed.falseInControls}`
  )

const judged: Judged[] = []
for (const set of sets) {
  const found = alignSegments(set) as Record<string, readonly SegmentBead[]>
  for (const {id, gold} of set.docs) {
    const names = new Set(gold.map(beadName))
    for (const [source, target, p] of found[id] ?? [])
      if (source.length > 0 && target.length > 0) judged.push({p, right: names.has(beadName([source, target]))})
  }
}
const {accuracy, brier, skill, error, surePrecision, sureShare} = calibration(judged)
console.log(
  `confidence: accuracy ${accuracy.toFixed(4)}, Brier ${brier.toFixed(4)}, skill ${skill.toFixed(3)}, calibration error ${error.toFixed(4)}; p >= .95: precision ${surePrecision.toFixed(4)}, share ${sureShare.toFixed(4)}`
)

function empty(): Count {
  return {correct: 0, predicted: 0, gold: 0}
}
