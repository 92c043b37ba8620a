import type {Block} from '../pdf/typeset/composition.ts'

/** Shares of paragraphs that a translation leaves out or runs together with the next, and of texts with a slip. */
const LEFT_OUT = 0.04
const RUN_TOGETHER = 0.05
const SLIPPED = 0.03

/** The blocks as a translation or a hasty editor leaves them: a paragraph missing, two run together, a word twice, a stray no-break space. */
export function spoilt(blocks: readonly Block[], random: () => number, glue: string): readonly Block[] {
  const kept = blocks.filter(({kind}) => kind !== 'paragraph' || random() >= LEFT_OUT)
  const result: Block[] = []
  for (const block of kept) {
    const last = result.at(-1)
    if (block.kind === 'paragraph' && last?.kind === 'paragraph' && random() < RUN_TOGETHER)
      result.splice(-1, 1, {...last, text: `${last.text}${glue}${block.text}`})
    else result.push(block.kind === 'paragraph' ? {...block, text: slipped(block.text, random)} : block)
  }
  return result
}

function slipped(text: string, random: () => number): string {
  if (random() >= SLIPPED) return text
  const words = text.split(' ')
  const at = Math.floor(random() * words.length)
  return random() < 0.5 ? words.toSpliced(at, 0, words[at]!).join(' ') : text.replace(' ', '\u00A0')
}
