import {readdirSync, readFileSync} from 'node:fs'
import i18next from 'i18next'

/** Locales that have catalogues under `locales/`. */
export const locales = ['nb', 'en', 'zh-Hans'] as const
export type Locale = (typeof locales)[number]

/** The text of a key with its values put in. */
export type Messages = (key: string, values?: Readonly<Record<string, unknown>>) => string

const loaded = new Map<Locale, Messages>()

/**
 * The catalogues of one locale as a function: `t('labels:published')`, `t('ingest:empty.message', detail)`.
 * The file of a catalogue is its namespace. Nothing is escaped: what shows a text escapes it for its own format.
 */
export function messages(locale: Locale): Messages {
  const known = loaded.get(locale)
  if (known) return known
  const instance = i18next.createInstance()
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    interpolation: {escapeValue: false},
    resources: {[locale]: catalogues(locale)}
  })
  const t = instance.getFixedT(locale)
  const text: Messages = (key, values) => t(key, {...values})
  loaded.set(locale, text)
  return text
}

/** The locale that serves a language: labels in a document's own language, English where there is no catalogue. */
export function localeFor(tag: string): Locale {
  const {language} = new Intl.Locale(tag)
  if (language === 'nb' || language === 'nn' || language === 'no') return 'nb'
  return language === 'zh' ? 'zh-Hans' : 'en'
}

function catalogues(locale: Locale): Record<string, Record<string, unknown>> {
  // `locales/` stands beside `pipeline/` in the repository and in the package's `dist/`.
  const folder = new URL(`../../locales/${locale}/`, import.meta.url)
  return Object.fromEntries(
    readdirSync(folder)
      .filter(name => name.endsWith('.json'))
      .sort()
      .map(name => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))])
  )
}
