import type {Bookmark} from './outline.ts'

/** No bookmark is longer than this, in characters. */
const longestBookmark = 400
/** So many characters at the beginning of a text hold the first letters of its key, which no bookmark needs to have. */
const looked = 40
const firstLetters = 4

/** Bookmarks by their text. */
export interface BookmarkIndex {
  take(text: string, page: number): number | null
  matched(): number
}

/** Looks bookmarks up by their text without white space, marks and numbering; each is used once, on its page or next to it. */
export function bookmarkIndex(bookmarks: readonly Bookmark[]): BookmarkIndex {
  const byKey = new Map<string, {readonly bookmark: Bookmark; used: boolean}[]>()
  for (const bookmark of bookmarks) {
    for (const key of new Set([foldTitle(bookmark.title), foldTitle(stripNumber(bookmark.title))])) {
      if (key === '') continue
      const entry = {bookmark, used: false}
      const entries = byKey.get(key)
      if (entries === undefined) byKey.set(key, [entry])
      else entries.push(entry)
    }
  }
  const beginnings = new Set([...byKey.keys()].map(key => key.slice(0, firstLetters)))
  const mayBegin = (text: string): boolean => {
    const start = foldTitle(text.slice(0, looked))
    return start.length < firstLetters || beginnings.has(start.slice(0, firstLetters))
  }
  let matched = 0
  return {
    take(text, page) {
      if (byKey.size === 0 || text.length > longestBookmark) return null
      for (const key of [text, stripNumber(text)].filter(mayBegin).map(foldTitle)) {
        const entry = byKey
          .get(key)
          ?.find(e => !e.used && (e.bookmark.page === null || Math.abs(e.bookmark.page - page) <= 1))
        if (entry !== undefined) {
          entry.used = true
          matched++
          return entry.bookmark.depth
        }
      }
      return null
    },
    matched: () => matched
  }
}

function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function stripNumber(text: string): string {
  return text.replace(
    /^\s*(?:(?:chapter|kapittel|appendix|tillegg|vedlegg|part|del)\s+)?(?:第\s*[\d一二三四五六七八九十百]+\s*[章节条]|附录\s*[A-Z]|(?:\d+|[A-Z])(?:\.\d+)*)[.:]?\s+/iu,
    ''
  )
}
