import type {GoldBead, GoldUnit} from './sets.ts'

/** Correct, predicted and gold things; F1 of them. */
export interface Count {
  correct: number
  predicted: number
  gold: number
}

export function f1({correct, predicted, gold}: Count): number {
  return predicted + gold === 0 ? 1 : (2 * correct) / (predicted + gold)
}

const nameOf = ([source, target]: GoldBead) =>
  `${[...source].sort(ascending).join(',')}|${[...target].sort(ascending).join(',')}`
const ascending = (a: number, b: number) => a - b
const whole = ([source, target]: GoldBead) => source.length > 0 && target.length > 0

/** Beads that are equal, null beads left out on both sides. */
export function strict(gold: readonly GoldBead[], found: readonly GoldBead[]): Count {
  const names = new Set(gold.filter(whole).map(nameOf))
  const beads = new Set(found.filter(whole).map(nameOf))
  return {correct: [...beads].filter(name => names.has(name)).length, predicted: beads.size, gold: names.size}
}

/** Share of beads that have a link with a bead of the other side: precision, recall and their F1 as counts of beads. */
export function lax(gold: readonly GoldBead[], found: readonly GoldBead[]): {precision: Count; recall: Count} {
  const links = (beads: readonly GoldBead[]) =>
    new Set(beads.flatMap(([source, target]) => source.flatMap(i => target.map(j => `${i}-${j}`))))
  const touching = (beads: readonly GoldBead[], others: ReadonlySet<string>) =>
    beads.filter(([source, target]) => source.some(i => target.some(j => others.has(`${i}-${j}`)))).length
  const [goldBeads, foundBeads] = [gold.filter(whole), found.filter(whole)]
  return {
    precision: {correct: touching(foundBeads, links(goldBeads)), predicted: foundBeads.length, gold: 0},
    recall: {correct: touching(goldBeads, links(foundBeads)), predicted: 0, gold: goldBeads.length}
  }
}

/** Segments without a partner. */
export function nulls(gold: readonly GoldBead[], found: readonly GoldBead[]): Count {
  const lone = (beads: readonly GoldBead[]) =>
    new Set(
      beads
        .filter(bead => !whole(bead))
        .flatMap(([source, target]) => [...source.map(i => `s${i}`), ...target.map(j => `t${j}`)])
    )
  const [goldLone, foundLone] = [lone(gold), lone(found)]
  return {
    correct: [...foundLone].filter(name => goldLone.has(name)).length,
    predicted: foundLone.size,
    gold: goldLone.size
  }
}

/** Units of two languages or more that are equal on all sides. */
export function units(langs: readonly string[], gold: readonly GoldUnit[], found: readonly GoldUnit[]): Count {
  const name = (unit: GoldUnit) => langs.map(lang => [...(unit[lang] ?? [])].sort(ascending).join(',')).join('|')
  const shared = (unit: GoldUnit) => langs.filter(lang => (unit[lang]?.length ?? 0) > 0).length > 1
  const names = new Set(gold.filter(shared).map(name))
  const predicted = new Set(found.filter(shared).map(name))
  return {correct: [...predicted].filter(each => names.has(each)).length, predicted: predicted.size, gold: names.size}
}

/** Names of the beads that cross another one of their list. */
export function crossing(beads: readonly GoldBead[]): ReadonlySet<string> {
  const kept = beads.filter(whole).map(bead => ({name: nameOf(bead), i: Math.min(...bead[0]), j: Math.min(...bead[1])}))
  kept.sort((a, b) => a.i - b.i || a.j - b.j)
  const least = new Array<number>(kept.length + 1).fill(Number.POSITIVE_INFINITY)
  for (let at = kept.length - 1; at >= 0; at--) least[at] = Math.min(least[at + 1]!, kept[at]!.j)
  const found = new Set<string>()
  let most = -1
  for (const [at, {name, j}] of kept.entries()) {
    if (most > j || least[at + 1]! < j) found.add(name)
    most = Math.max(most, j)
  }
  return found
}

export function beadName(bead: GoldBead): string {
  return nameOf(bead)
}

export function add(total: Count, more: Count): void {
  total.correct += more.correct
  total.predicted += more.predicted
  total.gold += more.gold
}
