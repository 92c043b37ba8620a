import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {alignEditions} from '../../pipeline/align/align-editions.ts'
import {alignMore} from '../../pipeline/align/align-more.ts'
import {sideOf, texts} from './sides.ts'

const nb = ['Norge og Kina undertegnet en avtale.', 'Avtalen gjelder forskning.', 'Universitetet er med i 2017.']
const en = [
  'Norway and China signed an agreement.',
  'The agreement concerns research.',
  'The university takes part in 2017.'
]
const zh = ['挪威和中国签署了一项协议。', '该协议涉及研究。', '该大学于2017年参加。']
const nn = ['Noreg og Kina skreiv under ein avtale.', 'Avtalen gjeld forsking.', 'Universitetet er med i 2017.']
const three = [sideOf('nb', nb), sideOf('en', en), sideOf('zh', zh)]
const toFirst = () => 0

describe('aligning more than three sides', () => {
  it('should give what one search gives where there are three', () => {
    expect(alignMore(three, toFirst)).toEqual(alignEditions(three))
  })

  it('should put a fourth side into the units of what it is a translation of', () => {
    const found = alignMore([...three, sideOf('nn', nn)], toFirst, {evidence: true})
    expect(found.map(({members}) => members)).toEqual([0, 1, 2].map(at => [[at], [at], [at], [at]]))
    for (const {confidence, pairs, evidence} of found) {
      expect(pairs).toHaveLength(6)
      expect(Math.min(...pairs)).toBeGreaterThan(0.9)
      expect(confidence).toBeGreaterThan(0.9)
      // nb-en, nb-zh, nb-nn, en-zh: those that were aligned with each other say why.
      expect(evidence.map(each => each !== null)).toEqual([true, true, true, true, false, false])
    }
  })

  it('should make one of the units that a fourth side says as one, and leave alone what only it says', () => {
    const fourth = sideOf('nn', [`${nn[0]!.slice(0, -1)}, og ${nn[1]!.toLowerCase()}`, 'Fisk er god mat.', nn[2]!])
    const decisions = [
      {
        sides: [3, 0] as const,
        fixed: [
          {source: [0], target: [0, 1]},
          {source: [1], target: []}
        ],
        forbidden: []
      }
    ]
    const found = alignMore([...three, fourth], toFirst, {decisions})
    expect(found.map(({members}) => members)).toEqual([
      [[0, 1], [0, 1], [0, 1], [0]],
      [[], [], [], [1]],
      [[2], [2], [2], [2]]
    ])
  })

  it('should put every segment in exactly one unit', () => {
    fc.assert(
      fc.property(texts('nb', 6), texts('en', 6), texts('zh', 6), texts('nb', 6), texts('en', 4), (a, b, c, d, e) => {
        const all = [a, b, c, d, e]
        const langs = ['nb', 'en', 'zh', 'nn', 'sv']
        const found = alignMore(
          all.map((side, at) => sideOf(langs[at]!, side)),
          side => side - 2
        )
        for (const [side, of] of all.entries())
          expect(found.flatMap(({members}) => members[side]!).sort((x, y) => x - y)).toEqual(of.map((_, at) => at))
      }),
      {numRuns: 25, seed: 20261128}
    )
  })
})
