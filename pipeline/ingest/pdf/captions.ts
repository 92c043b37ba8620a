import type {Box} from '../../model/place.ts'
import {overlap, union} from './box.ts'
import {isText, type LayoutBlock, plainText, type TextLayout} from './layout-block.ts'
import type {Page} from './page.ts'

/** A caption stands within this many points of its table or picture. */
const nearby = 42
/** So many sizes under its picture, and of at most so many characters, a text in italics or in this share of the body's size is a caption. */
const captionGap = 1.5
const longestUnnumbered = 200
const smallCaption = 0.93
/** Longer than this, in characters, a text is no caption. */
const longest = 600

const names =
  /^(?:table|tabell|tab\.|figure|figur|fig\.?|box|boks|ramme|chart|diagram|map|kart|bilde|foto|photo|illustrasjon|illustration|exhibit|plate|表|图|圖|图表|附表|附图)\s*/iu
const number =
  /^(?:\d+|[一二三四五六七八九十]+|[IVX]+|[A-Z]\.?\d*)(?:[.\-–:．]\d+)*[a-z]?(?:\s*[.:：．–—|-]|[\s\u3000]|$)|^[:：]/u
/** A sentence that speaks of a table is none of its caption: `Table 3 shows …`. */
const sentence =
  /^\S+\s*[\d.]+\s+(?:shows?|lists?|gives?|presents?|summari[sz]es?|illustrates?|contains?|describes?|provides?|compares?|reports?|viser|gir|inneholder|lister|oppsummerer|framstiller|fremstiller|og|and|in|i|is|are|er)\b/iu

/** True if a text begins as captions do, with the name and number of a table or figure. */
export function isCaptionText(text: string): boolean {
  const name = names.exec(text)
  return name !== null && text.length <= longest && number.test(text.slice(name[0].length)) && !sentence.test(text)
}

/** Marks paragraphs and headings that are captions of a table or picture next to them. */
export function markCaptions(blocks: readonly LayoutBlock[], pages: readonly Page[], bodySize: number): LayoutBlock[] {
  return blocks.map((block, i) => {
    if (!isText(block) || (block.kind !== 'paragraph' && block.kind !== 'heading')) return block
    const text = plainText(block)
    if (isUnderPicture(block, text, bodySize, pages)) return {...block, kind: 'caption'}
    if (!isCaptionText(text)) return block
    if (!isEmphasised(block, bodySize) && !isNear(block, blocks, i, pages)) return block
    const {depth: _depth, ...rest} = block
    return {...rest, kind: 'caption'}
  })
}

/** A short text in italics or small type right under a picture, no wider than it, speaks of it without a number too. */
function isUnderPicture(block: TextLayout, text: string, bodySize: number, pages: readonly Page[]): boolean {
  const first = block.lines[0]!
  if (block.kind !== 'paragraph' || block.lines.length > 3 || text.length > longestUnnumbered) return false
  if (
    !block.lines.every(line => line.italic || line.size < smallCaption * bodySize) ||
    !/\p{L}{3}|\p{Lo}{2}/u.test(text)
  )
    return false
  const box = union(block.lines.map(line => line.box))
  return (pages[first.page - 1]?.pictures ?? []).some(
    picture =>
      box[1] - picture[3] > -2 &&
      box[1] - picture[3] < captionGap * first.size &&
      picture[3] - picture[1] > 30 &&
      box[0] > picture[0] - 10 &&
      box[2] < picture[2] + 10
  )
}

/** A numbered name of a table or figure that stands out in style is its caption wherever the thing itself is. */
function isEmphasised(block: TextLayout, bodySize: number): boolean {
  return block.lines.length <= 3 && block.lines.every(line => line.bold || line.size > 1.08 * bodySize)
}

function isNear(block: TextLayout, blocks: readonly LayoutBlock[], i: number, pages: readonly Page[]): boolean {
  const [before, after] = [blocks[i - 1], blocks[i + 1]]
  if (before?.kind === 'table' || after?.kind === 'table') return true
  if (after !== undefined && isText(after) && after.kind === 'code') return true
  const box = union(block.lines.map(line => line.box))
  const page = pages[block.lines[0]!.page - 1]
  if (page === undefined) return false
  const drawn: readonly Box[] = [...page.pictures, ...page.areas]
  if (
    drawn.some(
      other =>
        overlap(other[0], other[2], box[0], box[2]) > 0 &&
        Math.max(other[1] - box[3], box[1] - other[3]) < nearby &&
        other[3] - other[1] > 30
    )
  )
    return true
  // A drawing of many lines and no picture: the caption still is set apart from the text by its style.
  return page.rules.length > 20 && block.lines.length <= 3 && /^\S+\s*[\d.\-–]+\s*[.:：|–—]/.test(plainText(block))
}
