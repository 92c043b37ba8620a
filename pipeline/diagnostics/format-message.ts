import type {Finding} from '../model/finding.ts'
import type {Diagnostic} from './diagnostic.ts'

/** Says a key of the catalogues in one language, as i18next's `t` does; gives the key back where there is no message. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** What a rule says, in one language. `hint` is '' where the catalogue has none. */
export interface Message {
  readonly message: string
  readonly hint: string
}

/** Details that name a language by its tag: `lang`, `sourceLang`, `targetLang`. */
const isLanguage = /(?:^l|L)ang$/

/** A language as a sentence names it, "engelsk", or a field of the metadata; its tag or code where the catalogue has no name. */
function nameInText(code: string, list: 'inText' | 'fieldInText', say: Say): string {
  const key = `labels:${list}.${code}`
  const name = say(key)
  return name === key || key.endsWith(`:${name}`) ? code : name
}

/** The message and the hint of a diagnostic or a finding, its details put in. */
export function formatMessage({rule, detail}: Pick<Diagnostic | Finding, 'rule' | 'detail'>, say: Say): Message {
  const values = Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, named(key, value)]))
  return {message: said(`${rule}.message`, rule), hint: said(`${rule}.hint`, '')}

  function named(key: string, value: string | number): string | number {
    if (isLanguage.test(key)) return nameInText(String(value), 'inText', say)
    return key === 'field' ? nameInText(String(value), 'fieldInText', say) : value
  }

  function said(key: string, otherwise: string): string {
    const text = say(key, values)
    return text === key || key.endsWith(`:${text}`) ? otherwise : text
  }
}
