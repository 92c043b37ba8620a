import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {alignSegments, segmentSet} from '../../pipeline/align/index.ts'
import {texts} from './sides.ts'

const nb = ['Norge og Kina undertegnet en avtale.', 'Avtalen gjelder forskning.']
const en = ['Norway and China signed an agreement.', 'The agreement concerns research.']
const zh = ['挪威和中国签署了协议。', '该协议涉及研究。']

describe('alignSegments', () => {
  it('should give beads with probabilities for two languages', () => {
    const set = segmentSet.parse({pair: 'nb-en', docs: [{id: 'd1', src: nb, tgt: en, gold: []}]})
    const {d1} = alignSegments(set)
    expect(d1).toEqual([
      [[0], [0], expect.any(Number)],
      [[1], [1], expect.any(Number)]
    ])
  })

  it('should give units by language for three', () => {
    const set = segmentSet.parse({
      langs: ['zh-Hans', 'nb', 'en'],
      docs: [{id: 'd1', segments: {nb, en, 'zh-Hans': zh}}]
    })
    expect(alignSegments(set)).toEqual({
      d1: [0, 1].map(at => ({nb: [at], en: [at], 'zh-Hans': [at], confidence: expect.any(Number)}))
    })
  })

  it('should align two documents in one set as each alone', () => {
    const one = {id: 'd1', src: nb, tgt: en}
    const other = {id: 'd2', src: nb.slice(1), tgt: en}
    const both = alignSegments({pair: 'nb-en', docs: [one, other]})
    expect(both).toEqual({
      ...alignSegments({pair: 'nb-en', docs: [one]}),
      ...alignSegments({pair: 'nb-en', docs: [other]})
    })
  })

  it('should give any two documents of one set what each gives alone', () => {
    const document = fc.tuple(texts('nb', 5), texts('zh', 5))
    fc.assert(
      fc.property(document, document, (one, other) => {
        const docs = [one, other].map(([src, tgt], at) => ({id: `d${at}`, src: [...src], tgt: [...tgt]}))
        const alone = docs.map(each => alignSegments({pair: 'nb-zh', docs: [each]}))
        expect(alignSegments({pair: 'nb-zh', docs})).toEqual(Object.assign({}, ...alone))
        expect(alignSegments({pair: 'nb-zh', docs: [...docs].reverse()})).toEqual(Object.assign({}, ...alone))
      }),
      {numRuns: 40, seed: 20261127}
    )
  })

  it('should take unknown types for paragraphs and td for a cell', () => {
    const of = (srcType: string[], tgtType: string[]) =>
      alignSegments({pair: 'nb-en', docs: [{id: 'd', src: nb, tgt: en, srcType, tgtType}]})
    expect(of(['aside', 'td'], ['p', 'cell'])).toEqual(of(['p', 'cell'], ['aside', 'th']))
  })

  it('should read tags with script, such as zh-Hans', () => {
    const [first] = alignSegments({pair: 'nb-zh-Hans', docs: [{id: 'd', src: nb, tgt: zh}]}).d as readonly [
      readonly [number[], number[], number]
    ]
    expect(first.slice(0, 2)).toEqual([[0], [0]])
    expect(first[2]).toBeGreaterThan(0.9)
  })

  it('should leave an empty side to null beads', () => {
    expect(alignSegments({pair: 'nb-en', docs: [{id: 'd', src: nb, tgt: []}]}).d).toEqual([
      [[0], [], 1],
      [[1], [], 1]
    ])
  })

  it('should align languages without a lexicon', () => {
    const de = ['Himalaya-Chronik 1956', 'Mit 3 Bildern', 'Die Expedition von J.D.A. Stainton arbeitete 1954 in Nepal.']
    const fr = [
      'Chronique himalayenne 1956',
      'Avec 3 illustrations',
      "L'expédition de J.D.A. Stainton a travaillé au Népal en 1954."
    ]
    const beads = alignSegments({pair: 'de-fr', docs: [{id: 'd', src: de, tgt: fr}]}).d
    expect(beads?.map(bead => (bead as readonly unknown[]).slice(0, 2))).toEqual([0, 1, 2].map(at => [[at], [at]]))
  })

  it('should not accept one language', () => {
    expect(segmentSet.safeParse({langs: ['nb'], docs: []}).success).toBe(false)
  })
})
