import {detectLanguage} from '../language/index.ts'
import {type LanguageTag, languageSubtag} from '../model/language-tag.ts'
import type {FlowItem} from './flow-item.ts'

/** How sure the detection of a language must be before a block is said to be in another one than its document. Probability. */
const LEAST_PROBABILITY = 0.98
/** Shorter texts are names and labels. UTF-16 units; Han characters say more. */
const SHORTEST = 40
const SHORTEST_HAN = 12

/**
 * Marks the blocks whose text is surely in another language than the document's: a paragraph in nynorsk on a page in bokmål.
 * What the markup says of a block's language stands, unless it only repeats the document's.
 */
export function spokenLanguages(items: readonly FlowItem[], lang: LanguageTag): readonly FlowItem[] {
  return items.map(item => {
    const {block} = item
    if (block.type === 'table' || block.type === 'code') return item
    const {lang: stated, ...rest} = block
    const spoken = stated ?? detected(block.text)
    if (spoken === null || isSame(spoken, lang)) return stated === undefined ? item : {...item, block: rest}
    return {...item, block: {...block, lang: spoken}}
  })
}

function detected(text: string): LanguageTag | null {
  const isHan = /\p{sc=Han}/u.test(text)
  if (text.length < (isHan ? SHORTEST_HAN : SHORTEST)) return null
  const found = detectLanguage(text)
  if (found === null || found.probability >= LEAST_PROBABILITY) return found?.lang ?? null
  // It is the script that is in doubt, not that the text is Chinese.
  return languageSubtag(found.lang) === 'zh' ? 'zh' : null
}

/** `no` is either written Norwegian; a tag without a script says nothing of it. */
function isSame(a: LanguageTag, b: LanguageTag): boolean {
  const [one, other] = [languageSubtag(a), languageSubtag(b)]
  if (one !== other) return [one, other].includes('no') && [one, other].some(tag => tag === 'nb' || tag === 'nn')
  const [first, second] = [new Intl.Locale(a), new Intl.Locale(b)]
  return first.script === undefined || second.script === undefined || first.script === second.script
}
