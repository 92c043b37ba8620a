import type {GoldBead, GoldUnit} from './sets.ts'

/** Beads of the pairs of three languages, by `first-second`. */
export type PairBeads = Readonly<Record<string, readonly GoldBead[]>>

/**
 * Every way of joining the beads of pairs to units of three languages: over one language as a pivot, over a pivot with what it leaves alone joined by
 * the third pair, and all three pairs together. Segments that beads tie together, directly or not, are a unit.
 */
export function joins(langs: readonly string[], beads: PairBeads): ReadonlyMap<string, readonly GoldUnit[]> {
  const pairs = Object.keys(beads)
  const found = new Map<string, readonly GoldUnit[]>([['all pairs', unitsOf(langs, pairs, beads)]])
  for (const pivot of langs) {
    const own = pairs.filter(pair => pair.split('-').includes(pivot))
    const units = unitsOf(langs, own, beads)
    found.set(`pivot ${pivot}`, units)
    found.set(`pivot ${pivot}, gaps filled`, filled(langs, units, pairs.find(pair => !own.includes(pair))!, beads))
  }
  return found
}

function unitsOf(langs: readonly string[], pairs: readonly string[], beads: PairBeads): readonly GoldUnit[] {
  const parents = new Map<string, string>()
  const root = (name: string): string => {
    const parent = parents.get(name)
    return parent === undefined || parent === name ? name : root(parent)
  }
  for (const pair of pairs) {
    const [first, second] = pair.split('-') as [string, string]
    for (const [source, target] of beads[pair]!) {
      const [head, ...rest] = [...source.map(at => `${first} ${at}`), ...target.map(at => `${second} ${at}`)]
      if (head === undefined) continue
      if (!parents.has(head)) parents.set(head, head)
      for (const name of rest) parents.set(root(name), root(head))
    }
  }
  const units = new Map<string, Record<string, number[]>>()
  for (const name of parents.keys()) {
    const [lang, at] = name.split(' ') as [string, string]
    const unit = units.get(root(name)) ?? Object.fromEntries(langs.map(each => [each, []]))
    units.set(root(name), unit)
    unit[lang]!.push(Number(at))
  }
  return [...units.values()]
}

/** Segments that stand alone in their unit get the beads of the third pair, if all of a bead's segments do. */
function filled(
  langs: readonly string[],
  units: readonly GoldUnit[],
  pair: string,
  beads: PairBeads
): readonly GoldUnit[] {
  const [first, second] = pair.split('-') as [string, string]
  const alone = (unit: GoldUnit) => langs.filter(lang => unit[lang]!.length > 0).length === 1
  const free = new Set(
    units.filter(alone).flatMap(unit => langs.flatMap(lang => unit[lang]!.map(at => `${lang} ${at}`)))
  )
  const added = beads[pair]!.filter(
    ([source, target]) =>
      source.length > 0 &&
      target.length > 0 &&
      source.every(at => free.has(`${first} ${at}`)) &&
      target.every(at => free.has(`${second} ${at}`))
  )
  return [
    ...units.filter(unit => !alone(unit)),
    ...added.map(([source, target]) => ({
      ...Object.fromEntries(langs.map(lang => [lang, [] as readonly number[]])),
      [first]: source,
      [second]: target
    }))
  ]
}
