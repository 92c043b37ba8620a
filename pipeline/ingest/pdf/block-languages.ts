import {detectLanguage} from '../../language/index.ts'
import {isLanguageTag, languageSubtag} from '../../model/language-tag.ts'
import {type LayoutBlock, linesIn} from './layout-block.ts'

/** From this probability on the text of a block says more of its language than a tag does: word processors tag what was typed as they were set up. */
const sure = 0.98

/** Blocks that keep the language that a tag names only where it is another than most of the document's and the text does not belie it. */
export function blockLanguages(blocks: readonly LayoutBlock[]): readonly LayoutBlock[] {
  const usual = usualLanguage(blocks)
  return blocks.map(block => {
    if (block.kind === 'table' || block.lang === undefined) return block
    const {lang, ...rest} = block
    return lang !== usual && isLanguageTag(lang) && !isBelied(lang, textOf(block)) ? block : rest
  })
}

/** The language of most letters. */
function usualLanguage(blocks: readonly LayoutBlock[]): string | null {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    if (block.kind === 'table' || block.lang === undefined) continue
    counts.set(block.lang, (counts.get(block.lang) ?? 0) + textOf(block).length)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? null
}

function isBelied(lang: string, text: string): boolean {
  const found = detectLanguage(text)
  return found !== null && found.probability >= sure && languageSubtag(found.lang) !== languageSubtag(lang)
}

function textOf(block: LayoutBlock): string {
  return block.kind === 'figure'
    ? block.alt
    : linesIn(block)
        .map(line => line.text)
        .join(' ')
}
