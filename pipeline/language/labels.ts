import {localeFor, messages} from './messages.ts'

/** The text of a label by its key below `labels:`, such as `parallel.legend`. */
type Labels = (key: string, values?: Readonly<Record<string, string | number>>) => string

/**
 * The labels of artifacts that are read by readers of `lang`, in the locale that serves them. Names of languages that the
 * catalogue lacks come from ICU, so that `language.<tag>` has a text for every tag.
 */
export function labelsFor(lang: string): Labels {
  const locale = localeFor(lang)
  const t = messages(locale)
  return (key, values) => {
    const text: string = t(`labels:${key}`, {...values})
    if (text !== key || !key.startsWith('language.')) return text
    const tag = key.slice('language.'.length)
    return new Intl.DisplayNames([locale], {type: 'language', languageDisplay: 'standard'}).of(tag) ?? tag
  }
}
