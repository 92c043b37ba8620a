import type {TranslationUnit} from '../../../pipeline/model/index.ts'
import type {PartView} from '../../contract/part-view.ts'

/** What a row's sign says. A unit that nobody decided is as sure as its least sure pair. */
export type Sign =
  | 'conflict'
  | 'stale'
  | 'rejected'
  | 'approved'
  | 'reviewed'
  | 'not-translation'
  | 'untranslated'
  | 'sure'
  | 'likely'
  | 'doubtful'
  | 'gap'

/** Probabilities from which a correspondence counts as sure and as likely: those of the parallel pages' signs. */
export const SURE = 0.9
export const LIKELY = 0.6

/** From what wants attention most to what wants none. */
const gravity: readonly Sign[] = [
  'conflict',
  'stale',
  'rejected',
  'doubtful',
  'gap',
  'likely',
  'sure',
  'not-translation',
  'untranslated',
  'reviewed',
  'approved'
]

export type Pair = PartView['pairs'][number]

/** Pairs of the shown languages in which the unit has a text on some side. */
export function livePairs(unit: TranslationUnit, pairs: readonly Pair[], langs: readonly string[]): readonly Pair[] {
  return pairs.filter(
    pair =>
      pair.langs.every(lang => langs.includes(lang)) && pair.langs.some(lang => (unit.members[lang] ?? []).length > 0)
  )
}

/** The sign of one pair of a unit. */
export function pairSign(unit: TranslationUnit, key: string, pending?: string): Sign {
  const pair = unit.pairs[key]
  if (!pair) return 'gap'
  if (pending !== undefined) return pending as Sign
  if (pair.conflict) return 'conflict'
  if (pair.decision !== undefined && pair.status !== 'auto') return pair.status
  if (pair.status === 'untranslated') return 'gap'
  return pair.confidence >= SURE ? 'sure' : pair.confidence >= LIKELY ? 'likely' : 'doubtful'
}

/** The sign of the row: that of the pair which wants attention most. */
export function unitSign(
  unit: TranslationUnit,
  pairs: readonly Pair[],
  langs: readonly string[],
  pending?: Readonly<Record<string, string>>
): Sign {
  const signs = livePairs(unit, pairs, langs).map(({key}) => pairSign(unit, key, pending?.[key]))
  return signs.sort((a, b) => gravity.indexOf(a) - gravity.indexOf(b))[0] ?? 'gap'
}

/** True where a shown pair was only confirmed together with others, without a look of its own. */
export function isBulk(unit: TranslationUnit, bulk: ReadonlySet<string>): boolean {
  return Object.values(unit.pairs).some(({decision}) => decision !== undefined && bulk.has(decision))
}

/** How sure the alignment is of a row, whatever was decided of it since: as its least sure pair. */
export function sureness(
  unit: TranslationUnit,
  pairs: readonly Pair[],
  langs: readonly string[]
): 'sure' | 'likely' | 'doubtful' | 'gap' {
  const live = livePairs(unit, pairs, langs)
  if (live.some(({langs: both}) => both.some(lang => (unit.members[lang] ?? []).length === 0))) return 'gap'
  const least = unitConfidence(unit, pairs, langs)
  return least >= SURE ? 'sure' : least >= LIKELY ? 'likely' : 'doubtful'
}

/** True where every shown pair has a decision that stands. */
export function isDecided(sign: Sign): boolean {
  return sign === 'reviewed' || sign === 'approved' || sign === 'not-translation' || sign === 'untranslated'
}

/** True where a shown language has not exactly one segment. */
export function isUneven(unit: TranslationUnit, langs: readonly string[]): boolean {
  return langs.some(lang => (unit.members[lang] ?? []).length !== 1)
}

/** Confidence of the row among the shown pairs; 1 where no pair has two sides. */
export function unitConfidence(unit: TranslationUnit, pairs: readonly Pair[], langs: readonly string[]): number {
  const held = livePairs(unit, pairs, langs)
    .map(({key}) => unit.pairs[key]?.confidence ?? 0)
    .filter(confidence => confidence > 0)
  return held.length === 0 ? 1 : Math.min(...held)
}
