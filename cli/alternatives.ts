import type {Locale} from '../pipeline/language/messages.ts'

/** British English leaves the comma before "or" out, as these messages do. */
const TAGS: Readonly<Record<Locale, string>> = {nb: 'nb', en: 'en-GB', 'zh-Hans': 'zh-Hans'}

/** Values to choose from, as one writes them: `json, markdown or blocks`, `json, markdown eller blocks`, `json、markdown或blocks`. */
export function alternatives(values: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(TAGS[locale], {type: 'disjunction'}).format(values)
}
