import {type GreyImage, histogram} from './grey-image.ts'

/**
 * The shade that parts ink from paper best: pixels at or below it are ink. N. Otsu: A threshold selection method from gray-level
 * histograms (IEEE Transactions on Systems, Man, and Cybernetics, 1979).
 */
export function inkThreshold(image: GreyImage): number {
  const counts = histogram(image)
  let all = 0
  for (let shade = 0; shade < 256; shade++) all += shade * counts[shade]!
  let [below, sum, best, threshold] = [0, 0, -1, 127]
  const total = image.data.length
  for (let shade = 0; shade < 255; shade++) {
    below += counts[shade]!
    sum += shade * counts[shade]!
    if (below === 0 || below === total) continue
    const difference = sum / below - (all - sum) / (total - below)
    const between = below * (total - below) * difference * difference
    if (between > best) {
      best = between
      threshold = shade
    }
  }
  return threshold
}
