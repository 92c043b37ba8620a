import type {DecisionAction, TranslationUnit} from '../../../pipeline/model/index.ts'
import type {DraftDecision} from '../../contract/draft-decision.ts'
import type {PartView} from '../../contract/part-view.ts'

/** Segment ids by language. */
type Bead = Readonly<Record<string, readonly string[]>>

/** The part as the reviewer sees it. `langs`: the columns that are shown. */
export interface Seen {
  readonly view: PartView
  readonly langs: readonly string[]
}

/**
 * What a decision speaks of: all languages of the part where all are shown, else the one pair that is shown. Of a language that the reviewer
 * does not see, nothing is claimed.
 */
export function scopeOf({view, langs}: Seen): {readonly pair: string | null; readonly langs: readonly string[]} {
  if (view.langs.every(lang => langs.includes(lang))) return {pair: null, langs: view.langs}
  const pair = view.pairs.find(({langs: both}) => both.every(lang => langs.includes(lang)))
  return pair ? {pair: pair.key, langs: pair.langs} : {pair: null, langs: view.langs}
}

export function draft(
  seen: Seen,
  action: DecisionAction,
  units: readonly TranslationUnit[],
  result: DraftDecision['result'] = {}
): DraftDecision {
  const scope = scopeOf(seen)
  return {
    id: crypto.randomUUID(),
    part: seen.view.part,
    action,
    pair: scope.pair,
    seen: seenOf(
      seen.view,
      joined(
        units.map(({members}) => members),
        scope.langs
      )
    ),
    result
  }
}

/** A decision on one segment, such as a corrected text. */
export function segmentDraft(
  {view}: Seen,
  action: DecisionAction,
  segment: string,
  result: DraftDecision['result']
): DraftDecision {
  const lang = view.blocks[view.segments[segment]?.block ?? -1]?.lang ?? ''
  return {id: crypto.randomUUID(), part: view.part, action, pair: null, seen: seenOf(view, {[lang]: [segment]}), result}
}

/** Cuts a row in two before the segment in focus; the other languages are cut where the same share of their text lies before. */
export function split(seen: Seen, unit: TranslationUnit, lang: string, segment: number): DraftDecision | undefined {
  const {langs} = scopeOf(seen)
  const own = unit.members[lang] ?? []
  const cut = own.length < 2 ? 0 : Math.max(segment, 1)
  const widest = langs.reduce((best, other) => (count(unit, other) > count(unit, best) ? other : best), lang)
  if (own.length < 2 && count(unit, widest) < 2) return undefined
  const leader = own.length < 2 ? widest : lang
  const leaderCut = own.length < 2 ? 1 : cut
  const share = shareBefore(seen.view, unit.members[leader] ?? [], leaderCut)
  const cuts = new Map(
    langs.map(other => [other, other === leader ? leaderCut : cutAt(seen.view, unit.members[other] ?? [], share)])
  )
  const before = bead(langs, other => (unit.members[other] ?? []).slice(0, cuts.get(other)))
  const after = bead(langs, other => (unit.members[other] ?? []).slice(cuts.get(other)))
  return restructured(seen, 'split', [unit], [before, after])
}

/** Makes one row of several. */
export function merge(seen: Seen, units: readonly TranslationUnit[]): DraftDecision {
  const {langs} = scopeOf(seen)
  return restructured(seen, 'merge', units, [
    joined(
      units.map(({members}) => members),
      langs
    )
  ])
}

/** Takes a segment out of its row, and puts it into another one or into a row of its own. */
export function relink(
  seen: Seen,
  from: TranslationUnit,
  segment: {readonly lang: string; readonly id: string},
  to?: TranslationUnit
): DraftDecision | undefined {
  const {langs} = scopeOf(seen)
  if (!langs.includes(segment.lang) || from === to) return undefined
  const without = bead(langs, lang => (from.members[lang] ?? []).filter(id => id !== segment.id))
  const isEmpty = langs.every(lang => without[lang]!.length === 0)
  if (isEmpty && !to) return undefined
  const beads = [
    ...(isEmpty ? [] : [without]),
    bead(langs, lang => [...(to?.members[lang] ?? []), ...(lang === segment.lang ? [segment.id] : [])])
  ]
  return restructured(seen, 'relink', to ? [from, to] : [from], beads)
}

function restructured(
  seen: Seen,
  action: 'split' | 'merge' | 'relink',
  units: readonly TranslationUnit[],
  beads: readonly Bead[]
): DraftDecision {
  const {langs} = scopeOf(seen)
  // What stood before, so that taking it back shows it at once.
  const was = units.map(unit => bead(langs, lang => unit.members[lang] ?? []))
  return draft(seen, action, units, {beads, was})
}

function seenOf({segments}: PartView, members: Bead): DraftDecision['seen'] {
  return Object.fromEntries(
    Object.entries(members).map(([lang, ids]) => [lang, ids.map(id => ({id, hash: segments[id]?.hash ?? ''}))])
  )
}

function joined(members: readonly Bead[], langs: readonly string[]): Bead {
  return bead(langs, lang => members.flatMap(held => held[lang] ?? []))
}

function bead(langs: readonly string[], of: (lang: string) => readonly string[]): Bead {
  return Object.fromEntries(langs.map(lang => [lang, of(lang)]))
}

function count(unit: TranslationUnit, lang: string): number {
  return (unit.members[lang] ?? []).length
}

function lengths({segments}: PartView, ids: readonly string[]): readonly number[] {
  return ids.map(id => segments[id]?.text.length ?? 0)
}

function shareBefore(view: PartView, ids: readonly string[], cut: number): number {
  const all = lengths(view, ids)
  return sum(all.slice(0, cut)) / Math.max(sum(all), 1)
}

/** The cut whose share of the text is nearest; a single segment stays in the first half where most of the text lies there. */
function cutAt(view: PartView, ids: readonly string[], share: number): number {
  const all = lengths(view, ids)
  if (ids.length === 1) return share >= 0.5 ? 1 : 0
  const cuts = Array.from({length: Math.max(ids.length - 1, 0)}, (_, index) => index + 1)
  const distance = (cut: number) => Math.abs(sum(all.slice(0, cut)) / Math.max(sum(all), 1) - share)
  return cuts.reduce((best, cut) => (distance(cut) < distance(best) ? cut : best), cuts[0] ?? 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
