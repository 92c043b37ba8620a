import type {Box} from '../../model/place.ts'
import {edgeZone} from './furniture.ts'
import type {Page} from './page.ts'
import {boxFromFrame, boxOnPage, type Turn, turnedPage} from './turned-frame.ts'

/** A page is turned if this share of its letters runs up or down it: wide tables are set so. */
const turnedShare = 0.6
/** Fewer letters than this say nothing: stamps in the margin of an empty page. */
const fewestLetters = 40
/** Marks on different pages stand within this many points of each other. */
const samePlace = 6

/** Pages as one reads them, and the way back from places on them to places on the page of the file. */
export interface UprightPages {
  readonly pages: readonly Page[]
  readonly boxOnFile: (page: number, box: Box) => Box
}

/** Turns pages whose text runs upward or downward so that it runs from left to right. */
export function uprightPages(pages: readonly Page[]): UprightPages {
  const own = pages.map(angleOf)
  const marks = new Set(pages.flatMap((page, i) => (own[i] === 0 ? turnedMarks(page) : [])))
  const angles = pages.map((page, i) => (turnedMarks(page).some(mark => marks.has(mark)) ? 0 : own[i]!))
  const upright = pages.map((page, i) => (angles[i] === 0 ? page : turnedPage(page, angles[i] as Turn)))
  return {
    pages: upright,
    boxOnFile(number, box) {
      const [page, read, angle] = [pages[number - 1], upright[number - 1], angles[number - 1]]
      if (page === undefined || read === undefined || angle === undefined) return box
      const own = boxOnPage(read, box)
      return angle === 0 ? own : boxFromFrame(page, angle, own)
    }
  }
}

function angleOf(page: Page): 0 | 90 | 270 {
  const seen = page.spans.filter(span => !span.invisible)
  const letters = (angle: number): number =>
    seen.filter(span => span.angle === angle).reduce((sum, span) => sum + span.text.length, 0)
  const [upright, down, up] = [letters(0), letters(90), letters(270)]
  const most = Math.max(down, up)
  if (most < fewestLetters || most < turnedShare * (upright + down + up)) return 0
  // What the page shows at its edges in another direction is its furniture: the page itself is upright, and what is turned on it is a part of it.
  const others = seen.filter(span => span.angle !== (down > up ? 90 : 270))
  if (others.length > 0 && others.every(span => isAtEdge(page, span.box))) return 0
  return down > up ? 90 : 270
}

function isAtEdge({width, height}: Page, [x0, y0, x1, y1]: Box): boolean {
  return x1 < edgeZone * width || x0 > (1 - edgeZone) * width || y1 < edgeZone * height || y0 > (1 - edgeZone) * height
}

/** What stands turned on a page, each with its place: a page that shares a mark with upright ones is upright itself. */
function turnedMarks(page: Page): readonly string[] {
  const place = (n: number): number => Math.round(n / samePlace)
  return page.spans
    .filter(span => span.angle === 90 || span.angle === 270)
    .map(({text, angle, box}) => `${text}|${angle}|${place(box[0])}|${place(box[1])}`)
}
