/*
 * How many errors the checks find, and how many they raise for nothing.
 *
 *   node bench/check/run.ts [--errors N] [--seed S] [--sets DIR] [--show]
 *
 * Recall: N errors seeded into the clean trilingual units of corpus.tsv, one a unit; "by its rule" counts findings of a rule that speaks of
 * such an error; with --sets, as many into clean units of those sets, which are other texts. False alarms: findings on the corpus as it is, and, with --sets, on the non-null gold beads of the alignment sets in DIR, which hold
 * real errors too. The peer is translate-toolkit's pofilter, on the same units in the same run.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {catalogue, type RuleId} from '../../pipeline/diagnostics/index.ts'
import {corpus, corpusLangs, directions} from './corpus.ts'
import {findingsOf, type TextUnit} from './findings-of.ts'
import {hasPofilter, pofilter} from './pofilter.ts'
import {type CleanUnit, type SeededError, seedErrors} from './seed-errors.ts'
import {spoilers} from './spoil.ts'

const {values: options} = parseArgs({
  options: {
    errors: {type: 'string', default: '2000'},
    seed: {type: 'string', default: '1'},
    sets: {type: 'string'},
    show: {type: 'boolean', default: false}
  }
})

/** What was counted of units: those with any finding, by rule, and by the peer. */
class Tally {
  units = 0
  found = 0
  serious = 0
  peer = 0
  peerNumbers = 0
  readonly rules = new Map<string, number>()
}

const peer = hasPofilter()
if (!peer) console.log('SKIPPED: the peer, pofilter, is not installed (Debian: translate-toolkit)\n')
const [errors, seed] = [Number(options.errors), Number(options.seed)]
recall('seeded errors', seedErrors(errors, seed))
alarmsOnCorpus()
if (options.sets !== undefined) recall('seeded into gold beads', seedErrors(errors, seed, alarmsOnSets(options.sets)))

function recall(title: string, seeded: readonly SeededError[]): void {
  const peers = peersOf(seeded)
  const seen = new Map(spoilers.map(({kind, rules}) => [kind, {rules, seeded: 0, found: 0, byRule: 0, peer: 0}]))
  for (const [n, {kind, source, target, sourceText, targetText}] of seeded.entries()) {
    const unit = {source: [sourceText], target: targetText === '' ? [] : [targetText]}
    const count = seen.get(kind)!
    const findings = findingsOf(source, target, [unit])
    count.seeded++
    if (findings.length > 0) count.found++
    if (findings.some(({rule}) => count.rules.test(rule))) count.byRule++
    else if (options.show) console.log(`missed, ${kind}: ${sourceText} | ${targetText}`)
    if (peers.has(n)) count.peer++
  }
  console.log(`${title.padEnd(38)} seeded  found  by its rule  pofilter`)
  const sum = {seeded: 0, found: 0, byRule: 0, peer: 0}
  const line = (name: string, of: typeof sum) =>
    console.log(
      `${name.padEnd(38)} ${String(of.seeded).padStart(6)} ${share(of.found, of.seeded)} ${share(of.byRule, of.seeded).padStart(12)} ${peer ? share(of.peer, of.seeded).padStart(9) : '        –'}`
    )
  for (const [kind, count] of [...seen].filter(([, {seeded}]) => seeded > 0)) {
    for (const key of ['seeded', 'found', 'byRule', 'peer'] as const) sum[key] += count[key]
    line(kind, count)
  }
  line('all', sum)
  console.log()
}

/** Seeded errors that the peer says anything of. */
function peersOf(seeded: ReturnType<typeof seedErrors>): ReadonlySet<number> {
  if (!peer) return new Set()
  return new Set(
    [...Map.groupBy(seeded.entries(), ([, {target}]) => target)].flatMap(([target, list]) => {
      const said = pofilter(
        target,
        list.map(([, {sourceText, targetText}]) => ({source: sourceText, target: targetText}))
      )
      return [...said.keys()].map(n => list[n]![0])
    })
  )
}

function alarmsOnCorpus(): void {
  const tally = new Tally()
  for (const {source, target, s, t} of directions)
    count(
      source,
      target,
      corpus.map(line => ({source: [line[s]!], target: [line[t]!]})),
      tally
    )
  console.log('false alarms on the corpus as it is')
  report(tally)
}

