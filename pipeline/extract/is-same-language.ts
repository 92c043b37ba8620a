import {type LanguageTag, languageSubtag} from '../model/language-tag.ts'

/** `no` is either written Norwegian; a tag without a script says nothing of it. */
export function isSameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  const [one, other] = [languageSubtag(a), languageSubtag(b)]
  if (one !== other) return [one, other].includes('no') && [one, other].some(tag => tag === 'nb' || tag === 'nn')
  const [first, second] = [new Intl.Locale(a), new Intl.Locale(b)]
  return first.script === undefined || second.script === undefined || first.script === second.script
}
