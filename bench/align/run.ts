import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {alignSegments, type SegmentBead, type SegmentUnit} from '../../pipeline/align/index.ts'
import {type Aligner, aligners} from './aligners.ts'
import {interval} from './bootstrap.ts'
import {calibration, type Judged} from './calibration.ts'
import {errorKinds} from './error-kinds.ts'
import {goalOf, goals, speedGoalOf} from './goals.ts'
import {joins, type PairBeads} from './joins.ts'
import {add, beadName, type Count, crossing, f1, lax, nulls, strict, units} from './score.ts'
import {type GoldBead, type GoldUnit, type PairSet, readSets, type UnitSet} from './sets.ts'

/*
 *     npm run bench:align -- --sets DIR [--ceiling DIR] [--growth]
 *
 * DIR holds dev/, trilingual/, crossing/ and, for comparison, baseline/prototype.mjs. Prints strict, lax and null F1 and segments per second of processor
 * time of every set for everyone who takes part, with 95 % intervals over documents and goals; units of three languages beside every join of pairs;
 * crossings; confidence; and the commonest kinds of error of each, also set by set where a goal is missed. --ceiling: lexicons to put beside those that ship, as build-lexicon.ts
 * makes them of all texts. --growth: time and memory of 2 000 and of 20 000 segments a side.
 */

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const dir = option('sets')
if (dir === undefined) throw new Error('usage: run.ts --sets DIR [--ceiling DIR] [--growth]')
const everyone = await aligners(dir, option('ceiling'))
const sets = readSets<PairSet>(`${dir}/dev`)
if (sets.length === 0) throw new Error(`no sets in ${dir}/dev`)
for (const {align} of everyone) for (const set of sets) align({...set, docs: set.docs.slice(0, 1)})

interface Scored {
  readonly id: string
  readonly gold: readonly GoldBead[]
  readonly found: readonly GoldBead[]
  readonly strict: Count
  readonly nulls: Count
  readonly lax: ReturnType<typeof lax>
}

function scored(set: PairSet, {align}: Aligner): {readonly documents: readonly Scored[]; readonly speed: number} {
  const start = process.cpuUsage()
  const found = align(set)
  const {user, system} = process.cpuUsage(start)
  const size = set.docs.reduce((sum, {src, tgt}) => sum + src.length + tgt.length, 0)
  const documents = set.docs.map(({id, gold}) => {
    const beads = found[id] ?? []
    return {id, gold, found: beads, strict: strict(gold, beads), nulls: nulls(gold, beads), lax: lax(gold, beads)}
  })
  return {documents, speed: size / ((user + system) / 1e6)}
}

function figures(documents: readonly Scored[]): readonly [strict: number, lax: number, nulls: number] {
  const precision = summed(documents.map(({lax}) => lax.precision))
  const recall = summed(documents.map(({lax}) => lax.recall))
  const p = precision.correct / Math.max(1, precision.predicted)
  const r = recall.correct / Math.max(1, recall.gold)
  return [strictOf(documents), (2 * p * r) / (p + r || 1), f1(summed(documents.map(({nulls}) => nulls)))]
}

function strictOf(documents: readonly Scored[]): number {
  return f1(summed(documents.map(({strict}) => strict)))
}

function summed(counts: readonly Count[]): Count {
  const total = {correct: 0, predicted: 0, gold: 0}
  for (const count of counts) add(total, count)
  return total
}

const four = (value: number) => value.toFixed(4)
const verdict = (met: boolean) => (met ? 'goal met' : 'MISSED')
function showKinds(...about: Parameters<typeof errorKinds>): void {
  for (const {kind, count, where} of errorKinds(...about))
    console.log(`    ${String(count).padStart(3)} × ${kind}   (first: ${where})`)
}

