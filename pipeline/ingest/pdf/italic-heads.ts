import {isCaptionText} from './captions.ts'
import {type DocumentStyle, sizeKey} from './document-style.ts'
import {isText, type LayoutBlock} from './layout-block.ts'

/** A heading in italics alone is at most so long, starts within so many ems of its text, and has so many like it. */
const longestItalic = 80
const mostShift = 2.5
const fewestItalic = 2

/** Lines in italics of their own over a paragraph that is not, where the document has several of one size. */
export function italicHeads(blocks: readonly LayoutBlock[], style: DocumentStyle): ReadonlySet<LayoutBlock> {
  const bySize = new Map<string, LayoutBlock[]>()
  blocks.forEach((block, i) => {
    const next = blocks[i + 1]
    if (!isText(block) || block.kind !== 'paragraph' || block.role !== undefined || block.lines.length > 1) return
    if (next === undefined || !isText(next) || next.kind !== 'paragraph' || next.role !== undefined) return
    const [line, below] = [block.lines[0]!, next.lines[0]!]
    if (!line.italic || below.italic || line.size < style.bodySize - 0.3 || below.page !== line.page) return
    if (!/^[\p{Lu}\p{N}]/u.test(line.text) || !/[\p{L}\p{N})?!]$/u.test(line.text) || line.text.length > longestItalic)
      return
    if (Math.abs(below.box[0] - line.box[0]) > mostShift * line.size || isCaptionText(line.text)) return
    const key = sizeKey(line.size)
    bySize.set(String(key), [...(bySize.get(String(key)) ?? []), block])
  })
  return new Set([...bySize.values()].filter(own => own.length >= fewestItalic).flat())
}
