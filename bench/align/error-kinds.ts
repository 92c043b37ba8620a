/** Members by side, two of a bead, three of a unit; what follows them, such as a probability, does not count. */
type Group = readonly (readonly number[] | number)[]

function sidesOf(group: Group): readonly (readonly number[])[] {
  return group.filter(side => typeof side !== 'number')
}

/** A kind of error, such as `1-1, 0-1 -> 1-2`: the beads of gold and those found instead; how often, and where first. */
export interface ErrorKind {
  readonly kind: string
  readonly count: number
  readonly where: string
}

/**
 * The commonest kinds of error, beads grouped where gold and found beads overlap.
 *
 * @param counts which errors are counted, by what was found in place of what was wanted
 */
export function errorKinds(
  documents: readonly {readonly id: string; readonly gold: readonly Group[]; readonly found: readonly Group[]}[],
  most = 10,
  counts: (given: readonly Group[]) => boolean = () => true
): readonly ErrorKind[] {
  const kinds = new Map<string, {count: number; where: string}>()
  for (const {id, gold, found} of documents)
    for (const {wanted, given} of disagreements(gold, found)) {
      if (!counts(given)) continue
      const kind = `${shapes(wanted)} -> ${shapes(given)}`
      const known = kinds.get(kind)
      if (known) known.count++
      else kinds.set(kind, {count: 1, where: `${id} ${wanted.flatMap(group => sidesOf(group)[0] ?? [])[0] ?? '-'}`})
    }
  return [...kinds]
    .map(([kind, {count, where}]) => ({kind, count, where}))
    .sort((x, y) => y.count - x.count || (x.kind < y.kind ? -1 : 1))
    .slice(0, most)
}

/** Groups of gold and found beads that share segments, where they are not the same. */
function* disagreements(
  gold: readonly Group[],
  found: readonly Group[]
): Generator<{readonly wanted: readonly Group[]; readonly given: readonly Group[]}> {
  const groupOf = new Map<string, string>()
  const root = (name: string): string => {
    const parent = groupOf.get(name)
    return parent === undefined || parent === name ? name : root(parent)
  }
  const members = (group: Group) => sidesOf(group).flatMap((indices, side) => indices.map(index => `${side} ${index}`))
  for (const bead of [...gold, ...found]) {
    const [first, ...rest] = members(bead)
    for (const name of rest) groupOf.set(root(name), root(first!))
  }
  const groups = new Map<string, {wanted: Group[]; given: Group[]}>()
  const groupFor = (bead: Group) => {
    const name = root(members(bead)[0]!)
    const group = groups.get(name) ?? {wanted: [], given: []}
    groups.set(name, group)
    return group
  }
  for (const bead of gold) if (members(bead).length > 0) groupFor(bead).wanted.push(bead)
  for (const bead of found) if (members(bead).length > 0) groupFor(bead).given.push(bead)
  for (const group of groups.values())
    if (shapes(group.wanted) !== shapes(group.given) || group.wanted.length > 1) yield group
}

function shapes(beads: readonly Group[]): string {
  return beads
    .map(group =>
      sidesOf(group)
        .map(({length}) => length)
        .join('-')
    )
    .sort()
    .join(', ')
}
