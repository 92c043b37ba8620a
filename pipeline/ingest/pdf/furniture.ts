import type {Line} from './line.ts'
import {mergeRows} from './rows.ts'

export type FurnitureKind = 'header' | 'footer' | 'page-number'

/** Furniture that was taken out of a page. */
export interface FoundFurniture {
  readonly line: Line
  readonly kind: FurnitureKind | 'watermark'
}

/** What counts beside pages: chapters and articles that begin on pages of their own are no furniture. */
const countedName =
  /^(?:chapter|part|annex|appendix|article|section|table|figure|box|kapittel|kapitel|del|vedlegg|tillegg|artikkel|avsnitt|punkt|tabell|figur|ramme|§|第.+[章节条部编]|表|图|附)/iu

/** Segments of one page and the page's size. */
export interface PageLines {
  readonly width: number
  readonly height: number
  readonly segments: readonly Line[]
}

/** Rows from the edge that can be furniture, and the share of the page's height in which they stand. */
const deepestRow = 4
export const edgeZone = 0.17
/** Pages on either side that are compared: recto and verso have their own heads. */
const reach = 2
/** Rows of furniture stand within this many sizes of one another. */
const compact = 4
/** Two rows of furniture on different pages stand within this share of the page's height of each other. */
const samePlace = 0.012
/** A place is furniture's if it was proven at least so often, and in this share of the lines that stand there. */
const provenOften = 3
const provenShare = 0.5
/** A head that repeats a heading of its chapter is smaller than that by this factor, and so many pages have one at its place. */
const smallerHead = 1.05
const echoedOften = 2

/**
 * Segments that are running heads, feet or page numbers, by page. Evidence comes from other pages: the n-th row from the edge
 * says the same, or counts on, one or two pages before or after; or it repeats, as on another page, a heading that was there before. A place that was proven often claims the rest of the lines
 * printed there in that style, so that heads that change with every chapter go too.
 */
export function furnitureOf(pages: readonly PageLines[]): readonly ReadonlyMap<Line, FurnitureKind>[] {
  const edges = pages.map(page => ({top: edgeRows(page, true), bottom: edgeRows(page, false)}))
  const found = pages.map(() => new Map<Line, FurnitureKind>())
  for (const edge of ['top', 'bottom'] as const) {
    const rows = edges.map(e => e[edge])
    const byPages = rows.map((own, i) => own.map(row => row.map(segment => isProven(segment, i, pages, rows))))
    const echoes = echoesOf(rows, byPages, pages)
    const proven = rows.map((own, i) =>
      own.map((row, n) => row.map((segment, k) => byPages[i]![n]![k]! || echoes.has(segment)))
    )
    const places = provenPlaces(rows, proven, pages)
    rows.forEach((own, i) => {
      let last: Line | null = null
      own.forEach((row, n) => {
        const claims = row.map((segment, k) => proven[i]![n]![k]! || places.has(placeKey(segment, pages[i]!)))
        if (!claims.some(Boolean)) return
        // Further in than this it is text that pages have in common.
        if (last !== null && Math.abs(row[0]!.baseline - last.baseline) > compact * Math.max(row[0]!.size, last.size))
          return
        last = row[0]!
        // What stands in the row beside proven furniture belongs to it, unless it is a line of the text's width.
        row.forEach((segment, k) => {
          const beside = segment.box[2] - segment.box[0] < 0.6 * pages[i]!.width && row.length > 1 && n === 0
          if (claims[k] === true || beside) found[i]!.set(segment, kindOf(segment, edge))
        })
      })
    })
  }
  return found
}

/** Segments at the edges of a page that the file itself marks as artifacts. */
export function taggedFurniture(page: PageLines): ReadonlyMap<Line, FurnitureKind> {
  const found = new Map<Line, FurnitureKind>()
  for (const segment of page.segments) {
    if (!segment.spans.every(span => span.artifact)) continue
    if (segment.box[3] < edgeZone * page.height) found.set(segment, kindOf(segment, 'top'))
    else if (segment.box[1] > (1 - edgeZone) * page.height) found.set(segment, kindOf(segment, 'bottom'))
  }
  return found
}

function kindOf(segment: Line, edge: 'top' | 'bottom'): FurnitureKind {
  return isPageNumber(segment.text) ? 'page-number' : edge === 'top' ? 'header' : 'footer'
}

/** Rows from an edge inward, the outermost first, inside the edge zone. */
function edgeRows(page: PageLines, top: boolean): readonly (readonly Line[])[] {
  const inZone = page.segments.filter(s =>
    top ? s.box[3] < edgeZone * page.height : s.box[1] > (1 - edgeZone) * page.height
  )
  const rows = mergeRows(inZone)
  return (top ? rows : rows.reverse()).slice(0, deepestRow)
}

function isProven(
  segment: Line,
  page: number,
  pages: readonly PageLines[],
  rows: readonly (readonly (readonly Line[])[])[]
): boolean {
  for (let d = -reach; d <= reach; d++) {
    const other = rows[page + d]
    if (d === 0 || other === undefined) continue
    for (const row of other) {
      for (const candidate of row) {
        if (!isSamePlace(segment, pages[page]!, candidate, pages[page + d]!)) continue
        if (saysTheSame(segment.text, candidate.text, d)) return true
      }
    }
  }
  return false
}

