import {type Decision, decisionResults, type Members} from '../model/decision.ts'
import {type PairLangs, pairLangs, pairsOf} from './pair-langs.ts'

/** What an event says of a pair of languages. `link`: these are translations of each other; `reject`: these are not one bead. */
export type Stance = 'link' | 'not-translation' | 'untranslated' | 'reject'

export interface Statement {
  readonly event: Decision
  readonly part: string
  readonly langs: PairLangs
  readonly stance: Stance
  readonly beads: readonly Members[]
  /** Segments that the event speaks of: seen and in its beads. */
  readonly touched: readonly string[]
}

/**
 * What an event says of the correspondence between segments, a statement a pair; none for events on other things. An event without a
 * pair speaks of every pair of the languages that it saw.
 *
 * @param langs languages of the part, to read `pair` by.
 */
export function statementsOf(event: Decision, langs: readonly string[]): readonly Statement[] {
  const stance = stanceOf(event)
  if (!stance) return []
  const beads = beadsOf(event)
  const named = [...new Set([...Object.keys(event.seen), ...beads.flatMap(bead => Object.keys(bead))])]
  const read = event.pair === null ? undefined : pairLangs(event.pair, [...langs, ...named])
  const pairs = event.pair === null ? pairsOf(named) : read ? [read] : []
  return pairs.flatMap(pair => {
    const sides = beads.flatMap(bead => sidesOf(bead, pair, stance))
    const touched = new Set([
      ...pair.flatMap(lang => (event.seen[lang] ?? []).map(({id}) => id)),
      ...sides.flatMap(side => pair.flatMap(lang => side[lang] ?? []))
    ])
    return touched.size === 0
      ? []
      : [{event, part: event.part, langs: pair, stance, beads: sides, touched: [...touched]}]
  })
}

/** One spelling of a bead of a pair, whatever the order of languages and segments. */
export function beadKey(bead: Members, langs: PairLangs): string {
  return [...langs]
    .sort()
    .map(lang => `${lang}:${[...(bead[lang] ?? [])].sort().join(',')}`)
    .join('|')
}

function stanceOf(event: Decision): Stance | undefined {
  switch (event.action) {
    case 'confirm':
    case 'approve':
    case 'relink':
    case 'split':
    case 'merge':
      return 'link'
    case 'not-translation':
    case 'untranslated':
    case 'reject':
      return event.action
    default:
      return undefined
  }
}

/** What the event leaves: what it says in place of what was seen, else what was seen. */
function beadsOf(event: Decision): readonly Members[] {
  if (event.action === 'relink' || event.action === 'split' || event.action === 'merge') {
    return decisionResults[event.action].parse(event.result).beads
  }
  return [Object.fromEntries(Object.entries(event.seen).map(([lang, seen]) => [lang, seen.map(({id}) => id)]))]
}

function sidesOf(bead: Members, [a, b]: PairLangs, stance: Stance): readonly Members[] {
  const [first, second] = [bead[a] ?? [], bead[b] ?? []]
  if (first.length + second.length === 0) return []
  // Untranslated on purpose: what was shown beside it is not its translation, and stands alone.
  if (stance === 'untranslated' && first.length > 0) return [{[a]: first, [b]: []}]
  return [{[a]: first, [b]: second}]
}