/** One line a set for everyone; below it, where Samsvar misses the goal, the kinds of its errors. */
function table(sets: readonly PairSet[]): void {
  console.log(['set'.padEnd(17), ...everyone.map(({name}) => `${name}: strict lax null seg/s`.padEnd(35))].join(' '))
  const means = everyone.map(() => [0, 0, 0])
  const all: Scored[] = []
  for (const set of sets) {
    const results = everyone.map(aligner => scored(set, aligner))
    const cells = results.map(({documents, speed}, index) => {
      const values = figures(documents)
      for (const [place, value] of values.entries()) means[index]![place]! += value / sets.length
      return `${values.map(four).join(' ')} ${Math.round(speed)}`.padEnd(35)
    })
    const {documents, speed} = results[0]!
    all.push(...documents.map(document => ({...document, id: `${set.id} ${document.id}`})))
    const [low, high] = interval(documents, strictOf)
    const goal = goalOf(set.id)
    const met = goal === undefined || goal <= high
    const wanted = goal === undefined ? '' : `, goal ${goal}: ${verdict(met)}`
    console.log(`${set.id.padEnd(17)} ${cells.join(' ')} [${four(low)}, ${four(high)}]${wanted}`)
    const other = everyone.findIndex(({name}) => name === 'prototype')
    const faster = speedGoalOf(set.id)
    if (faster !== undefined && other >= 0) {
      const times = speed / results[other]!.speed
      console.log(`    speed: ${times.toFixed(1)} times the prototype's, goal ${faster}: ${verdict(times >= faster)}`)
    }
    if (!met || strictOf(documents) < (goal ?? 0)) showKinds(documents)
  }
  console.log(['mean'.padEnd(17), ...means.map(each => each.map(four).join(' ').padEnd(35))].join(' '))
  if (sets.some(({id}) => goalOf(id) !== undefined)) {
    const [strictMean = 0, , nullMean = 0] = means[0]!
    console.log(`mean strict F1, goal ${goals.strict}: ${verdict(strictMean >= goals.strict)}`)
    console.log(`mean null F1, goal ${goals.nulls}: ${verdict(nullMean >= goals.nulls)}`)
  }
  console.log('the commonest kinds of error of all these sets, wanted -> found:')
  showKinds(all)
}

/** Units of three languages together, beside every join of the beads that the pairs alone give. */
function threeLanguages(): void {
  const all: Parameters<typeof errorKinds>[0][number][] = []
  for (const set of readSets<UnitSet>(`${dir}/trilingual`)) {
    const start = process.cpuUsage()
    const found = alignSegments(set) as Record<string, readonly SegmentUnit[]>
    const {user, system} = process.cpuUsage(start)
    const size = set.docs.reduce((sum, {segments}) => sum + Object.values(segments).flat().length, 0)
    const counts = set.docs.map(({id, gold}) => units(set.langs, gold, (found[id] ?? []) as readonly GoldUnit[]))
    const f1Of = (some: readonly Count[]) => f1(summed(some))
    const joint = f1Of(counts)
    const [low, high] = interval(counts, f1Of)
    const goal = goalOf(set.id)
    const wanted = goal === undefined ? '' : `, goal ${goal}: ${verdict(goal <= high)}`
    const speed = Math.round(size / ((user + system) / 1e6))
    const sidesOf = (units: readonly GoldUnit[]) => units.map(unit => set.langs.map(lang => unit[lang] ?? []))
    const documents = set.docs.map(({id, gold}) => ({
      id: `${set.id} ${id}`,
      gold: sidesOf(gold),
      found: sidesOf((found[id] ?? []) as readonly GoldUnit[])
    }))
    all.push(...documents)
    console.log(`${set.id.padEnd(17)} units F1 ${four(joint)} ${speed} seg/s [${four(low)}, ${four(high)}]${wanted}`)
    if (joint < (goal ?? 0)) showKinds(documents)
    for (const aligner of everyone) {
      const joined = bestJoins(set, aligner)
      const best = Math.max(...joined.map(([, value]) => value))
      const ahead =
        aligner.name === 'samsvar' ? (joint > best ? '; joint beats them all' : '; joint does NOT beat them all') : ''
      console.log(
        `    ${aligner.name} by pairs: ${joined.map(([name, value]) => `${name} ${four(value)}`).join('; ')}${ahead}`
      )
    }
  }
  if (all.length === 0) return
  console.log('the commonest kinds of error of all these sets, wanted -> found, a side a number:')
  showKinds(all)
}

function bestJoins(set: UnitSet, {align}: Aligner): readonly (readonly [name: string, f1: number])[] {
  const [first, second, third] = set.langs as [string, string, string]
  const beads = new Map<string, PairBeads[string]>()
  const pairs = [
    [first, second],
    [first, third],
    [second, third]
  ] as const
  for (const [source, target] of pairs) {
    const docs = set.docs.map(({id, segments, types}) => ({
      id,
      src: segments[source]!,
      tgt: segments[target]!,
      srcType: types?.[source],
      tgtType: types?.[target],
      gold: []
    }))
    const found = align({id: set.id, pair: `${source}-${target}`, docs})
    for (const {id} of docs) beads.set(`${id} ${source}-${target}`, found[id] ?? [])
  }
  const totals = new Map<string, Count>()
  for (const {id, gold} of set.docs) {
    const own = Object.fromEntries(pairs.map(([x, y]) => [`${x}-${y}`, beads.get(`${id} ${x}-${y}`)!]))
    for (const [name, found] of joins(set.langs, own)) {
      const total = totals.get(name) ?? {correct: 0, predicted: 0, gold: 0}
      totals.set(name, total)
      add(total, units(set.langs, gold, found))
    }
  }
  return [...totals].map(([name, count]) => [name, f1(count)])
}