interface GoldSet {
  readonly id: string
  readonly pair: string
  readonly docs: readonly {
    readonly src: readonly string[]
    readonly tgt: readonly string[]
    readonly srcType?: readonly string[]
    readonly tgtType?: readonly string[]
    readonly gold: readonly (readonly [readonly number[], readonly number[]])[]
  }[]
}

/** Gives the beads of which nothing is said and which are a sentence on each side: clean units of other texts than our own. */
function alarmsOnSets(folder: string): readonly CleanUnit[] {
  const tally = new Tally()
  const clean: CleanUnit[] = []
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  if (files.length === 0) throw new Error(`no sets (*.json) in ${folder}`)
  for (const file of files.sort()) {
    const set = JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldSet
    const [source = '', target = ''] = set.pair.split('-')
    const beads = set.docs.flatMap(({src, tgt, gold, srcType, tgtType}) =>
      gold
        .filter(([from, to]) => from.length > 0 && to.length > 0)
        .map(([from, to]) => ({
          source: from.map(i => src[i]!),
          target: to.map(i => tgt[i]!),
          code: from.some(i => srcType?.[i] === 'code') || to.some(i => tgtType?.[i] === 'code')
        }))
    )
    const before = tally.found
    const said = count(source, target, beads, tally)
    for (const [n, bead] of beads.entries())
      if (!said.has(String(n)) && isSentence(bead) && [source, target].every(isSpoilt))
        clean.push({source, target, sourceText: bead.source[0]!, targetText: bead.target[0]!})
    console.log(`${set.id.padEnd(38)} ${oneIn(tally.found - before, beads.length)}`)
  }
  console.log('\nfindings on non-null gold beads')
  report(tally)
  return clean
}

/** True for the languages in which the errors are known. */
function isSpoilt(lang: string): boolean {
  return corpusLangs.some(known => known === lang)
}

/** One segment of prose on each side, of a length that people write. */
function isSentence({source, target, code}: TextUnit): boolean {
  const [text = '', ...more] = [...source, ...target]
  return !code && more.length === 1 && text.length <= 400 && /[.。]$/u.test(text)
}

/** Adds what the checks, and the peer, say of units between two languages; gives the units of which the checks say anything. */
function count(source: string, target: string, units: readonly TextUnit[], tally: Tally): ReadonlySet<string | null> {
  const findings = findingsOf(source, target, units)
  for (const {rule, unit, detail} of findings) {
    tally.rules.set(rule, (tally.rules.get(rule) ?? 0) + 1)
    if (options.show) console.log(`${source}-${target} ${unit} ${rule} ${JSON.stringify(detail)}`)
  }
  tally.units += units.length
  const named = new Set(findings.map(({unit}) => unit))
  tally.found += named.size
  tally.serious += new Set(findings.filter(({severity}) => severity !== 'info').map(({unit}) => unit)).size
  if (!peer) return named
  const said = pofilter(
    target,
    units.map(unit => ({source: unit.source.join(' '), target: unit.target.join(' ')}))
  )
  tally.peer += said.size
  tally.peerNumbers += [...said.values()].filter(tests => tests.includes('numbers')).length
  return named
}

function report({units, found, serious, peer: peers, peerNumbers, rules}: Tally): void {
  for (const [rule, count] of [...rules].sort())
    console.log(`  ${rule.padEnd(36)} ${catalogue[rule as RuleId].severity.padEnd(8)} ${oneIn(count, units)}`)
  const ofValues = [...rules].filter(([rule]) => /^check:(?:number|date|period|unit|value)-/u.test(rule))
  const sum = ofValues.reduce((total, [, count]) => total + count, 0)
  console.log(`  ${'all rules of values'.padEnd(45)} ${oneIn(sum, units)}`)
  console.log(`  ${'units with a warning'.padEnd(45)} ${oneIn(serious, units)}`)
  console.log(`  ${'units with any finding'.padEnd(45)} ${oneIn(found, units)}`)
  if (peer) {
    console.log(`  ${'units with a failing test of pofilter'.padEnd(45)} ${oneIn(peers, units)}`)
    console.log(`  ${'its test "numbers" alone'.padEnd(45)} ${oneIn(peerNumbers, units)}`)
  }
  console.log()
}

function share(part: number, whole: number): string {
  return whole === 0 ? '     –' : (part / whole).toFixed(3).padStart(6)
}

function oneIn(count: number, units: number): string {
  return `${String(count).padStart(6)} of ${units} = ${count === 0 ? 'none' : `one in ${Math.round(units / count)}`}`
}
