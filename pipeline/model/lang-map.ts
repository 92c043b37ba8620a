/** Language tags as other tools call them, by ours. */
export type LangMap = Readonly<Record<string, string>>

/**
 * The tags that Trados Studio and memoQ ask for: both take a language with its country, and skip a file whose pair of languages is not the
 * project's.
 */
export const defaultLangMap: LangMap = {
  nb: 'nb-NO',
  nn: 'nn-NO',
  no: 'nb-NO',
  se: 'se-NO',
  en: 'en-GB',
  'zh-Hans': 'zh-CN',
  zh: 'zh-CN',
  'zh-Hant': 'zh-TW'
}

/** Ours for a tag of another tool: by the map, else by the default one, else the tag itself. Letter case does not count. */
export function ownTag(tag: string, map: LangMap): string {
  const [wanted] = [tag.toLowerCase()]
  const ours = [...Object.entries(map), ...Object.entries(defaultLangMap)].find(
    ([, theirs]) => theirs.toLowerCase() === wanted
  )
  return ours?.[0] ?? tag
}

/** `nb=nb-NO en=en-GB`, sorted as it stands. */
export function formatLangMap(langs: readonly string[], map: LangMap): string {
  return langs.map(lang => `${lang}=${map[lang] ?? lang}`).join(' ')
}

/** The reverse of `formatLangMap`, also with commas between. Undefined where it is not a map. */
export function parseLangMap(text: string): LangMap | undefined {
  const entries = text
    .split(/[\s,]+/u)
    .filter(item => item !== '')
    .map(item => item.split('='))
  const isMap = entries.every(entry => entry.length === 2 && entry.every(tag => tag !== ''))
  return isMap ? Object.fromEntries(entries.map(([ours, theirs]) => [ours!, theirs!])) : undefined
}
