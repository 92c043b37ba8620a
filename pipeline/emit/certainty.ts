import type {TranslationUnit} from '../model/index.ts'

/** How sure a unit is, for the eye only: what decides is the probability. */
export type Certainty = 'reviewed' | 'sure' | 'likely' | 'doubtful' | 'untranslated'

export const certaintySigns: Readonly<Record<Certainty, string>> = {
  reviewed: '✓',
  sure: '●',
  likely: '◐',
  doubtful: '○',
  untranslated: '–'
}

/** From these probabilities on a unit is shown as sure, as likely; below, as doubtful. */
const SURE = 0.95
const LIKELY = 0.7

/** @param columns what a reader sees of the unit in each language; one that is empty has no counterpart */
export function certaintyOf({confidence, pairs}: TranslationUnit, columns: readonly (readonly unknown[])[]): Certainty {
  const statuses = Object.values(pairs).map(({status}) => status)
  if (columns.filter(cell => cell.length > 0).length < 2) return 'untranslated'
  if (statuses.length > 0 && statuses.every(status => status === 'reviewed' || status === 'approved')) return 'reviewed'
  if (columns.some(cell => cell.length === 0)) return 'untranslated'
  return confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'doubtful'
}
