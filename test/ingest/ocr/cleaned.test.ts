import {describe, expect, it} from 'vitest'
import {cleaned} from '../../../pipeline/ingest/ocr/cleaned.ts'
import {components} from '../../../pipeline/ingest/ocr/components.ts'
import {evened} from '../../../pipeline/ingest/ocr/contrast.ts'
import type {GreyImage} from '../../../pipeline/ingest/ocr/grey-image.ts'
import {picture, textLines} from './picture.ts'

/** The picture as if scanned with a third of its dots: every 3 × 3 pixels of one shade, with even noise so wide. */
function coarse({width, height, data}: GreyImage, grain: number): GreyImage {
  let state = 7
  const noise = Array.from({length: (width * height) / 9}, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return grain * (state / 2147483648 - 0.5)
  })
  const shades = data.map((shade, at) => {
    const [x, y] = [Math.floor((at % width) / 3), Math.floor(at / width / 3)]
    return Math.max(0, Math.min(255, shade + noise[y * Math.floor(width / 3) + x]!))
  })
  return {width, height, data: shades}
}

describe('cleaned', () => {
  const sheet = picture(600, 600, textLines(60, 540, 60, 540), 20)
  const words = textLines(60, 540, 60, 540).length

  it('should take coarse grain out of a scan that is drawn larger, and leave its words', () => {
    const scan = coarse(sheet, 300)
    expect(components(evened(scan)).length).toBeGreaterThan(10 * words)
    expect(components(cleaned(scan)).filter(({area}) => area > 500)).toHaveLength(words)
    expect(components(cleaned(scan)).length).toBeLessThan(2 * words)
  })

  it('should only even a clean picture', () => {
    expect(cleaned(sheet)).toEqual(evened(sheet))
  })
})
