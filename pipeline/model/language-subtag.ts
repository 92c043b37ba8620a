/** Registered language subtags have two or three letters; the longer ones that the syntax leaves room for are names. */
const LONGEST_SUBTAG = 3

/** True for a well-formed BCP 47 tag of a language; its spelling need not be canonical, tags go out as they came in. */
export function isLanguageTag(tag: string): boolean {
  try {
    const {language} = new Intl.Locale(tag)
    return language !== 'und' && language.length <= LONGEST_SUBTAG
  } catch {
    return false
  }
}

/** Subtags by tag: asked for with every block, and `Intl.Locale` takes microseconds. */
const subtags = new Map<string, string>()

/** The language subtag of a BCP 47 tag: `zh-Hans` → `zh`. Rules look at this. */
export function languageSubtag(tag: string): string {
  const known = subtags.get(tag)
  if (known !== undefined) return known
  const subtag = isLanguageTag(tag) ? new Intl.Locale(tag).language : tag.toLowerCase()
  if (subtags.size < MOST_REMEMBERED) subtags.set(tag, subtag)
  return subtag
}

/** More tags than there are languages: what claims more is no page of people. */
const MOST_REMEMBERED = 1000
