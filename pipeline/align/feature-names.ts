/**
 * What is said of a bead, each in nats or as a count; their weights are fitted. `hit …` and `miss …` are summed log-likelihood ratios of
 * words found and not found; `absent` counts words that the lexicon knows and whose translations stand nowhere on the other side.
 */
export const featureNames = [
  '1-1',
  '1-2',
  '1-3',
  '1-4',
  '1-5',
  '2-2',
  '2-3',
  'larger',
  'gap',
  'longer gap',
  'hit number',
  'hit code',
  'hit same',
  'hit lexicon',
  'hit compound',
  'hit cognate',
  'hit mark',
  'hit induced',
  'miss number',
  'miss code',
  'miss same',
  'miss lexicon',
  'miss compound',
  'miss cognate',
  'miss mark',
  'miss induced',
  'absent',
  'length',
  'length of more',
  'type',
  'end',
  'weakest',
  'weakest length',
  'weakest sentence',
  'strange letters',
  'strange edge',
  'blocks',
  'sentences',
  'sentences differ',
  'order',
  'order of more'
] as const
export type FeatureName = (typeof featureNames)[number]

export const featureIndex: Readonly<Record<FeatureName, number>> = Object.fromEntries(
  featureNames.map((name, at) => [name, at])
) as Record<FeatureName, number>
