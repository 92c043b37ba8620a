/** Languages whose stems are those of another: they are looked up, and learnt, as that one. */
const readAs: Readonly<Record<string, string>> = {nn: 'nb', no: 'nb'}

/** Lexicons go from Norwegian to the others and from English to Chinese; the rest follow by the alphabet. */
const first = ['nb', 'en', 'zh']

/** The language subtag under which lexicons hold the words of another. */
export function lexiconLanguage(subtag: string): string {
  return readAs[subtag] ?? subtag
}

/** Two language subtags in the order in which a lexicon has them; null where they share one lexicon language. */
export function lexiconPair(a: string, b: string): readonly [source: string, target: string] | null {
  const [one, other] = [lexiconLanguage(a), lexiconLanguage(b)]
  if (one === other) return null
  return rank(one) < rank(other) ? [one, other] : [other, one]
}

function rank(subtag: string): string {
  const at = first.indexOf(subtag)
  return at < 0 ? `9${subtag}` : String(at)
}
