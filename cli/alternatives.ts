import type {Locale} from '../pipeline/language/messages.ts'

/** British English leaves the comma before "or" out, as these messages do. */
const TAGS: Readonly<Record<Locale, string>> = {nb: 'nb', en: 'en-GB', 'zh-Hans': 'zh-Hans'}

/** Values to choose from, as one writes them: `json, markdown or blocks`, `json, markdown eller blocks`, `json、markdown 或 blocks`. */
export function alternatives(values: readonly string[], locale: Locale): string {
  const parts = new Intl.ListFormat(TAGS[locale], {type: 'disjunction'}).formatToParts(values)
  // Chinese has a space between its words and Latin ones, which the format leaves out.
  return parts
    .map(({type, value}) => (type === 'literal' && /^\p{Script=Han}+$/u.test(value) ? ` ${value} ` : value))
    .join('')
}
