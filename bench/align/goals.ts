/** Strict F1 that a set should reach, by its id; for sets of three languages, F1 of units. */
const wanted: Readonly<Record<string, number>> = {
  'ntrex-nb-en': 0.985,
  'ntrex-nb-zh': 0.975,
  'ntrex-en-zh': 0.975,
  'ntrexlong-nb-en': 0.985,
  'ntrexlong-nb-zh': 0.975,
  'ntrexlong-en-zh': 0.98,
  'hbpage-nb-en': 0.998,
  'hbpage-nb-zh': 0.995,
  'hbpage-en-zh': 0.995,
  'hbchap-nb-en': 0.998,
  'hbchap-nb-zh': 0.995,
  'hbchap-en-zh': 0.995,
  'edu-nb-en': 0.995,
  'edu-nb-zh': 0.985,
  'edu-en-zh': 0.99,
  'ig-en-zh': 0.99,
  'udhrblock-nb-en': 0.99,
  'udhrblock-nb-zh': 0.98,
  'udhrblock-en-zh': 0.985,
  'udhrsent-nb-en': 0.995,
  'udhrsent-nb-zh': 0.975,
  'udhrsent-en-zh': 0.985,
  'textberg-de-fr': 0.93,
  'tri-hbpage': 0.99,
  'tri-ntrex': 0.955,
  'tri-udhr': 0.975,
  'tri-udhrpert': 0.96
}

export function goalOf(set: string): number | undefined {
  return wanted[set]
}

/** How often faster than the prototype a set should be aligned. */
export function speedGoalOf(set: string): number | undefined {
  return set.startsWith('ntrex-') ? 3 : set.startsWith('hbchap-') ? 8 : undefined
}

/** What is wanted of all sets together. */
export const goals = {
  strict: 0.984,
  nulls: 0.95,
  crossing: 0.88,
  plain: 0.994,
  falseInControls: 2,
  skill: 0.4,
  surePrecision: 0.993,
  sureShare: 0.93,
  growth: 12,
  megabytes: 1024
} as const
