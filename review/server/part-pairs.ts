/** A pair of a part's languages and the key that units name it by: nb, en, zh-Hans → `nb-en`, `nb-zh-Hans`, `en-zh-Hans`. */
export interface PartPair {
  readonly key: string
  readonly langs: readonly [string, string]
}

export function partPairs(langs: readonly string[]): readonly PartPair[] {
  return langs.flatMap((a, index) => langs.slice(index + 1).map(b => ({key: `${a}-${b}`, langs: [a, b] as const})))
}
