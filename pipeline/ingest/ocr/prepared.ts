import {cleaned} from './cleaned.ts'
import {components} from './components.ts'
import {type DrawnLine, drawnLines, withoutLines} from './drawn-lines.ts'
import type {GreyImage} from './grey-image.ts'
import {without} from './ink.ts'
import {type Leader, leaders} from './leaders.ts'
import type {PixelBox} from './recognised.ts'
import {skewOf} from './skew.ts'
import {textRegions} from './text-regions.ts'
import {inkThreshold} from './threshold.ts'
import {turned} from './turned.ts'

/** A page's picture as the engine gets it: level, on white paper, without lines and leaders; and what was found on the way, in its pixels. */
export interface PreparedImage {
  readonly image: GreyImage
  /** Degrees, clockwise positive, by which the lines of the page are turned. */
  readonly skew: number
  readonly blank: boolean
  readonly lines: readonly DrawnLine[]
  readonly leaders: readonly Leader[]
  /** Columns, each read on its own. */
  readonly regions: readonly PixelBox[]
}

/** Pages with less ink than this share of their pixels say nothing: dust, and the shadow of a staple. */
const LEAST_INK = 0.0002
/** The darkest shade that counts as ink at all on a page without any. */
const DARKEST_BLANK = 160
/** Pixels that are painted over around a dot. */
const DOT_MARGIN = 2

export function prepared(drawn: GreyImage, dpi: number): PreparedImage {
  if (isBlank(drawn)) return {image: drawn, skew: 0, blank: true, lines: [], leaders: [], regions: []}
  const even = cleaned(drawn)
  const skew = skewOf(even)
  const level = turned(even, skew)
  const lines = drawnLines(level, dpi)
  const bare = withoutLines(level, lines)
  const dots = leaders(components(bare), dpi)
  const image = without(
    bare,
    dots.map(({box: [x0, y0, x1, y1]}) => [x0 - DOT_MARGIN, y0 - DOT_MARGIN, x1 + DOT_MARGIN, y1 + DOT_MARGIN])
  )
  return {image, skew, blank: false, lines, leaders: dots, regions: textRegions(image, lines, dpi)}
}

function isBlank(image: GreyImage): boolean {
  const {data} = image
  const threshold = Math.min(inkThreshold(image), DARKEST_BLANK)
  let ink = 0
  for (let pixel = 0; pixel < data.length; pixel++) if (data[pixel]! <= threshold) ink++
  return ink < LEAST_INK * data.length
}