function crossings(sets: readonly PairSet[]): void {
  for (const aligner of everyone) {
    const total = {found: 0, gold: 0, plainFound: 0, plain: 0, falseInCrossed: 0, falseInControls: 0}
    for (const set of sets) {
      const found = aligner.align(set)
      for (const {id, gold} of set.docs) {
        const beads = found[id] ?? []
        const [goldCrossing, predicted] = [crossing(gold), crossing(beads)]
        const names = new Set(beads.map(beadName))
        for (const bead of gold) {
          if (bead[0].length === 0 || bead[1].length === 0) continue
          const crosses = goldCrossing.has(beadName(bead))
          total[crosses ? 'gold' : 'plain']++
          if (names.has(beadName(bead))) total[crosses ? 'found' : 'plainFound']++
        }
        const wrong = [...predicted].filter(name => !goldCrossing.has(name)).length
        total[set.id.startsWith('ctl') ? 'falseInControls' : 'falseInCrossed'] += wrong
      }
    }
    const [recall, plain] = [total.found / Math.max(1, total.gold), total.plainFound / Math.max(1, total.plain)]
    const own = aligner.name === 'samsvar'
    const met = (value: boolean) => (own ? ` (${verdict(value)})` : '')
    console.log(
      `${aligner.name}: crossing beads: recall ${four(recall)}${met(recall >= goals.crossing)}; other beads: recall ${four(plain)}${met(plain >= goals.plain)}; false crossings ${total.falseInCrossed}, in controls ${total.falseInControls}${met(total.falseInControls <= goals.falseInControls)}`
    )
  }
}

function confidence(): void {
  const judged: Judged[] = []
  const documents: {id: string; gold: readonly GoldBead[]; found: readonly GoldBead[]}[] = []
  for (const set of sets) {
    const found = everyone[0]!.align(set)
    for (const {id, gold} of set.docs) {
      const names = new Set(gold.map(beadName))
      documents.push({id: `${set.id} ${id}`, gold, found: found[id] ?? []})
      for (const [source, target, p] of (found[id] ?? []) as unknown as readonly SegmentBead[])
        if (source.length > 0 && target.length > 0) judged.push({p, right: names.has(beadName([source, target]))})
    }
  }
  const {accuracy, brier, skill, error, surePrecision, sureShare} = calibration(judged)
  const sure = surePrecision >= goals.surePrecision && sureShare >= goals.sureShare
  console.log(
    `confidence: accuracy ${four(accuracy)}, Brier ${four(brier)}, skill ${skill.toFixed(3)} (goal ${goals.skill}: ${verdict(skill >= goals.skill)}), calibration error ${four(error)}; p >= .95: precision ${four(surePrecision)}, share ${four(sureShare)} (${verdict(sure)})`
  )
  console.log('the commonest kinds of error of which the aligner was sure (p >= .95):')
  const isSure = ([source, target, p]: readonly unknown[]) =>
    Number(p) >= 0.95 && [source, target].every(side => Array.isArray(side) && side.length > 0)
  showKinds(documents, undefined, given => given.some(isSure))
}

interface Growth {
  readonly segments: number
  readonly seconds: number
  readonly megabytes: number
  readonly recall: number
}

/** Aligns a short and a long text, each in a process of its own. */
function growth(): void {
  const [small, large] = [2_000, 20_000].map(size => {
    const {stdout, stderr} = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('./growth.ts', import.meta.url)), dir!, String(size)],
      {encoding: 'utf8'}
    )
    if (!stdout) throw new Error(stderr)
    return JSON.parse(stdout) as Growth
  }) as [Growth, Growth]
  for (const {segments, seconds, megabytes, recall} of [small, large])
    console.log(
      `growth: ${segments} segments a side: ${seconds.toFixed(1)} s of processor time, ${Math.round(megabytes)} MB at most, strict recall ${four(recall)}`
    )
  const times = large.seconds / small.seconds
  console.log(
    `growth: ${times.toFixed(1)} times the time, goal under ${goals.growth}: ${verdict(times < goals.growth)}; memory, goal under ${goals.megabytes} MB: ${verdict(large.megabytes < goals.megabytes)}`
  )
}

table(sets)
threeLanguages()
const crossed = readSets<PairSet>(`${dir}/crossing`)
if (crossed.length > 0) {
  table(crossed)
  crossings(crossed)
}
confidence()
if (process.argv.includes('--growth')) growth()
