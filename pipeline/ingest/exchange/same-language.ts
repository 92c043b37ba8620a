import {isLanguageTag} from '../../model/index.ts'

/** True where two tags name one language in one script: nb and nb-NO, zh-Hans and zh_CN, no and nb; not zh-Hans and zh-TW. */
export function sameLanguage(a: string, b: string): boolean {
  const [first, second] = [withHyphens(a), withHyphens(b)]
  return isLanguageTag(first) && isLanguageTag(second) && likely(first) === likely(second)
}

/** `zh_CN`, as operating systems and some tools write it, as a tag: zh-CN. */
export function withHyphens(tag: string): string {
  return tag.replaceAll('_', '-')
}

/** Language and script, the likely one where the tag names none (UTS 35, likely subtags). `no` is written Bokmål. */
function likely(tag: string): string {
  const {language, script} = new Intl.Locale(tag).maximize()
  return `${language === 'no' ? 'nb' : language}-${script}`
}
