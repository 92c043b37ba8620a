import {describe, expect, test} from 'vitest'
import {components} from '../../../pipeline/ingest/ocr/components.ts'
import {evened} from '../../../pipeline/ingest/ocr/contrast.ts'
import {drawnLines, withoutLines} from '../../../pipeline/ingest/ocr/drawn-lines.ts'
import {inkIn} from '../../../pipeline/ingest/ocr/ink.ts'
import {leaders} from '../../../pipeline/ingest/ocr/leaders.ts'
import {prepared} from '../../../pipeline/ingest/ocr/prepared.ts'
import {skewOf} from '../../../pipeline/ingest/ocr/skew.ts'
import {textRegions} from '../../../pipeline/ingest/ocr/text-regions.ts'
import {turned} from '../../../pipeline/ingest/ocr/turned.ts'
import {picture, textLines} from './picture.ts'

const page = picture(1200, 1600, textLines(100, 1100, 100, 1500))

describe('the skew of a page', () => {
  test.each([-3, -1.2, 0.5, 2])('should be found where it lies turned by %d degrees', degrees => {
    expect(Math.abs(skewOf(turned(page, -degrees)) - degrees)).toBeLessThan(0.15)
  })

  test('should not be found on a level or an empty page', () => {
    expect(skewOf(page)).toBe(0)
    expect(skewOf(picture(1200, 1600, []))).toBe(0)
  })
})

describe('an evened picture', () => {
  test('should have white paper where a shadow lay, and black ink', () => {
    const shadowed = {...page, data: page.data.map((shade, i) => Math.round(shade * (1 - (0.4 * (i % 1200)) / 1200)))}
    const {data} = evened(shadowed)
    expect(data[50 * 1200 + 1150]).toBe(255)
    expect(data[110 * 1200 + 120]).toBeLessThan(20)
  })

  test('should not keep a faint watermark', () => {
    const marked = picture(1200, 1600, [[300, 300, 900, 330]], 225)
    const both = {...page, data: page.data.map((shade, i) => Math.min(shade, marked.data[i] ?? 255))}
    expect(evened(both).data[325 * 1200 + 400]).toBe(255)
  })
})

describe('drawn lines', () => {
  const ruled = picture(1200, 800, [
    [100, 100, 1100, 103],
    [100, 400, 1100, 403],
    [100, 100, 103, 403],
    [150, 200, 400, 240]
  ])

  test('should be found with their direction and place', () => {
    const lines = drawnLines(ruled, 300)
    expect(lines.filter(line => line.horizontal).map(line => line.box)).toEqual([
      [100, 100, 1100, 103],
      [100, 400, 1100, 403]
    ])
    expect(lines.filter(line => !line.horizontal).map(line => line.box)).toEqual([[100, 100, 103, 403]])
  })

  test('should not be what is thick', () => {
    expect(drawnLines(picture(1200, 800, [[100, 100, 1100, 160]]), 300)).toEqual([])
  })

  test('should go from the picture without what crosses them', () => {
    const crossed = picture(1200, 300, [
      [100, 100, 1100, 103],
      [500, 80, 510, 125]
    ])
    const bare = withoutLines(crossed, drawnLines(crossed, 300))
    expect(inkIn(bare, [100, 95, 490, 110])).toBeNull()
    expect(inkIn(bare, [495, 95, 515, 110])?.area).toBeGreaterThanOrEqual(10 * 15)
  })
})

describe('leaders', () => {
  const row = (count: number, step: number) =>
    Array.from({length: count}, (_, i) => [100 + i * step, 200, 105 + i * step, 205] as const)

  test('should be found as one row of dots', () => {
    expect(leaders(components(picture(1200, 400, row(20, 25))), 300)).toEqual([{box: [100, 200, 580, 205], dots: 20}])
  })

  test('should not be an ellipsis or specks', () => {
    expect(leaders(components(picture(1200, 400, row(6, 25))), 300)).toEqual([])
    const specks = Array.from({length: 30}, (_, i) => {
      const x = (i * i * 37 + 11 * i) % 1100
      return [x, 200, x + 4, 204] as const
    })
    expect(leaders(components(picture(1200, 400, specks)), 300)).toEqual([])
  })
})

describe('the parts of a page', () => {
  test('should be its columns', () => {
    const columns = picture(2400, 1600, [...textLines(100, 1100, 100, 1500), ...textLines(1250, 2300, 120, 1500)])
    expect(textRegions(columns, [], 300)).toHaveLength(2)
  })

  test('should not be list markers and their text', () => {
    const markers = Array.from({length: 30}, (_, i) => [100, 100 + 40 * i, 115, 120 + 40 * i] as const)
    expect(textRegions(picture(2400, 1600, [...markers, ...textLines(220, 2300, 100, 1300)]), [], 300)).toHaveLength(1)
  })

  test('should be the cells of a ruled table', () => {
    const cells = picture(2400, 800, [
      ...textLines(120, 700, 120, 180),
      ...textLines(820, 2200, 120, 180),
      ...textLines(120, 700, 320, 380),
      ...textLines(820, 2200, 320, 380)
    ])
    const lines = [
      {horizontal: true, box: [100, 250, 2300, 253] as const},
      {horizontal: false, box: [760, 100, 763, 400] as const}
    ]
    expect(textRegions(cells, lines, 300)).toHaveLength(4)
  })

  test('should be none on an empty page', () => {
    expect(prepared(picture(1200, 1600, []), 300)).toMatchObject({blank: true, regions: []})
  })
})
