import {describe, expect, it} from 'vitest'
import {follows, itemLines, listMarker} from '../../pipeline/language/list-marker.ts'

describe('listMarker', () => {
  it.each([
    ['– samarbeid', '–', false],
    ['• research', '•', false],
    ['a) første', 'a)', true],
    ['(b) second', '(b)', true],
    ['i. first', 'i.', true],
    ['1. første', '1.', true],
    ['1.1 Mål', '1.1', true],
    ['（一）目的', '（一）', true],
    ['一、总则', '一、', true],
    ['第一条 目的', '第一条', true],
    ['第十二条 期限', '第十二条', true],
    ['① 内容', '①', true],
    ['1）内容', '1）', true],
    ['（１）内容', '（１）', true],
    ['２．内容', '２．', true],
    ['1.《办法》', '1.', true]
  ])('should find the marker of %s', (text, marker, ordered) => {
    expect(listMarker(text)).toMatchObject({text: marker, ordered})
  })

  it.each([
    '2018–2020 er perioden',
    '-5 grader',
    'a plan',
    '第一条的规定',
    '3.5 prosent av budsjettet',
    'Og så videre',
    '*note'
  ])('should not find a marker in %s', text => {
    const found = listMarker(text)
    expect(found === null || found.kind === '1.1').toBe(true)
  })

  it('should read what numbers count', () => {
    expect(listMarker('第二十三条 文本')?.values).toEqual([23])
    expect(listMarker('iv) fourth')?.values).toContain(4)
    expect(listMarker('(c) third')?.values).toContain(3)
  })
})

describe('follows', () => {
  it('should accept the next number of the same shape', () => {
    expect(follows(listMarker('b) x')!, listMarker('a) x')!)).toBe(true)
    expect(follows(listMarker('（三）x')!, listMarker('（二）x')!)).toBe(true)
  })

  it('should not accept another shape or a gap', () => {
    expect(follows(listMarker('2. x')!, listMarker('a) x')!)).toBe(false)
    expect(follows(listMarker('d) x')!, listMarker('a) x')!)).toBe(false)
  })
})

describe('itemLines', () => {
  it('should find the lines that count on from one another', () => {
    expect([...itemLines(['Tiltak:', 'a) første', 'som går videre', 'b) andre'])]).toEqual([1, 3])
    expect([...itemLines(['– første;', '– andre;'])]).toEqual([0, 1])
  })

  it('should not take one marked line, a gap, or a dash inside a sentence for items', () => {
    expect([...itemLines(['Tekst', '1. januar'])]).toEqual([])
    expect([...itemLines(['1. første', '3. tredje'])]).toEqual([])
    expect([...itemLines(['Norge', '– et lite land', '– har en lang kyst'])]).toEqual([])
  })
})
