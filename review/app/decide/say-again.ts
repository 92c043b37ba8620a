import type {TranslationUnit} from '../../../pipeline/model/index.ts'
import type {AttentionView, EventView, PartView} from '../../contract/part-view.ts'

/** A decision as it reads of the texts that stand now, by their ids. */
export interface SaidAgain {
  /** The event that said it of the texts as they were. */
  readonly event: string
  readonly action: string
  readonly pair: string | null
  readonly seen: Readonly<Record<string, readonly string[]>>
  readonly result: Readonly<Record<string, unknown>>
}

/** Decisions that the row as it stands does not show once they are stale: how texts belong together, and that some do not. */
const structural: ReadonlySet<string> = new Set(['relink', 'split', 'merge'])
const denials: ReadonlySet<string> = new Set(['reject', 'not-translation', 'untranslated'])

/**
 * What outdated decisions on a row's texts say of these as they are now, where that is more than that the row as it stands is right: changed texts, and what texts were
 * split or merged into. How texts belong together comes first.
 */
export function sayAgain(
  view: Pick<PartView, 'attention' | 'segments'>,
  unit: Pick<TranslationUnit, 'members'>
): readonly SaidAgain[] {
  const own = new Set(Object.values(unit.members).flat())
  const found = new Map<string, SaidAgain>()
  for (const held of view.attention) {
    if (held.kind === 'conflict' || !placesOf(held).some(id => own.has(id))) continue
    for (const event of held.events) {
      const now = asItStands(event, held.heirs ?? {})
      const isWhole = Object.values(now.seen).every(ids => ids.every(id => view.segments[id]))
      if (isWhole && isEachOnce(beadsOf(now.result))) found.set(event.id, now)
    }
  }
  return [structural, denials].flatMap(kind => [...found.values()].filter(({action}) => kind.has(action)))
}

/** The texts that something to look at speaks of: also those that others were split or merged into. */
export function placesOf({segments, heirs = {}}: Pick<AttentionView, 'segments' | 'heirs'>): readonly string[] {
  return [...segments, ...Object.values(heirs).flat()]
}

type Bead = Readonly<Record<string, readonly string[]>>

function asItStands({id: event, action, pair, seen, result}: EventView, heirs: Bead): SaidAgain {
  const now = (ids: readonly string[]) => [...new Set(ids.flatMap(id => heirs[id] ?? [id]))]
  const ofSides = (bead: Bead) => Object.fromEntries(Object.entries(bead).map(([lang, ids]) => [lang, now(ids)]))
  const beads = Array.isArray(result.beads) ? {beads: beadsOf(result).map(ofSides)} : {}
  const shown = Object.fromEntries(Object.entries(seen).map(([lang, held]) => [lang, now(held.map(({id}) => id))]))
  return {event, action, pair, seen: shown, result: {...result, ...beads}}
}

function beadsOf({beads}: SaidAgain['result']): readonly Bead[] {
  return Array.isArray(beads) ? beads : []
}

/** False where texts that were in two beads have become one. */
function isEachOnce(beads: readonly Bead[]): boolean {
  const ids = beads.flatMap(bead => Object.values(bead).flat())
  return new Set(ids).size === ids.length
}
