import {type LanguageTag, languageSubtag} from '../model/language-tag.ts'
import {en} from './en.ts'
import {generic} from './generic.ts'
import type {Language} from './language.ts'
import {nb} from './nb.ts'
import {nn} from './nn.ts'
import {zh} from './zh.ts'

/** Languages with a file of their own, by language subtag. `no` is read as Bokmål, as BCP 47 has it for most texts. */
export const languages: Readonly<Record<string, Language>> = {nb, no: nb, nn, en, zh}

/** What is known of the language of a BCP 47 tag; the generic rules where it has no file. Regions and scripts are left aside. */
export function languageOf(tag: LanguageTag): Language {
  return languages[languageSubtag(tag)] ?? generic
}

export {detectLanguage, isToldApart} from './detect-language.ts'
export {eachMatch} from './each-match.ts'
export type {Language} from './language.ts'
export type {SentenceRule} from './sentence-rule.ts'
