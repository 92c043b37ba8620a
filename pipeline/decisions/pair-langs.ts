import {isLanguageTag} from '../model/language-tag.ts'

/** Two language tags, in the order of their pair. */
export type PairLangs = readonly [string, string]

/**
 * The two languages of a pair: `nb-zh-Hans` → `nb`, `zh-Hans`. Tags contain hyphens themselves, so the split whose sides are
 * among `langs` is taken before any other. Undefined where no split gives two tags.
 */
export function pairLangs(pair: string, langs: Iterable<string>): PairLangs | undefined {
  const known = new Set(langs)
  const splits: PairLangs[] = []
  for (let at = pair.indexOf('-'); at > 0; at = pair.indexOf('-', at + 1)) {
    splits.push([pair.slice(0, at), pair.slice(at + 1)])
  }
  return (
    splits.find(([a, b]) => known.has(a) && known.has(b)) ??
    splits.find(([a, b]) => (known.has(a) || known.has(b)) && isLanguageTag(a) && isLanguageTag(b)) ??
    splits.find(([a, b]) => isLanguageTag(a) && isLanguageTag(b))
  )
}

/** Every pair of languages, in their order: nb, en, zh → nb-en, nb-zh, en-zh. */
export function pairsOf(langs: readonly string[]): readonly PairLangs[] {
  return langs.flatMap((a, index) => langs.slice(index + 1).map((b): PairLangs => [a, b]))
}
