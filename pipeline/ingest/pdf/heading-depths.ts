import type {DocumentStyle} from './document-style.ts'

/** A heading is larger than the text by this share, or bold, or in capitals. */
export const larger = 1.09
/** Bookmarks are trusted to know all headings of a style if they know this share of the pages' own. */
const matchedShare = 0.5
/** Bookmarks of which this share was found in the text know all headings. */
const completeShare = 0.9
/** A document numbers its headings if it numbers this share of those that bookmarks name. */
const mostlyNumbered = 0.85

/** A block that may be a heading. `style` is its look: size, weight, slant, capitals. */
export interface Candidate {
  readonly index: number
  readonly page: number
  readonly text: string
  readonly style: string
  readonly size: number
  readonly bold: boolean
  readonly number: readonly number[] | null
  /** Depth of its bookmark. */
  readonly depth: number | null
}

/** Gives every candidate that is a heading its depth, by block index. */
export function settleDepths(
  candidates: readonly Candidate[],
  bookmarked: number,
  style: DocumentStyle
): ReadonlyMap<number, number> {
  const matched = candidates.filter(c => c.depth !== null)
  if (bookmarked >= matchedShare && matched.length >= 3)
    return depthsByBookmarks(candidates, matched, bookmarked, style)
  return depthsByStyle(candidates)
}

/** Bookmarks give depths; what they do not know is a heading only where its style and numbering say that they stop short. */
function depthsByBookmarks(
  candidates: readonly Candidate[],
  matched: readonly Candidate[],
  bookmarked: number,
  style: DocumentStyle
): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>()
  const byStyle = votes(matched)
  const deepest = Math.max(...matched.map(c => c.depth!))
  const numbered = matched.filter(c => c.number !== null).length >= mostlyNumbered * matched.length
  const depthOfLength = new Map<number, number>()
  for (const c of matched) if (c.number !== null) depthOfLength.set(c.number.length, c.depth!)
  for (const c of candidates) {
    if (c.depth !== null) {
      chosen.set(c.index, c.depth)
      continue
    }
    if (numbered) {
      // A document that numbers its headings numbers those too that are too deep for its bookmarks.
      if (c.number === null) continue
      const longest = Math.max(...depthOfLength.keys())
      const depth =
        depthOfLength.get(c.number.length) ??
        (c.number.length > longest ? depthOfLength.get(longest)! + c.number.length - longest : null)
      if (depth !== null) chosen.set(c.index, depth)
      continue
    }
    const known = byStyle.get(c.style)
    if (known !== undefined) chosen.set(c.index, known)
    else if (bookmarked < completeShare || c.size >= larger * style.bodySize) chosen.set(c.index, deepest + 1)
  }
  return chosen
}

/** Without bookmarks: styles in the order of their prominence, corrected by numbering. */
function depthsByStyle(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const title = titleOf(candidates, new Map(candidates.map(c => [c.index, 1])))
  const subtitles = subtitlesOf(candidates, title)
  const ranked = candidates.filter(c => !subtitles.has(c.index))
  const styles = rankedStyles(ranked)
  const chosen = new Map(ranked.map(c => [c.index, styles.get(c.style) ?? 1]))
  const numbered = ranked.filter(c => c.number !== null)
  const lengths = [...new Set(numbered.map(c => c.number!.length))].sort((a, b) => a - b)
  if (numbered.length >= 3 && lengths.length >= 2) {
    const base = Math.min(...numbered.filter(c => c.number!.length === lengths[0]).map(c => chosen.get(c.index)!))
    for (const c of numbered) chosen.set(c.index, base + c.number!.length - lengths[0]!)
  }
  return chosen
}

function votes(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>()
  for (const {style, depth} of candidates) {
    const own = counts.get(style) ?? new Map<number, number>()
    own.set(depth!, (own.get(depth!) ?? 0) + 1)
    counts.set(style, own)
  }
  return new Map([...counts].map(([style, own]) => [style, [...own].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]]))
}

/** Styles from the most to the least prominent, as depths from 1: size first, then weight, capitals, slant. */
function rankedStyles(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const weight = (key: string): number => {
    const [size, bold, italic, capitals] = key.split('|')
    return (
      Number(size) * 100 + (bold === 'true' ? 30 : 0) + (capitals === 'true' ? 10 : 0) + (italic === 'true' ? -5 : 0)
    )
  }
  const styles = [...new Set(candidates.map(c => c.style))].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
  return new Map(styles.map((key, i) => [key, i + 1]))
}

/**
 * Index of the title's candidate: larger than every other heading, and on the first page that has any. A bookmark may lead to
 * it, but only of the first depth.
 */
export function titleOf(candidates: readonly Candidate[], chosen: ReadonlyMap<number, number>): number | null {
  const first = candidates[0]
  if (first === undefined || chosen.size === 0) return null
  const largest = Math.max(...candidates.map(c => c.size))
  const titles = candidates.filter(c => c.size > largest - 0.3)
  const title = titles[0]!
  if (titles.length > 1 || title.page > first.page || title.index > first.index + 2) return null
  if (title.number !== null || (title.depth !== null && title.depth > 1)) return null
  const others = candidates.filter(c => c !== title && chosen.has(c.index))
  return others.length === 0 || others.some(c => c.depth === 1) === (title.depth === 1) || title.depth === null
    ? title.index
    : null
}

/** Lines under the title that are set larger than the text, in a style that no other heading has: its subtitle, no headings. */
export function subtitlesOf(candidates: readonly Candidate[], title: number | null): ReadonlySet<number> {
  const own = candidates.find(c => c.index === title)
  if (own === undefined) return new Set()
  const later = new Set(candidates.filter(c => c.page > own.page).map(c => c.style))
  return new Set(
    candidates
      .filter(
        c =>
          c.page === own.page &&
          c !== own &&
          c.depth === null &&
          c.number === null &&
          !c.bold &&
          later.size > 0 &&
          !later.has(c.style)
      )
      .map(c => c.index)
  )
}
