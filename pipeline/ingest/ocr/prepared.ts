import {evened} from './contrast.ts'
import type {GreyImage} from './grey-image.ts'
import {inkThreshold} from './threshold.ts'
import {skewOf} from './skew.ts'
import {turned} from './turned.ts'

/** A page's picture as the engine gets it. */
export interface PreparedImage {
  readonly image: GreyImage
  /** Degrees, clockwise positive, by which the lines of the page are turned. */
  readonly skew: number
  readonly blank: boolean
}

/** Pages with less ink than this share of their pixels say nothing: dust, and the shadow of a staple. */
const LEAST_INK = 0.0002
/** The darkest shade that counts as ink at all on a page without any. */
const DARKEST_BLANK = 160

export function prepared(drawn: GreyImage): PreparedImage {
  const even = evened(drawn)
  const skew = skewOf(even)
  return {image: turned(even, skew), skew, blank: isBlank(drawn)}
}

function isBlank(image: GreyImage): boolean {
  const threshold = Math.min(inkThreshold(image), DARKEST_BLANK)
  let ink = 0
  for (const shade of image.data) if (shade <= threshold) ink++
  return ink < LEAST_INK * image.data.length
}
