import {describe, expect, it} from 'vitest'
import {keptPagesText} from '../../../pipeline/ingest/ocr/kept-pages.ts'
import {recognisedWords} from '../../../pipeline/ingest/ocr/recognised-words.ts'

const word = {text: 'Plan', confidence: 0.8765, box: [400, 300, 500, 340] as const, symbols: []}
const line = {box: word.box, baseline: [400, 340, 500, 340] as const, xHeight: 20, words: [word]}

const keptWith = (skew: number): string =>
  keptPagesText({sha256: '', model: 'nor', made: {}}, [
    {page: 1, text: null},
    {
      page: 2,
      text: {
        scale: 4,
        skew,
        size: [800, 800],
        rules: [],
        leaders: [],
        lines: [{size: 10, stroke: null, letters: 4, line}]
      }
    }
  ])

describe('recognisedWords', () => {
  it('should have each word with its confidence and its place in points', () => {
    const place = {kind: 'page', file: 'scan.pdf', page: 2, boxes: [[100, 75, 125, 85]]}
    expect(recognisedWords(keptWith(0), 'scan.pdf')).toEqual([{text: 'Plan', confidence: 0.88, place}])
  })

  it('should place words where they stand on a sheet that lay turned', () => {
    const [{place} = {place: null}] = recognisedWords(keptWith(90), 'scan.pdf')
    // A quarter turn about the middle of the page: what was above it is to its right.
    expect(place).toMatchObject({boxes: [[715, 100, 725, 125]]})
  })

  it('should have none of a text that is damaged', () => {
    expect(recognisedWords(keptWith(0).slice(0, -9), 'scan.pdf')).toEqual([])
  })
})