/** Segments that repeat in smaller type a heading of their own page or an earlier one, where another page has such, or what is proven, at that place. */
function echoesOf(
  rows: readonly (readonly (readonly Line[])[])[],
  proven: readonly (readonly (readonly boolean[])[])[],
  pages: readonly PageLines[]
): ReadonlySet<Line> {
  const largest = new Map<string, number>()
  const echoes: {readonly segment: Line; readonly key: string}[] = []
  const pagesAt = new Map<string, Set<number>>()
  rows.forEach((own, i) => {
    for (const [text, size] of textsOf(pages[i]!.segments)) largest.set(text, Math.max(largest.get(text) ?? 0, size))
    own.forEach((row, n) => {
      const whole = folded(wholeText(row))
      row.forEach((segment, k) => {
        const isEcho = [folded(segment.text), whole].some(
          text => /\p{L}{2}|\p{Lo}/u.test(text) && (largest.get(text) ?? 0) >= smallerHead * segment.size
        )
        const key = placeKey(segment, pages[i]!)
        if (isEcho) echoes.push({segment, key})
        if (isEcho || proven[i]![n]![k]!) pagesAt.set(key, (pagesAt.get(key) ?? new Set()).add(i))
      })
    })
  })
  return new Set(echoes.filter(({key}) => pagesAt.get(key)!.size >= echoedOften).map(({segment}) => segment))
}

/** Texts of segments and of whole rows, with their sizes. */
function textsOf(segments: readonly Line[]): readonly (readonly [string, number])[] {
  return mergeRows(segments).flatMap(row => {
    const single = row.map(({text, size}) => [folded(text), size] as const)
    const whole = [single.map(([text]) => text).join(''), Math.min(...row.map(segment => segment.size))] as const
    return row.length === 1 ? single : [...single, whole]
  })
}

function wholeText(row: readonly Line[]): string {
  return row.map(segment => segment.text).join('')
}

function folded(text: string): string {
  return text.replace(/[\s.:–—-]+/g, '').toLowerCase()
}

function isSamePlace(a: Line, pageA: PageLines, b: Line, pageB: PageLines): boolean {
  if (Math.abs(a.size - b.size) > 0.6) return false
  const fromTop = Math.abs(a.baseline - b.baseline)
  const fromBottom = Math.abs(pageA.height - a.baseline - (pageB.height - b.baseline))
  return Math.min(fromTop, fromBottom) < samePlace * pageA.height
}

/** Equal texts, or texts that are equal but for numbers of which one counts the pages (`d` pages further on). */
export function saysTheSame(a: string, b: string, d: number): boolean {
  if (a === b) return /[\p{L}\p{N}]/u.test(a)
  if (!isPageNumber(a) && (countedName.test(a) || !/^\d+\D|\D\d+$/.test(a.trim()))) return false
  const [m, n] = [numbersOf(a), numbersOf(b)]
  if (m.skeleton !== n.skeleton || m.values.length !== n.values.length || m.values.length === 0) return false
  const steps = m.values.map((value, i) => n.values[i]! - value)
  return (
    steps.some(step => step === d || step === 0) && steps.every(step => step === 0 || step === d) && steps.includes(d)
  )
}

function numbersOf(text: string): {readonly skeleton: string; readonly values: readonly number[]} {
  const values: number[] = []
  const skeleton = text
    .replace(/\s+/g, '')
    .replace(/\d+/g, digits => {
      values.push(Number(digits))
      return '#'
    })
    .replace(/^[ivxlc]+$/i, roman => {
      values.push(romanValue(roman))
      return '#'
    })
  return {skeleton, values}
}

/** Value of a Roman numeral: `xiv` is 14. */
function romanValue(roman: string): number {
  const digits: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50, c: 100}
  let sum = 0
  const letters = [...roman.toLowerCase()].map(letter => digits[letter] ?? 0)
  letters.forEach((value, i) => {
    sum += value < (letters[i + 1] ?? 0) ? -value : value
  })
  return sum
}

/** A page number alone, with what printers put around it: `7`, `– 7 –`, `7 / 98`, `Side 7 av 98`, `第7页`, `xiv`. */
export function isPageNumber(text: string): boolean {
  return /^(?:[-–—|·\s]*(?:side|page|s\.|p\.|第)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*页)?(?:\s*(?:\/|av|of|共|／)\s*\d{1,4}\s*页?)?[-–—|·\s]*)$/iu.test(
    text.trim()
  )
}

function placeKey(segment: Line, page: PageLines): string {
  const first = segment.spans[0]!
  return `${Math.round(segment.baseline)}|${Math.round(segment.size * 4)}|${first.font.name}|${Math.round(page.height)}`
}

function provenPlaces(
  rows: readonly (readonly (readonly Line[])[])[],
  proven: readonly (readonly (readonly boolean[])[])[],
  pages: readonly PageLines[]
): ReadonlySet<string> {
  const counts = new Map<string, {proven: number; all: number}>()
  rows.forEach((own, i) => {
    own.forEach((row, n) => {
      row.forEach((segment, k) => {
        const key = placeKey(segment, pages[i]!)
        const count = counts.get(key) ?? {proven: 0, all: 0}
        counts.set(key, {proven: count.proven + (proven[i]![n]![k]! ? 1 : 0), all: count.all + 1})
      })
    })
  })
  const result = new Set<string>()
  for (const [key, count] of counts)
    if (count.proven >= provenOften && count.proven >= provenShare * count.all) result.add(key)
  return result
}
