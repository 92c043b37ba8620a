import {readFileSync} from 'node:fs'
import type {Locale} from '../../pipeline/language/messages.ts'

/** Catalogues that the screen needs: its own words, and those of what it shows. */
const namespaces = ['review', 'check', 'decisions', 'labels'] as const

/** The screen's catalogues of one locale, by namespace, as i18next takes them. */
export function catalogueOf(locale: Locale): Readonly<Record<string, unknown>> {
  // `locales/` stands beside `review/` in the repository and in the package's `dist/`.
  const folder = new URL(`../../locales/${locale}/`, import.meta.url)
  return Object.fromEntries(
    namespaces.map(name => [name, JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as unknown])
  )
}
