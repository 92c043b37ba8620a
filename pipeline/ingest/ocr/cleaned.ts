import {components} from './components.ts'
import {evened} from './contrast.ts'
import {denoised, MOST_NOISE, noiseOf} from './denoised.ts'
import {enlarged, type GreyImage, shrunk} from './grey-image.ts'
import {without} from './ink.ts'
import {nonLocalMeans} from './non-local-means.ts'

/** Shrinking at which coarse grain is looked for: a sheet that was scanned at 75 dots per inch is drawn four times as large. */
const FACTORS = [2, 3, 4]
/** Pieces of ink to the million pixels from which a noisy picture is grain and not type: a sheet full of type of six points has some 1500. */
const MOST_PIECES = 2500
/** Paper hides what is lighter than white, so that the grain is about so many times what is measured. */
const HIDDEN = 1.5
/** Smaller ink than so many of the coarse pixels is a speck; a full stop of ten points has two and a half at 100 dots per inch. */
const SMALLEST = 2

/**
 * The picture on even white paper, without its grain. Fine grain is smoothed. Where the grain is coarse, as in a sheet that was scanned at fewer dots than it is drawn
 * with, or is still all over the page, so that the engine would take every speck for a letter and not end, it is averaged away in a picture as coarse as the
 * grain, and what is smaller than two pixels of that one is dropped.
 */
export function cleaned(drawn: GreyImage): GreyImage {
  const even = evened(denoised(drawn))
  const coarse = FACTORS.map(factor => {
    const small = shrunk(drawn, factor)
    return {factor, small, noise: noiseOf(small)}
  }).reduce((most, one) => (one.noise > most.noise ? one : most))
  if (coarse.noise <= MOST_NOISE || components(even).length <= (MOST_PIECES * even.data.length) / 1_000_000) return even
  const {factor, small, noise} = coarse
  const smooth = enlarged(nonLocalMeans(small, HIDDEN * noise), factor, drawn.width, drawn.height)
  return withoutSpecks(evened(smooth), SMALLEST * factor * factor)
}

function withoutSpecks(image: GreyImage, smallest: number): GreyImage {
  const specks = components(image).filter(({area}) => area < smallest)
  return without(
    image,
    specks.map(({box: [x0, y0, x1, y1]}) => [x0 - 1, y0 - 1, x1 + 1, y1 + 1])
  )
}
