/*
 * How many errors the checks find, and how many they raise for nothing.
 *
 *   node bench/check/run.ts [--errors N] [--seed S] [--sets DIR] [--show]
 *
 * Recall: N errors seeded into the clean trilingual units of corpus.tsv, one a unit. False alarms: findings on the corpus as it is, and, with
 * --sets, on the non-null gold beads of the alignment sets in DIR.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {corpus, directions} from './corpus.ts'
import {findingsOf, type TextUnit} from './findings-of.ts'
import {seedErrors} from './seed-errors.ts'
import {spoilers} from './spoil.ts'

const {values: options} = parseArgs({
  options: {
    errors: {type: 'string', default: '2000'},
    seed: {type: 'string', default: '1'},
    sets: {type: 'string'},
    show: {type: 'boolean', default: false}
  }
})

recall(Number(options.errors), Number(options.seed))
alarmsOnCorpus()
if (options.sets !== undefined) alarmsOnSets(options.sets)

function recall(errors: number, seed: number): void {
  const seen = new Map(spoilers.map(({kind}) => [kind, {seeded: 0, found: 0}]))
  for (const {kind, source, target, sourceText, targetText} of seedErrors(errors, seed)) {
    const unit = {source: [sourceText], target: targetText === '' ? [] : [targetText]}
    const count = seen.get(kind)!
    count.seeded++
    if (findingsOf(source, target, [unit]).length > 0) count.found++
    else if (options.show) console.log(`missed, ${kind}: ${sourceText} | ${targetText}`)
  }
  for (const [kind, {seeded, found}] of seen) console.log(`${kind.padEnd(30)} ${found} of ${seeded}`)
  const found = [...seen.values()].reduce((sum, count) => sum + count.found, 0)
  console.log(`${'recall'.padEnd(30)} ${found} of ${errors} = ${(found / errors).toFixed(4)}\n`)
}

function alarmsOnCorpus(): void {
  let alarms = 0
  for (const {source, target, s, t} of directions) {
    const units = corpus.map(line => ({source: [line[s]!], target: [line[t]!]}))
    alarms += alarmed(source, target, units).units
  }
  console.log(`false alarms on the corpus      ${alarms} of ${corpus.length * directions.length} units\n`)
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

function alarmsOnSets(folder: string): void {
  let [alarms, units] = [0, 0]
  const byRule = new Map<string, number>()
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()) {
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
    const {units: here, rules} = alarmed(source, target, beads)
    for (const [rule, count] of rules) byRule.set(rule, (byRule.get(rule) ?? 0) + count)
    alarms += here
    units += beads.length
    console.log(
      `${set.id.padEnd(30)} ${here} of ${beads.length} (one in ${here === 0 ? '-' : Math.round(beads.length / here)})`
    )
  }
  // By rule, since gold beads hold real errors too: sentences never translated, quotation marks never closed.
  for (const [rule, count] of [...byRule].sort())
    console.log(`${rule.padEnd(30)} ${count} of ${units} = one in ${Math.round(units / count)}`)
  const inValues = [...byRule]
    .filter(([rule]) => /^check:(?:number|date|period|value)-/u.test(rule))
    .reduce((sum, [, count]) => sum + count, 0)
  console.log(`${'of values'.padEnd(30)} ${inValues} of ${units} = one in ${Math.round(units / inValues)}`)
  console.log(`${'of all rules'.padEnd(30)} ${alarms} of ${units} = one in ${Math.round(units / alarms)}`)
}

/** Units with at least one finding, and units by rule. */
function alarmed(
  source: string,
  target: string,
  list: readonly TextUnit[]
): {readonly units: number; readonly rules: ReadonlyMap<string, number>} {
  const findings = findingsOf(source, target, list)
  const rules = new Map<string, number>()
  for (const {rule, unit, detail} of findings) {
    rules.set(rule, (rules.get(rule) ?? 0) + 1)
    if (options.show) console.log(`${source}-${target} ${unit} ${rule} ${JSON.stringify(detail)}`)
  }
  return {units: new Set(findings.map(({unit}) => unit)).size, rules}
}
