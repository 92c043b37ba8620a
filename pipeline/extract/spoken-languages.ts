import {hasOwnWord} from '../language/detect-language.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {FlowItem} from './flow-item.ts'
import {isSameLanguage} from './is-same-language.ts'
import {sureLanguage} from './sure-language.ts'

/** Shorter texts are names and labels. UTF-16 units; Han characters say more. */
const SHORTEST = 40
const SHORTEST_HAN = 12

const norwegian: ReadonlySet<string> = new Set(['nb', 'nn'])

/**
 * Marks the blocks whose text is surely in another language than the document's: a paragraph in nynorsk on a page in bokmål.
 * What the markup says of a block's language stands, unless it only repeats the document's.
 */
export function spokenLanguages(items: readonly FlowItem[], lang: LanguageTag): readonly FlowItem[] {
  return items.map(item => {
    const {block} = item
    if (block.type === 'table' || block.type === 'code') return item
    const {lang: stated, ...rest} = block
    const spoken = stated ?? detected(block.text, lang)
    if (spoken === null || isSameLanguage(spoken, lang)) return stated === undefined ? item : {...item, block: rest}
    return {...item, block: {...block, lang: spoken}}
  })
}

function detected(text: string, lang: LanguageTag): LanguageTag | null {
  const isHan = /\p{sc=Han}/u.test(text)
  if (text.length < (isHan ? SHORTEST_HAN : SHORTEST)) return null
  const spoken = sureLanguage(text)
  // Endings alone do not tell one Norwegian from the other: Laminaria hyperborea has those of Nynorsk.
  return spoken !== null && norwegian.has(spoken) && norwegian.has(lang) && !hasOwnWord(text, spoken, lang)
    ? null
    : spoken
}
