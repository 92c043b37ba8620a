import type {Constraints, Members} from '../model/decision.ts'
import type {Alignment, TranslationUnit} from '../model/unit.ts'
import {type PairLangs, pairsOf} from './pair-langs.ts'

/** A pair of a part's languages and the key that units name it by. */
interface PartPair {
  readonly key: string
  readonly langs: PairLangs
}

/** A bead of one pair that stands as it is. */
export type FixedBead = Constraints['fixed'][number]

/**
 * The alignment with its units cut and joined so that the given beads hold, without aligning anew: what no bead speaks of stays as it was. In a
 * unit of three languages, a bead of two of them leaves its segments with the third language's where the alignment had them.
 *
 * @param position of every segment in reading order
 * @param unitId gives a unit its id, by its part and its members
 */
export function regroup(
  alignment: Alignment,
  beads: readonly FixedBead[],
  position: ReadonlyMap<string, number>,
  unitId: (part: string, members: readonly string[]) => string
): Alignment {
  const pairs = pairsOf(alignment.langs).map((langs): PartPair => ({key: langs.join('-'), langs}))
  const unitOf = new Map(
    alignment.units.flatMap((unit, index) =>
      Object.values(unit.members).flatMap(ids => ids.map(id => [id, index] as const))
    )
  )
  const known = beads.filter(bead => idsOf(bead.members).length > 0 && idsOf(bead.members).every(id => unitOf.has(id)))
  const affected = affectedUnits(alignment, known, unitOf, pairs)
  if (affected.size === 0) return alignment
  const own = known.filter(bead => idsOf(bead.members).some(id => affected.has(unitOf.get(id)!)))
  const groups = componentsOf(alignment, affected, own, pairs)
  const anchored = Map.groupBy(groups, members => anchorOf(members, alignment.langs, unitOf))
  const units = alignment.units.flatMap((unit, index): readonly TranslationUnit[] => {
    if (!affected.has(index)) return [unit]
    const here = (anchored.get(index) ?? []).map(members => sorted(members, alignment.langs, position))
    here.sort((a, b) => compareMembers(a, b, alignment.langs, position))
    return here.map(members => unitWith(members, unit, alignment, own, pairs, unitId))
  })
  return {...alignment, units}
}

/** Units that do not hold a bead exactly. */
function affectedUnits(
  {units}: Alignment,
  beads: readonly FixedBead[],
  unitOf: ReadonlyMap<string, number>,
  pairs: readonly PartPair[]
): ReadonlySet<number> {
  const affected = new Set<number>()
  for (const {pair, members} of beads) {
    const langs = pairs.find(({key}) => key === pair)?.langs
    if (!langs) continue
    const touched = new Set(idsOf(members).map(id => unitOf.get(id)!))
    const [only] = touched
    const isHeld =
      touched.size === 1 && langs.every(lang => sameIds(units[only!]!.members[lang] ?? [], members[lang] ?? []))
    if (!isHeld) for (const index of touched) affected.add(index)
  }
  return affected
}

/** The segments of the affected units in their new groups: joined by the beads, and where no bead speaks, as they were. */
function componentsOf(
  {units, langs}: Alignment,
  affected: ReadonlySet<number>,
  beads: readonly FixedBead[],
  pairs: readonly PartPair[]
): readonly Members[] {
  const ids = new Map<string, string>()
  for (const index of affected)
    for (const lang of langs) for (const id of units[index]!.members[lang] ?? []) ids.set(id, lang)
  for (const {members} of beads)
    for (const [lang, held] of Object.entries(members)) for (const id of held) ids.set(id, lang)
  const links = new Links()
  const decided = new Map(pairs.map(({key}) => [key, new Set<string>()]))
  for (const {pair, members} of beads) {
    const all = idsOf(members)
    for (const id of all) {
      decided.get(pair)?.add(id)
      links.join(all[0]!, id)
    }
  }
  const isFree = (key: string) => (id: string) => !decided.get(key)!.has(id)
  for (const index of affected) {
    const {members} = units[index]!
    for (const {
      key,
      langs: [a, b]
    } of pairs) {
      const [as, bs] = [(members[a] ?? []).filter(isFree(key)), (members[b] ?? []).filter(isFree(key))]
      for (const other of [...as, ...bs]) if (as[0] && bs[0]) links.join(as[0], other)
    }
    for (const lang of langs) {
      const keys = pairs.filter(pair => pair.langs.includes(lang)).map(({key}) => key)
      const free = (members[lang] ?? []).filter(id => keys.every(key => isFree(key)(id)))
      for (const id of free) links.join(free[0]!, id)
    }
  }
  const groups = Map.groupBy(ids.keys(), id => links.rootOf(id))
  return [...groups.values()].map(group =>
    Object.fromEntries(langs.map(lang => [lang, group.filter(id => ids.get(id) === lang)]))
  )
}

/** Disjoint sets of ids. */
class Links {
  readonly #parent = new Map<string, string>()

  rootOf(id: string): string {
    let root = id
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up
    return root
  }

  join(a: string, b: string): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)]
    if (first !== second) this.#parent.set(second, first)
  }
}

function anchorOf(members: Members, langs: readonly string[], unitOf: ReadonlyMap<string, number>): number {
  const lang = langs.find(lang => members[lang]!.length > 0)!
  return Math.min(...members[lang]!.map(id => unitOf.get(id)!))
}

function sorted(members: Members, langs: readonly string[], position: ReadonlyMap<string, number>): Members {
  const byPosition = (a: string, b: string) => (position.get(a) ?? 0) - (position.get(b) ?? 0)
  return Object.fromEntries(langs.map(lang => [lang, [...members[lang]!].sort(byPosition)]))
}

/** In reading order of the first language that both have; a group that has an earlier language comes first. */
function compareMembers(
  a: Members,
  b: Members,
  langs: readonly string[],
  position: ReadonlyMap<string, number>
): number {
  const shared = langs.find(lang => a[lang]!.length > 0 && b[lang]!.length > 0)
  if (shared) return (position.get(a[shared]![0]!) ?? 0) - (position.get(b[shared]![0]!) ?? 0)
  return langs.findIndex(lang => a[lang]!.length > 0) - langs.findIndex(lang => b[lang]!.length > 0)
}

function unitWith(
  members: Members,
  before: TranslationUnit,
  {part, langs}: Alignment,
  beads: readonly FixedBead[],
  pairs: readonly PartPair[],
  unitId: (part: string, members: readonly string[]) => string
): TranslationUnit {
  const all = idsOf(members)
  const confidences = pairs.map(({key, langs: [a, b]}) => {
    if (members[a]!.length === 0 || members[b]!.length === 0) return [key, 0] as const
    const isFixed = beads.some(
      bead => bead.pair === key && sameIds(idsOf(bead.members), [...members[a]!, ...members[b]!])
    )
    return [key, isFixed ? 1 : (before.pairs[key]?.confidence ?? 0)] as const
  })
  const spoken = confidences.map(([, confidence]) => confidence).filter(confidence => confidence > 0)
  return {
    id: unitId(part, all),
    members: Object.fromEntries(langs.map(lang => [lang, members[lang]!])),
    confidence: spoken.length === 0 ? before.confidence : Math.min(...spoken),
    pairs: Object.fromEntries(
      confidences.map(([key, confidence]) => [
        key,
        {confidence, status: confidence === 0 ? 'untranslated' : 'auto'} as const
      ])
    )
  }
}

function idsOf(members: Members): readonly string[] {
  return Object.values(members).flat()
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  const held = new Set(a)
  return a.length === b.length && b.every(id => held.has(id))
}
