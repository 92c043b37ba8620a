import type {PDFDocumentProxy} from 'pdfjs-dist'

/** A bookmark: what it says, how deep it stands (from 1) and which page it leads to (from 1; null where it leads nowhere). */
export interface Bookmark {
  readonly title: string
  readonly depth: number
  readonly page: number | null
}

/** More bookmarks than this are not read: a bound on time. */
const mostBookmarks = 20_000
const deepest = 12

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/** The document's bookmarks in reading order, flat; `[]` where there are none or they cannot be read. */
export async function readOutline(document: PDFDocumentProxy): Promise<readonly Bookmark[]> {
  const nodes = await document.getOutline().catch(() => null)
  if (nodes === null || nodes.length === 0) return []
  const named = await document.getDestinations().catch(() => null)
  const lookUp = (name: string): unknown =>
    named instanceof Map ? (named.get(name) as unknown) : (named as Record<string, unknown> | null)?.[name]
  const pages = new Map<string, number | null>()
  const pageOf = async (destination: unknown): Promise<number | null> => {
    const explicit = typeof destination === 'string' ? lookUp(destination) : destination
    const target = Array.isArray(explicit) ? (explicit[0] as unknown) : null
    if (typeof target === 'number') return target + 1
    if (typeof target !== 'object' || target === null) return null
    const key = JSON.stringify(target)
    if (!pages.has(key)) {
      pages.set(
        key,
        await document.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]).then(
          i => i + 1,
          () => null
        )
      )
    }
    return pages.get(key) ?? null
  }
  const bookmarks: Bookmark[] = []
  const walk = async (level: readonly OutlineNode[], depth: number): Promise<void> => {
    for (const node of level) {
      if (bookmarks.length >= mostBookmarks) return
      bookmarks.push({title: node.title, depth, page: await pageOf(node.dest)})
      if (depth < deepest) await walk(node.items as OutlineNode[], depth + 1)
    }
  }
  await walk(nodes, 1)
  return bookmarks
}
