import {isLanguageTag} from '../../model/index.ts'

/** Languages whose names are known, in these languages and in their own. */
const tags = [
  'nb',
  'nn',
  'no',
  'en',
  'en-GB',
  'en-US',
  'zh',
  'zh-Hans',
  'zh-Hant',
  'zh-CN',
  'se',
  'sv',
  'da',
  'de',
  'fr',
  'es'
] as const
const locales = ['nb', 'nn', 'en', 'zh-Hans'] as const

/** The language that the head of a column names: `nb`, `en-GB`, `zh_CN`, Norwegian Bokmål, engelsk, 中文. Undefined where it names none. */
export function languageNamed(head: string): string | undefined {
  const name = head.trim()
  const tag = name.replaceAll('_', '-')
  if (/^[a-z]{2}(?:-[a-z]{4})?(?:-[a-z]{2})?$/iu.test(tag) && isLanguageTag(tag) && isKnown(tag)) return tag
  return names().get(name.toLowerCase())
}

/** Two letters are a word in many a table ("nr", "no"): only codes that ICU has a name for are languages. */
function isKnown(tag: string): boolean {
  const {language} = new Intl.Locale(tag)
  return display('en').of(language) !== language
}

const displays = new Map<string, Intl.DisplayNames>()

function display(locale: string): Intl.DisplayNames {
  const known = displays.get(locale) ?? new Intl.DisplayNames([locale], {type: 'language'})
  displays.set(locale, known)
  return known
}

let found: ReadonlyMap<string, string> | undefined

function names(): ReadonlyMap<string, string> {
  found ??= new Map(
    [...tags].reverse().flatMap(tag =>
      [...locales, tag].flatMap(locale => {
        const name = display(locale).of(tag)
        return name === undefined || name === tag ? [] : [[name.toLowerCase(), tag] as const]
      })
    )
  )
  return found
}
