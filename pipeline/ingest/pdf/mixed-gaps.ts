import type {Page, Span} from './page.ts'

/** A document with fewer space glyphs than this share of its glyphs draws none: TeX moves the pen instead. */
const drawnShare = 0.002

/**
 * Decides whether gaps between Han and Latin characters are spaces. Word processors and browsers open a gap there of themselves,
 * but draw real spaces as glyphs; where a document draws no space glyphs at all, its gaps are all the spaces that it has.
 */
export function settleMixedGaps(pages: readonly Page[]): readonly Page[] {
  const drawn = pages.reduce((sum, page) => sum + page.drawnSpaces, 0)
  const glyphs = pages.reduce((sum, page) => sum + page.glyphs, 0)
  if (drawn >= drawnShare * glyphs) return pages
  return pages.map(page => ({...page, spans: page.spans.map(withSpaces)}))
}

function withSpaces(span: Span): Span {
  if (span.mixedGaps.length === 0) return {...span, gapsAreSpaces: true}
  let text = ''
  const edges: number[] = []
  let from = 0
  for (const at of [...span.mixedGaps, span.text.length]) {
    text += span.text.slice(from, at)
    edges.push(...span.edges.slice(from, at))
    if (at < span.text.length) {
      text += ' '
      edges.push(span.edges[at]!)
    }
    from = at
  }
  return {...span, text, edges, mixedGaps: [], gapsAreSpaces: true}
}
