import {isCaptionText} from './captions.ts'
import {isCjk} from './characters.ts'
import {firstPage, isText, type LayoutBlock, lastPage, plainText, type TextLayout} from './layout-block.ts'

/** A line that ends this many ems before its column's right edge is a paragraph's last. */
const shortLine = 2.5
/** Blocks further than this apart in reading order are not joined: floats stand between the halves of a paragraph. */
const reach = 6
/** A paragraph's only line holds at least this many characters if the column breaks it. */
const shortestAlone = 16

/**
 * Joins paragraphs, items and code that a column or a page breaks in two. Tables, captions and notes between the halves are
 * stepped over. A paragraph goes on if it did not end, its last line was full and the next block starts in the middle of a sentence.
 */
export function joinAcrossPages(blocks: readonly LayoutBlock[]): LayoutBlock[] {
  const result: LayoutBlock[] = []
  for (const block of blocks) {
    const home = isText(block) ? homeOf(block, result) : null
    if (home === null || !isText(block)) {
      result.push(block)
      continue
    }
    const open = result[home] as TextLayout
    result[home] = {...open, lines: [...open.lines, ...block.lines], right: block.right}
  }
  return result
}

/** Index of the block that `block` continues, or null. */
function homeOf(block: TextLayout, before: readonly LayoutBlock[]): number | null {
  if ((block.kind !== 'paragraph' && block.kind !== 'code') || block.role !== undefined) return null
  if (block.aside !== undefined) return null
  for (let i = before.length - 1; i >= Math.max(0, before.length - reach); i--) {
    const open = before[i]!
    if (!isText(open) || isFloat(open)) continue
    if (block.kind === 'code') return open.kind === 'code' && isBreak(open, block) && i === before.length - 1 ? i : null
    if (open.kind !== 'paragraph' && open.kind !== 'listItem') return null
    return isBreak(open, block) && goesOn(open, block) ? i : null
  }
  return null
}

/** Notes, turned text and the captions of floats, which have a number; a caption without one stands in the text, under its picture. */
function isFloat(block: TextLayout): boolean {
  return (
    block.aside !== undefined ||
    block.kind === 'footnote' ||
    (block.kind === 'caption' && isCaptionText(plainText(block)))
  )
}

function isBreak(open: TextLayout, block: TextLayout): boolean {
  const pages = firstPage(block) - lastPage(open)
  return (
    pages === 1 || (pages === 0 && open.region !== block.region && block.lines[0]!.box[1] < open.lines.at(-1)!.box[1])
  )
}

function goesOn(open: TextLayout, block: TextLayout): boolean {
  const [last, first] = [open.lines.at(-1)!, block.lines[0]!]
  if (
    Math.abs(last.size - first.size) > 0.08 * last.size ||
    (last.bold !== first.bold && (last.bold ? open.lines.every(l => l.bold) : block.lines.every(l => l.bold)))
  )
    return false
  if (/[-\u2010\u00ad]$/.test(last.text) && /^[\p{Ll}\p{Lo}]/u.test(first.text)) return true
  if (/[.!?:;。！？：；…][)\]）」』”"’»\d]*$/.test(last.text)) return false
  const full =
    last.box[2] > open.right - shortLine * last.size && (open.lines.length > 1 || last.text.length > shortestAlone)
  if (/^[\p{Ll},;)）»”]/u.test(first.text)) return true
  if (!full) return false
  if (isCjk(first.text[0])) return isCjk(last.text.at(-1)) || /[\p{L}\p{N},，、]$/u.test(last.text)
  return /[\p{L}\p{N},(]$/u.test(last.text) && open.lines.length > 1 && !/^[^\p{L}\p{N}]/u.test(first.text)
}
