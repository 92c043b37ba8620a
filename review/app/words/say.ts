import i18next, {type TFunction} from 'i18next'
import {request} from '../api/request.ts'

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

const loaded = new Map<string, TFunction>()
let current: TFunction | undefined

/** Fetches a locale's catalogues once and speaks it from then on. */
export async function speak(locale: string): Promise<void> {
  const known = loaded.get(locale)
  if (known) {
    current = known
    return
  }
  const catalogues = await request<Record<string, Record<string, unknown>>>(`/api/messages/${locale}`)
  const instance = i18next.createInstance()
  await instance.init({
    lng: locale,
    fallbackLng: false,
    defaultNS: 'review',
    interpolation: {escapeValue: false},
    resources: {[locale]: catalogues}
  })
  current = instance.getFixedT(locale)
  loaded.set(locale, current)
}

/** The words of a key in the language that is spoken; the key where nothing is loaded. */
export const say: Say = (key, values) => current?.(key, {...values}) ?? key

/** A language's own name, or its name in the language that is spoken. */
export function languageName(tag: string, locale: string): string {
  const name = new Intl.DisplayNames([locale], {type: 'language', languageDisplay: 'standard'}).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

export const uiLocales = ['nb', 'en', 'zh-Hans'] as const
