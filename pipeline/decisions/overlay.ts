import type {Run} from '../diagnostics/run.ts'
import type {Alignment, Pair, TranslationUnit, UnitStatus} from '../model/unit.ts'
import type {Conflict} from './conflicts.ts'
import type {CurrentSegments} from './current-segments.ts'
import {type PairLangs, pairLangs} from './pair-langs.ts'
import type {Standing} from './standing.ts'

/** Actions that leave texts over. */
const cutting = new Set(['relink', 'split', 'merge'])

/** From what wants attention most to what wants none: a unit of several beads shows the first. */
const gravity: readonly UnitStatus[] = [
  'stale',
  'rejected',
  'not-translation',
  'untranslated',
  'reviewed',
  'approved',
  'auto'
]

/**
 * An alignment with the decided statuses laid over it. A pair of a unit takes a status where its members are exactly those of one
 * decided bead, or of several together. A bead that the alignment does not have is reported as `decisions:not-applied`.
 */
export function overlay(
  alignment: Alignment,
  standings: readonly Standing[],
  conflicts: readonly Conflict[],
  current: CurrentSegments,
  run: Run
): Alignment {
  const own = standings.filter(({claim, holds}) => claim.part === alignment.part && holds)
  const byPair = new Map<string, readonly Standing[]>()
  const contested = new Map<string, ReadonlySet<string>>()
  for (const [pair, group] of Map.groupBy(own, ({claim}) => pairName(claim.langs))) byPair.set(pair, group)
  for (const conflict of conflicts) {
    if (conflict.part !== alignment.part || conflict.pair === null) continue
    const langs = pairLangs(conflict.pair, alignment.langs)
    if (!langs) continue
    contested.set(pairName(langs), new Set([...(contested.get(pairName(langs)) ?? []), ...conflict.segments]))
  }
  const applied = new Set<Standing>()
  const indexed = new Map([...byPair].map(([pair, group]) => [pair, bySegment(group)]))
  const units = alignment.units.map((unit): TranslationUnit => {
    const pairs = Object.entries(unit.pairs).map(([key, pair]): readonly [string, Pair] => {
      const langs = pairLangs(key, alignment.langs)
      if (!langs) return [key, pair]
      const name = pairName(langs)
      return [key, decided(pair, idsOf(unit, langs), indexed.get(name), contested.get(name), applied)]
    })
    return {...unit, pairs: Object.fromEntries(pairs)}
  })
  for (const standing of own) {
    // A rejected bead that is not there any more is just what was wanted.
    if (applied.has(standing) || standing.claim.stance === 'reject') continue
    const {claim, members} = standing
    const first = claim.langs.flatMap(lang => members[lang] ?? [])[0]
    const place = (first === undefined ? undefined : current.get(first)?.place) ?? {kind: 'file', file: claim.part}
    run.report('decisions:not-applied', place, {pair: claim.langs.join('-'), event: claim.events.at(-1)!.id})
  }
  return {...alignment, units}
}

function decided(
  pair: Pair,
  ids: readonly string[],
  standings: ReadonlyMap<string, readonly Standing[]> | undefined,
  contested: ReadonlySet<string> | undefined,
  applied: Set<Standing>
): Pair {
  const touching = [...new Set(ids.flatMap(id => standings?.get(id) ?? []))]
  const conflict = contested !== undefined && ids.some(id => contested.has(id))
  const inside = touching.filter(standing => everyId(standing).every(id => ids.includes(id)))
  const beads = inside.filter(({claim}) => claim.stance !== 'reject')
  const rejections = touching.filter(
    standing =>
      standing.claim.stance === 'reject' &&
      (standing.stale || (inside.includes(standing) && everyId(standing).length === ids.length))
  )
  const covered = new Set(beads.flatMap(everyId))
  const bearing = beads.length > 0 && covered.size === ids.length ? beads : rejections
  for (const standing of bearing) applied.add(standing)
  const decisive = bearing.filter(standing => !isLeftOver(standing))
  const status = decisive.map(statusOf).sort((a, b) => gravity.indexOf(a) - gravity.indexOf(b))[0]
  const decision = decisive.at(-1)?.claim.events.at(-1)?.id
  return {
    ...pair,
    ...(status === undefined ? {} : {status}),
    ...(conflict ? {conflict: true} : {}),
    ...(decision === undefined ? {} : {decision})
  }
}

/** True for a text that stands alone because others were cut from it: it stays where it is, and still asks whether it has a counterpart. */
function isLeftOver({claim, members, stale}: Standing): boolean {
  const isAlone = claim.langs.some(lang => (members[lang] ?? []).length === 0)
  return isAlone && !stale && claim.stance === 'link' && claim.events.every(({action}) => cutting.has(action))
}

function statusOf({claim, stale}: Standing): UnitStatus {
  if (stale) return 'stale'
  if (claim.stance === 'reject') return 'rejected'
  if (claim.stance !== 'link') return claim.stance
  return claim.approved ? 'approved' : 'reviewed'
}

function bySegment(standings: readonly Standing[]): ReadonlyMap<string, readonly Standing[]> {
  const index = new Map<string, Standing[]>()
  for (const standing of standings) {
    for (const id of everyId(standing)) {
      const held = index.get(id)
      if (held) held.push(standing)
      else index.set(id, [standing])
    }
  }
  return index
}

function everyId({claim, members}: Standing): readonly string[] {
  return claim.langs.flatMap(lang => members[lang] ?? [])
}

function idsOf(unit: TranslationUnit, langs: PairLangs): readonly string[] {
  return langs.flatMap(lang => unit.members[lang] ?? [])
}

function pairName(langs: PairLangs): string {
  return [...langs].sort().join(' ')
}
