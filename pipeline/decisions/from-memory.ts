import type {Decision, SeenSegment} from '../model/decision.ts'
import {segmentsOf} from '../model/reading-order.ts'
import {claimsInForce} from './claims-in-force.ts'
import type {Edited} from './current-segments.ts'
import {headsOf} from './journal.ts'
import {type PairLangs, pairsOf} from './pair-langs.ts'

/** Texts that are translations of each other, by the language of an edition. */
export type MemoryUnit = Readonly<Record<string, string>>

export interface FromMemory {
  readonly part: string
  /** The editions of the part. */
  readonly documents: readonly Edited[]
  readonly journal: readonly Decision[]
  readonly who: string
  /** ISO 8601 instant in UTC. */
  readonly when: string
  readonly newId: () => string
}

/**
 * What a translation memory confirms of a part: units whose texts stand in two editions, each as a segment or as several in a row of which the
 * other side makes one. White space does not count. A text that stands several times is confirmed where its translation stands as often, the first with the
 * first. What somebody has decided already is left alone, so that the same memory a second time adds nothing.
 *
 * @returns confirmations, each of one pair and marked as made in bulk; and how many units say nothing of this part
 */
export function decisionsFromMemory(
  units: readonly MemoryUnit[],
  {part, documents, journal, who, when, newId}: FromMemory
): {readonly events: readonly Decision[]; readonly unmatched: number} {
  const own = documents.filter(document => document.part === part)
  const langs = own.map(({lang}) => lang)
  const finders = new Map(own.map(document => [document.lang, runFinder(document)]))
  const decided = decidedSegments(journal, part, langs)
  const events: Decision[] = []
  const matched = new Set<MemoryUnit>()
  let after = headsOf(journal)
  for (const pair of pairsOf(langs)) {
    const [source, target] = pair
    const taken = new Set<string>(decided.get(nameOf(pair)))
    const said = new Set<string>()
    for (const unit of units) {
      const [from, to] = [folded(unit[source]), folded(unit[target])]
      if (from === '' || to === '') continue
      const [there, here] = [finders.get(source)!(from), finders.get(target)!(to)]
      if (there.length === 0 || there.length !== here.length) continue
      const beads = there.map((run, at) => [run, here[at]!] as const).filter(bead => bead.some(run => run.length === 1))
      if (beads.length > 0) matched.add(unit)
      if (said.has(`${from}\n${to}`)) continue
      said.add(`${from}\n${to}`)
      for (const bead of beads) {
        const ids = bead.flat().map(({id}) => id)
        if (ids.some(id => taken.has(id))) continue
        for (const id of ids) taken.add(id)
        const event: Decision = {
          v: 1,
          id: newId(),
          after,
          who,
          when,
          part,
          action: 'confirm',
          pair: `${source}-${target}`,
          seen: {[source]: bead[0], [target]: bead[1]},
          result: {bulk: true}
        }
        after = [event.id]
        events.push(event)
      }
    }
  }
  return {events, unmatched: units.length - matched.size}
}

/** Segments of which something is decided, by pair of languages. */
function decidedSegments(
  journal: readonly Decision[],
  part: string,
  langs: readonly string[]
): ReadonlyMap<string, readonly string[]> {
  const byPair = new Map<string, string[]>()
  for (const claim of claimsInForce(journal, () => langs).claims) {
    if (claim.part !== part) continue
    const ids = claim.langs.flatMap(lang => claim.members[lang] ?? [])
    const held = byPair.get(nameOf(claim.langs))
    if (held) held.push(...ids)
    else byPair.set(nameOf(claim.langs), ids)
  }
  return byPair
}

function nameOf(pair: PairLangs): string {
  return [...pair].sort().join(' ')
}

/** Editions and memories wrap their lines differently, and Chinese sentences stand without a space between them. */
function folded(text = ''): string {
  return text.normalize('NFC').replace(/\s+/gu, '')
}

/** Letters that segments are looked up by. */
const PREFIX = 3

/** Finds all runs of segments that together say a text, in order. */
function runFinder({sections}: Edited): (text: string) => readonly (readonly SeenSegment[])[] {
  const segments = [...segmentsOf(sections)].map(({segment: {id, contentHash: hash, text}}) => ({
    seen: {id, hash, text},
    text: folded(text)
  }))
  const starts = Map.groupBy(segments.keys(), at => segments[at]!.text.slice(0, PREFIX))
  return text => {
    const first = [...new Set([1, 2, PREFIX].map(length => text.slice(0, length)))]
    const possible = first.flatMap(prefix => starts.get(prefix) ?? []).sort((a, b) => a - b)
    return possible.flatMap(start => {
      let length = 0
      let end = start
      while (end < segments.length && length < text.length && text.startsWith(segments[end]!.text, length))
        length += segments[end++]!.text.length
      return length === text.length ? [segments.slice(start, end).map(({seen}) => seen)] : []
    })
  }
}
