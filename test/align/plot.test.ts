import {describe, expect, it} from 'vitest'
import {alignmentPlot} from '../../pipeline/align/plot.ts'

const alignment = {
  work: 'w',
  part: 'page',
  langs: ['nb', 'en'],
  coverage: [],
  units: [
    {
      id: 'u1',
      members: {nb: ['a', 'b'], en: ['x']},
      confidence: 1,
      pairs: {'nb-en': {confidence: 1, status: 'auto' as const}}
    },
    {id: 'u2', members: {nb: ['c'], en: []}, confidence: 1, pairs: {}}
  ]
}
const segments = [['a', 'b', 'c'], ['x']]

describe('the matrix of an alignment', () => {
  it('should draw a box for every pair of segments of a unit', () => {
    const svg = alignmentPlot(alignment, segments)
    expect(svg.match(/fill="#00205b"/g)).toHaveLength(2)
    expect(svg).toContain('height="160.00"')
    expect(svg).toContain('<title>nb 2 – en 1: 1</title>')
    expect(svg).toContain('nb 1–3 →')
  })

  it('should draw a segment without partner in the margin, not in the matrix', () => {
    expect(alignmentPlot(alignment, segments).match(/fill="#ba0c2f"/g)).toHaveLength(1)
  })

  it('should give every pair of three languages a panel', () => {
    const three = {...alignment, langs: ['nb', 'en', 'zh-Hans'], units: []}
    expect(alignmentPlot(three, [[], [], []]).match(/<g /g)).toHaveLength(3)
  })
})
