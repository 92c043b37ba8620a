import {languageSubtag} from '../../model/index.ts'

/** Languages whose readers read each other's. */
const SISTERS: readonly (readonly string[])[] = [['nb', 'nn', 'no', 'da', 'sv']]

/**
 * The language to show where one is missing: the same language in another script or region, a sister language, English, the original's, the
 * first there is. Null where there is none.
 *
 * @param available languages that the part has, in the order of the work
 * @param original the language of the original, where the part has it
 */
export function fallbackLanguage(
  missing: string,
  available: readonly string[],
  original: string | undefined
): string | null {
  const subtag = languageSubtag(missing)
  const sisters = SISTERS.find(family => family.includes(subtag)) ?? []
  const same = (wanted: string) => available.find(lang => languageSubtag(lang) === wanted)
  const candidates = [same(subtag), ...sisters.map(same), same('en'), original, ...available]
  return candidates.find(lang => lang !== undefined && available.includes(lang)) ?? null
}
