import {languageName} from './say.ts'

/** `nb-zh-Hans` → the names of both. */
export function pairName(key: string, langs: readonly string[], locale: string): string {
  const pair = langs.flatMap(a => langs.filter(b => `${a}-${b}` === key).map(b => [a, b])).flat()
  return pair.map(tag => languageName(tag, locale)).join(' – ')
}
