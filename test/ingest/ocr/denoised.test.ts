import {describe, expect, it} from 'vitest'
import {denoised, noiseOf} from '../../../pipeline/ingest/ocr/denoised.ts'
import type {GreyImage} from '../../../pipeline/ingest/ocr/grey-image.ts'

/** A grey sheet with a bar of ink; `grain` is the width of its even noise in shades. */
function sheet(grain: number): GreyImage {
  const [width, height] = [200, 200]
  let state = 7
  const random = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
  const data = Uint8Array.from({length: width * height}, (_, at) => {
    const x = at % width
    const shade = x > 90 && x < 110 ? 40 : 180
    return Math.round(shade + grain * (random() - 0.5))
  })
  return {width, height, data}
}

describe('noiseOf', () => {
  it('should be the deviation of the grain, whatever is printed', () => {
    expect(noiseOf(sheet(0))).toBe(0)
    // Even noise of 60 shades deviates by 60 / √12.
    expect(noiseOf(sheet(60))).toBeGreaterThan(13)
    expect(noiseOf(sheet(60))).toBeLessThan(22)
  })
})

describe('denoised', () => {
  it('should smooth a grainy picture and keep its ink apart from its paper', () => {
    const image = denoised(sheet(60))
    expect(noiseOf(image)).toBeLessThan(noiseOf(sheet(60)) / 2)
    expect(image.data[100 * 200 + 100]!).toBeLessThan(80)
    expect(image.data[100 * 200 + 20]!).toBeGreaterThan(140)
  })

  it('should not touch a clean one', () => {
    const clean = sheet(4)
    expect(denoised(clean)).toBe(clean)
  })
})
