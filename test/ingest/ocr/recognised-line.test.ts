import {describe, expect, test} from 'vitest'
import {withMarks} from '../../../pipeline/ingest/ocr/line-marks.ts'
import type {RecognisedLine} from '../../../pipeline/ingest/ocr/recognised.ts'
import {settledSizes} from '../../../pipeline/ingest/ocr/settled-sizes.ts'
import {spansOfLine} from '../../../pipeline/ingest/ocr/spans-of-line.ts'
import {turnedBox} from '../../../pipeline/ingest/ocr/straightened.ts'
import {typographic} from '../../../pipeline/ingest/ocr/typographic-text.ts'
import {picture} from './picture.ts'

/** A line of words whose letters are 20 pixels wide and 30 high, 10 pixels between words. */
function lineOf(...texts: readonly string[]): RecognisedLine {
  let x = 0
  const words = texts.map(text => {
    const from = x
    const symbols = [...text].map((sign, i) => ({
      text: sign,
      box: [from + 20 * i, 100, from + 20 * i + 20, 130] as const
    }))
    x += 20 * symbols.length
    const box = [from, 100, x, 130] as const
    x += 10
    return {text, confidence: 1, box, symbols}
  })
  return {box: [0, 100, x, 130], baseline: [0, 130, x, 130], xHeight: 20, words}
}
const setting = {scale: 2, size: 20, bold: false, order: 0}
const text = (...words: readonly string[]): readonly string[] =>
  spansOfLine(lineOf(...words), setting).map(span => span.text)

describe('a recognised line', () => {
  test('should have spaces between words', () => {
    expect(text('Plan', 'for', 'samarbeid')).toEqual(['Plan for samarbeid'])
  })

  test('should not have spaces where the engine cuts Chinese', () => {
    expect(text('本', '计划', '自', '2018', '年', '起')).toEqual(['本计划自2018年起'])
    expect(text('2014', '一', '2020', '年')).toEqual(['2014—2020年'])
  })

  test('should be cut at a wide gap', () => {
    const line = lineOf('Side', '3')
    const far = {...line.words[1]!, symbols: [{text: '3', box: [400, 100, 420, 130] as const}]}
    expect(spansOfLine({...line, words: [line.words[0]!, far]}, setting)).toHaveLength(2)
  })

  test('should have a raised figure apart, as a reference to a note is', () => {
    const line = lineOf('2020')
    const raised = {text: '1', box: [80, 98, 90, 112] as const}
    const words = [{...line.words[0]!, symbols: [...line.words[0]!.symbols, raised]}]
    const [main, note] = spansOfLine({...line, words}, setting)
    expect([main?.text, note?.text]).toEqual(['2020', '1'])
    expect(note!.size).toBeLessThan(main!.size)
    expect(note!.baseline).toBeLessThan(main!.baseline)
  })
})

describe('marks beside Han characters', () => {
  const set = (value: string): string => typographic([...value]).join('')

  test('should be in full width', () => {
    expect(set('(一)双方,即:')).toBe('（一）双方，即：')
    expect(set('研究《包括渔业)')).toBe('研究（包括渔业）')
  })

  test('should not be in full width elsewhere', () => {
    expect(set('(a) the parties, i.e.:')).toBe('(a) the parties, i.e.:')
    expect(set('《协定》(附件)')).toBe('《协定》（附件）')
  })
})

describe('a bullet', () => {
  const marked = (mark: readonly (readonly [number, number, number, number])[], read: string): string => {
    const line = lineOf(read, 'felles')
    const moved = {
      ...line,
      words: [line.words[0]!, {...line.words[1]!, box: [60, 100, 180, 130] as const}],
      box: [0, 95, 180, 135] as const
    }
    return withMarks(moved, picture(200, 200, [...mark, [60, 100, 180, 130]]), 40).words[0]!.text
  }

  test('should be told by its shape, whatever the engine takes it for', () => {
    expect(marked([[2, 108, 18, 124]], 'e')).toBe('▪')
    expect(marked([[0, 114, 22, 117]], '一')).toBe('–')
    expect(marked([[0, 114, 38, 117]], '-')).toBe('—')
  })

  test('should not be told where white space does not part it from the text', () => {
    expect(
      marked(
        [
          [2, 108, 18, 124],
          [18, 100, 55, 130]
        ],
        'e'
      )
    ).toBe('e')
  })
})

describe('sizes of type', () => {
  test('should be brought to the few of the document', () => {
    const sizeOf = settledSizes([
      {size: 11.05, weight: 900},
      {size: 11.4, weight: 300},
      {size: 14.7, weight: 30}
    ])
    expect([11.41, 10.8, 11].map(sizeOf)).toEqual([11, 11, 11])
    expect(sizeOf(14.9)).toBe(14.75)
  })

  test('should not be brought together where they differ', () => {
    const sizeOf = settledSizes([
      {size: 11, weight: 900},
      {size: 9, weight: 50}
    ])
    expect([sizeOf(9.1), sizeOf(11)]).toEqual([9, 11])
  })
})

describe('a box on a sheet that lay turned', () => {
  const skew = {degrees: 2, width: 600, height: 800}

  test('should be higher on the left and lower on the right of a sheet turned clockwise', () => {
    expect(turnedBox([50, 400, 60, 410], skew)[1]).toBeLessThan(395)
    expect(turnedBox([540, 400, 550, 410], skew)[1]).toBeGreaterThan(405)
  })

  test('should not leave the sheet', () => {
    expect(turnedBox([0, 0, 600, 20], skew).every(edge => edge >= 0 && edge <= 800)).toBe(true)
  })
})
