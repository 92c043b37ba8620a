import type {Component} from './components.ts'
import type {PixelBox} from './recognised.ts'

/** A row of dots that leads the eye from an entry to its page number. */
export interface Leader {
  readonly box: PixelBox
  readonly dots: number
}

/** A dot is at most so high and wide, in inches: a full stop of 20 points. */
const LARGEST_DOT = 0.045
/** Dots in a row before they are a leader: an ellipsis has three, or six in Chinese. */
const FEWEST_DOTS = 8
/** Dots stand on one line within this share of an inch. */
const SAME_LINE = 0.008
/** Widest distance of dots, in inches. */
const WIDEST_STEP = 0.2
/** Distances of neighbouring dots differ by at most this share. */
const UNEVEN = 0.35

/** Finds leaders among the components of a picture. The engine reads them as rows of letters, so that they are taken out of it. */
export function leaders(components: readonly Component[], dpi: number): readonly Leader[] {
  const dots = components
    .map(({box}) => box)
    .filter(([x0, y0, x1, y1]) => {
      const [width, height] = [x1 - x0, y1 - y0]
      return Math.max(width, height) <= LARGEST_DOT * dpi && Math.min(width, height) * 2.5 >= Math.max(width, height)
    })
    .sort((a, b) => a[3] - b[3] || a[0] - b[0])
  const found: Leader[] = []
  for (const row of rowsOf(dots, Math.max(1, SAME_LINE * dpi))) found.push(...inRow(row, WIDEST_STEP * dpi))
  return found
}

function rowsOf(dots: readonly PixelBox[], reach: number): readonly PixelBox[][] {
  const rows: PixelBox[][] = []
  for (const dot of dots) {
    const row = rows.at(-1)
    if (row && dot[3] - row[0]![3] <= reach) row.push(dot)
    else rows.push([dot])
  }
  return rows.map(row => row.sort((a, b) => a[0] - b[0]))
}

function inRow(row: readonly PixelBox[], widest: number): readonly Leader[] {
  const found: Leader[] = []
  let run: PixelBox[] = []
  let step = 0
  for (const dot of row) {
    const last = run.at(-1)
    const distance = last ? dot[0] - last[0] : 0
    const regular = step === 0 || Math.abs(distance - step) <= UNEVEN * step
    if (last && distance > 0 && distance <= widest && regular) {
      run.push(dot)
      step = step === 0 ? distance : (3 * step + distance) / 4
      continue
    }
    flush()
    // A dot that ends one run, such as the stop of an abbreviation, may begin the next.
    run = last && distance > 0 && distance <= widest && run.length === 2 ? [last, dot] : [dot]
    step = run.length === 2 ? distance : 0
  }
  flush()
  return found

  function flush(): void {
    if (run.length < FEWEST_DOTS) return
    found.push({
      box: [run[0]![0], Math.min(...run.map(dot => dot[1])), run.at(-1)![2], Math.max(...run.map(dot => dot[3]))],
      dots: run.length
    })
  }
}
