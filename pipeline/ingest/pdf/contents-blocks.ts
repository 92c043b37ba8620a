import {contentsTitle, entryTitle} from './contents.ts'
import {isText, type LayoutBlock, plainText, type TextLayout} from './layout-block.ts'

/** Fewer entries than this are no table of contents. */
const fewestEntries = 3

/** Marks blocks that are entries of a table of contents, where tags made lists or paragraphs of them, and the title above. */
export function markContents(blocks: readonly LayoutBlock[]): LayoutBlock[] {
  const result = [...blocks]
  let i = 0
  while (i < blocks.length) {
    let end = i
    const entries: TextLayout[] = []
    while (end < blocks.length) {
      const block = blocks[end]!
      const entry = isText(block) ? entryOf(block) : null
      if (entry === null) break
      entries.push(entry)
      end++
    }
    const title = blocks[i - 1]
    const titled = title !== undefined && isText(title) && contentsTitle.test(plainText(title).trim())
    if (entries.length >= (titled ? 1 : fewestEntries)) {
      entries.forEach((entry, k) => {
        result[i + k] = entry
      })
      if (titled) result[i - 1] = {...title, kind: 'heading', depth: 1, role: 'contents'}
    }
    i = Math.max(end, i + 1)
  }
  return result
}

function entryOf(block: TextLayout): TextLayout | null {
  if (block.kind === 'contents') return block
  if (block.kind === 'code' || block.kind === 'footnote' || block.lines.length > 4) return null
  const last = block.lines.at(-1)!
  const title = entryTitle(last)
  if (title === undefined) return null
  const lines = [
    ...(block.whole === undefined ? block.lines.slice(0, -1) : block.lines.slice(0, -1)),
    ...(title === null ? [] : [title])
  ]
  const {marker: _marker, markerBox: _box, whole: _whole, depth: _depth, ...rest} = block
  return lines.length === 0 ? null : {...rest, kind: 'contents', role: 'contents', lines}
}
