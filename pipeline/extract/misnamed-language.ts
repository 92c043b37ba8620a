import {isToldApart} from '../language/index.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {FlowItem} from './flow-item.ts'
import {isSameLanguage} from './is-same-language.ts'
import {sureLanguage} from './sure-language.ts'

/** As many characters of a document as are looked at. */
const SAMPLE = 20_000
/**
 * A document of which a larger share of the blocks, or of the characters, is in the language that it is said to be in has foreign text in it (commands, an
 * untranslated chapter), and is not the wrong file. Both, as a Chinese text has fewer characters.
 */
const OWN_SHARE = 0.1

/**
 * The language that a document is in where it is said to be in another one: its file was taken for that of another edition. Null where the two agree, where
 * the words do not tell, and where it is said to be in a language that is not told apart from others.
 */
export function misnamedLanguage(items: readonly FlowItem[], lang: LanguageTag): LanguageTag | null {
  if (!isToldApart(lang)) return null
  const texts = items.flatMap(({block}) => (block.type === 'table' || block.type === 'code' ? [] : [block.text]))
  const spoken = sureLanguage(texts.join('\n').slice(0, SAMPLE))
  if (spoken === null || isSameLanguage(spoken, lang)) return null
  const own = texts.filter(text => isSameLanguage(sureLanguage(text) ?? spoken, lang))
  const shares = [own.length / texts.length, own.join('').length / texts.join('').length]
  return shares.every(share => share < OWN_SHARE) ? spoken : null
}
