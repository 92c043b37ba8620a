import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {alignEditions, type Correspondence} from '../../pipeline/align/align-editions.ts'
import {sideOf, texts} from './sides.ts'

const RUNS = {numRuns: 60, seed: 20261122}

function membersOf(found: readonly Correspondence[], side: number): readonly number[] {
  return found.flatMap(({members}) => members[side]!).sort((a, b) => a - b)
}

const everyIndex = (texts: readonly string[]) => texts.map((_, at) => at)
const beads = (found: readonly Correspondence[]) => found.map(({members}) => JSON.stringify(members)).sort()

describe('aligning two sides', () => {
  it('should put every segment in exactly one bead', () => {
    fc.assert(
      fc.property(texts('nb'), texts('zh'), (nb, zh) => {
        const found = alignEditions([sideOf('nb', nb), sideOf('zh', zh)])
        expect(membersOf(found, 0)).toEqual(everyIndex(nb))
        expect(membersOf(found, 1)).toEqual(everyIndex(zh))
      }),
      RUNS
    )
  })

  it('should mirror its beads when the sides change places', () => {
    fc.assert(
      fc.property(texts('nb'), texts('en'), (nb, en) => {
        const one = alignEditions([sideOf('nb', nb), sideOf('en', en)])
        const other = alignEditions([sideOf('en', en), sideOf('nb', nb)])
        expect(beads(other.map(each => ({...each, members: [...each.members].reverse()})))).toEqual(beads(one))
        expect(other.map(({confidence}) => confidence)).toEqual(one.map(({confidence}) => confidence))
      }),
      RUNS
    )
  })

  it('should align a text with itself one to one', () => {
    fc.assert(
      fc.property(texts('en', 14), en => {
        const found = alignEditions([sideOf('en', en), sideOf('en', en)])
        expect(beads(found)).toEqual(en.map((_, at) => JSON.stringify([[at], [at]])).sort())
      }),
      RUNS
    )
  })

  it('should join sentences that the other side writes as one', () => {
    const nb = ['Norge og Kina undertegnet en avtale.', 'Avtalen gjelder forskning og miljø.', 'Universitetet er med.']
    const en = [
      'Norway and China signed an agreement. The agreement concerns research and the environment.',
      'The university takes part.'
    ]
    const found = alignEditions([sideOf('nb', nb), sideOf('en', en)])
    expect(found.map(({members}) => members)).toEqual([
      [[0, 1], [0]],
      [[2], [1]]
    ])
  })

  it('should not give a partner to a sentence that the other side leaves out', () => {
    const nb = ['Norge og Kina undertegnet en avtale.', 'Prisen på fisk steg i august.', 'Universitetet er med i 2017.']
    const en = ['Norway and China signed an agreement.', 'The university takes part in 2017.']
    const found = alignEditions([sideOf('nb', nb), sideOf('en', en)])
    expect(found.map(({members}) => members)).toEqual([
      [[0], [0]],
      [[1], []],
      [[2], [1]]
    ])
  })

  it('should find items that stand in another order', () => {
    const nb = [
      'Landene samarbeider om:',
      'forskning og utdanning',
      'fiskeri og hav',
      'handel og industri',
      'helse og omsorg',
      'Avtalen gjelder i 2017.'
    ]
    const en = [
      'The countries cooperate on:',
      'fisheries and the ocean',
      'health and care',
      'research and education',
      'trade and industry',
      'The agreement applies in 2017.'
    ]
    const types = ['p', 'li', 'li', 'li', 'li', 'p']
    const side = (language: string, of: readonly string[]) => ({
      language,
      segments: of.map((text, at) => ({text, type: types[at]!, block: null}))
    })
    const found = alignEditions([side('nb', nb), side('en', en)])
    expect(beads(found)).toEqual(
      beadsOf([
        [0, 0],
        [1, 3],
        [2, 1],
        [3, 4],
        [4, 2],
        [5, 5]
      ])
    )
  })

  it('should not cross where the order is the same', () => {
    const nb = ['forskning og utdanning', 'fiskeri og hav', 'handel og industri']
    const en = ['research and education', 'fisheries and the ocean', 'trade and industry']
    expect(beads(alignEditions([sideOf('nb', nb, 'li'), sideOf('en', en, 'li')]))).toEqual(
      beadsOf([
        [0, 0],
        [1, 1],
        [2, 2]
      ])
    )
  })

  it('should refuse a single side', () => {
    expect(() => alignEditions([sideOf('nb', ['a'])])).toThrow(RangeError)
  })
})

function beadsOf(pairs: readonly (readonly [number, number])[]): readonly string[] {
  return pairs.map(([i, j]) => JSON.stringify([[i], [j]])).sort()
}

describe('aligning under decisions', () => {
  it('should keep fixed beads as they are, wherever they stand', () => {
    fc.assert(
      fc.property(
        texts('nb').filter(each => each.length > 1),
        texts('en').filter(each => each.length > 1),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (nb, en, a, b, c) => {
          const fixed = [
            {
              source: [a % nb.length],
              target: [b % en.length, c % en.length].filter((each, at, all) => all.indexOf(each) === at)
            }
          ]
          const found = alignEditions([sideOf('nb', nb), sideOf('en', en)], {
            decisions: [{sides: [0, 1], fixed, forbidden: []}]
          })
          const target = [...fixed[0]!.target].sort((x, y) => x - y)
          expect(beads(found)).toContain(JSON.stringify([fixed[0]!.source, target]))
          expect(membersOf(found, 0)).toEqual(everyIndex(nb))
          expect(membersOf(found, 1)).toEqual(everyIndex(en))
        }
      ),
      RUNS
    )
  })

  it('should not bring back a forbidden bead', () => {
    const nb = ['Norge og Kina.', 'Forskning.']
    const en = ['Norway and China.', 'Research.']
    const free = alignEditions([sideOf('nb', nb), sideOf('en', en)])
    expect(beads(free)).toContain('[[0],[0]]')
    const bound = alignEditions([sideOf('nb', nb), sideOf('en', en)], {
      decisions: [{sides: [0, 1], fixed: [], forbidden: [{source: [0], target: [0]}]}]
    })
    expect(beads(bound)).not.toContain('[[0],[0]]')
  })

  it('should not join a rejected item of a list with its neighbours, but leave the neighbours as they are', () => {
    const nb = [
      'Departementet vil:',
      'styrke forskningen på havbruk',
      'gi kommunene veiledning',
      'øke eksporten til Kina'
    ]
    const en = [
      'The Ministry will:',
      'strengthen research on aquaculture',
      'guide the municipalities',
      'export more to China'
    ]
    const zh = ['该部将：', '加强水产养殖研究', '为市镇提供指导', '增加对中国的出口']
    const sides = [sideOf('nb', nb), sideOf('en', en), sideOf('zh', zh)]
    for (const count of [2, 3]) {
      const bound = alignEditions(sides.slice(0, count), {
        decisions: [{sides: [0, 1], fixed: [], forbidden: [{source: [2], target: [2]}]}]
      })
      expect(bound.filter(({members: [from, to]}) => from!.includes(2) && to!.includes(2))).toEqual([])
      for (const kept of [0, 1, 3])
        expect(bound.map(({members}) => members)).toContainEqual(Array.from({length: count}, () => [kept]))
    }
  })

  it('should still find that a rejected bead lacked a segment on one side', () => {
    const nb = ['Norge og Kina samarbeider om forskning, og universitetet får en avtale om miljø.', 'Fisk er mat.']
    const en = [
      'Norway and China cooperate on research.',
      'The university gets an agreement on environment.',
      'Fish is food.'
    ]
    const found = alignEditions([sideOf('nb', nb), sideOf('en', en)], {
      decisions: [{sides: [0, 1], fixed: [], forbidden: [{source: [0], target: [0]}]}]
    })
    expect(beads(found)).toContain('[[0],[0,1]]')
  })

  it('should leave a segment alone that was said to have no counterpart', () => {
    const nb = ['Norge og Kina.', 'Forskning.']
    const en = ['Norway and China.', 'Research.']
    const found = alignEditions([sideOf('nb', nb), sideOf('en', en)], {
      decisions: [{sides: [0, 1], fixed: [{source: [1], target: []}], forbidden: []}]
    })
    expect(beads(found)).toContain('[[1],[]]')
  })

  it('should keep a bead of one pair when three sides are aligned', () => {
    fc.assert(
      fc.property(
        texts('nb', 5).filter(each => each.length > 0),
        texts('en', 5).filter(each => each.length > 0),
        texts('zh', 5),
        fc.nat(),
        fc.nat(),
        (nb, en, zh, a, b) => {
          const fixed = {source: [a % nb.length], target: [b % en.length]}
          const found = alignEditions([sideOf('nb', nb), sideOf('en', en), sideOf('zh', zh)], {
            decisions: [{sides: [0, 1], fixed: [fixed], forbidden: []}]
          })
          const bead = found.find(({members}) => members[0]!.includes(fixed.source[0]!))
          expect(bead?.members.slice(0, 2)).toEqual([fixed.source, fixed.target])
        }
      ),
      RUNS
    )
  })
})

describe('aligning under more decisions than a search can hold', () => {
  const list = [
    'styrke forskningen',
    'gi veiledning',
    'øke eksporten',
    'verne havet',
    'bygge skoler',
    'støtte kommunene',
    'senke utslippene'
  ]
  const nb = ['Norge og Kina.', ...list, 'Avtalen gjelder i 2017.']
  const en = [
    'Norway and China.',
    'strengthen research, guide, export, protect and build',
    'The agreement applies in 2017.'
  ]
  const zh = ['挪威和中国。', '该协议于2017年生效。']

  it.each([2, 3])('should hold what it can of a bead of seven segments, in %i languages', count => {
    const sides = [sideOf('nb', nb), sideOf('en', en), sideOf('zh', zh)].slice(0, count)
    const fixed = [{source: [1, 2, 3, 4, 5, 6, 7], target: [1]}]
    const found = alignEditions(sides, {decisions: [{sides: [0, 1], fixed, forbidden: []}]})
    const members = found.map(each => each.members.slice(0, 2))
    expect(members).toContainEqual([[1, 2, 3, 4, 5], [1]])
    expect(members).toContainEqual([[0], [0]])
    expect(members).toContainEqual([[8], [2]])
    expect(membersOf(found, 0)).toEqual(everyIndex(nb))
  })

  it('should keep units whose order differs in all three languages', () => {
    const order = fc.integer({min: 2, max: 6}).chain(size => {
      const permuted = fc.shuffledSubarray([...Array(size).keys()], {minLength: size, maxLength: size})
      return fc.tuple(permuted, permuted, permuted, fc.array(fc.boolean(), {minLength: 3 * size, maxLength: 3 * size}))
    })
    fc.assert(
      fc.property(order, ([x, y, z, said]) => {
        const orders = [x, y, z]
        const sides = ['nb', 'en', 'zh'].map(lang => sideOf(lang, Array<string>(x.length).fill(zh[0]!)))
        const decisions = [[0, 1] as const, [0, 2] as const, [1, 2] as const].map((pair, at) => ({
          sides: pair,
          fixed: x.flatMap((_, unit) =>
            said[at * x.length + unit] ? [{source: [orders[pair[0]]![unit]!], target: [orders[pair[1]]![unit]!]}] : []
          ),
          forbidden: []
        }))
        const found = alignEditions(sides, {decisions})
        for (const {sides: pair, fixed} of decisions)
          for (const {source, target} of fixed)
            expect(found.map(({members}) => pair.map(side => members[side]))).toContainEqual([source, target])
      }),
      {...RUNS, numRuns: 25}
    )
  })

  it('should put every segment in one unit where decisions contradict each other', () => {
    const index = fc.uniqueArray(fc.nat({max: 6}), {maxLength: 6})
    const beads = fc.array(fc.tuple(index, index), {maxLength: 4}).map(each => {
      const [from, to] = [new Set<number>(), new Set<number>()]
      const free = (taken: Set<number>, indices: readonly number[]) =>
        indices.filter(at => !taken.has(at) && taken.add(at)).sort((a, b) => a - b)
      return each
        .map(([source, target]) => ({source: free(from, source), target: free(to, target)}))
        .filter(({source, target}) => source.length + target.length > 0)
    })
    fc.assert(
      fc.property(beads, beads, beads, beads, (xy, xz, yz, forbidden) => {
        const sides = [sideOf('nb', nb.slice(0, 7)), sideOf('en', nb.slice(0, 7)), sideOf('zh', nb.slice(0, 7))]
        const found = alignEditions(sides, {
          decisions: [
            {sides: [0, 1], fixed: xy, forbidden},
            {sides: [0, 2], fixed: xz, forbidden},
            {sides: [1, 2], fixed: yz, forbidden}
          ]
        })
        for (const side of [0, 1, 2]) expect(membersOf(found, side)).toEqual(everyIndex(nb.slice(0, 7)))
      }),
      {...RUNS, numRuns: 25}
    )
  })

  it('should leave alone what was left out on both sides at one place, however much it is', () => {
    const alone = Array.from({length: 30}, (_, at) => at + 1)
    const side = (lang: string, first: string, last: string) =>
      sideOf(lang, [first, ...alone.map(at => `${lang} ${at}`), last])
    const found = alignEditions([side('nb', nb[0]!, nb.at(-1)!), side('en', en[0]!, en.at(-1)!)], {
      decisions: [
        {
          sides: [0, 1],
          fixed: [{source: alone, target: []}, ...alone.map(at => ({source: [], target: [at]}))],
          forbidden: []
        }
      ]
    })
    expect(beads(found)).toEqual(
      [
        [[0], [0]],
        [[31], [31]],
        ...alone.flatMap(at => [
          [[at], []],
          [[], [at]]
        ])
      ]
        .map(each => JSON.stringify(each))
        .sort()
    )
  })
})

describe('aligning three sides', () => {
  it('should put every segment in exactly one unit', () => {
    fc.assert(
      fc.property(texts('nb', 6), texts('en', 6), texts('zh', 6), (nb, en, zh) => {
        const found = alignEditions([sideOf('nb', nb), sideOf('en', en), sideOf('zh', zh)])
        for (const [side, of] of [nb, en, zh].entries()) expect(membersOf(found, side)).toEqual(everyIndex(of))
      }),
      RUNS
    )
  })

  it('should not depend on the order of the sides', () => {
    fc.assert(
      fc.property(texts('nb', 5), texts('en', 5), texts('zh', 5), (nb, en, zh) => {
        const one = alignEditions([sideOf('nb', nb), sideOf('en', en), sideOf('zh', zh)])
        const other = alignEditions([sideOf('zh', zh), sideOf('nb', nb), sideOf('en', en)])
        expect(
          beads(other.map(each => ({...each, members: [each.members[1]!, each.members[2]!, each.members[0]!]})))
        ).toEqual(beads(one))
      }),
      RUNS
    )
  })

  it('should let two pairs decide where the third is silent', () => {
    const nb = ['Avtalen gjelder forskning.', 'Norge og Kina er enige.', 'Fisk og miljø er viktig.']
    const en = [
      'The agreement concerns research.',
      'Norway and China agree.',
      'Fish and the environment are important.'
    ]
    const zh = ['该协议涉及研究。', '挪威和中国意见一致。', '鱼和环境很重要。']
    const found = alignEditions([sideOf('nb', nb), sideOf('en', en), sideOf('zh', zh)])
    expect(found.map(({members}) => members)).toEqual([0, 1, 2].map(at => [[at], [at], [at]]))
    for (const {confidence, pairs} of found) {
      expect(confidence).toBeGreaterThan(0.9)
      expect(pairs).toHaveLength(3)
    }
  })
})

describe('aligning the same line over and over', () => {
  const often = (lang: string, text: string) => sideOf(lang, Array<string>(120).fill(text))
  const [nb, en, zh] = [often('nb', 'Ja, fra 2018.'), often('en', 'Yes, from 2018.'), often('zh', '是，自2018年起。')]
  const inOrder = (sides: number) => Array.from({length: 120}, (_, at) => JSON.stringify(Array(sides).fill([at])))

  it.each([
    ['two', [nb, en]],
    ['three', [nb, en, zh]]
  ])('should keep each with its counterpart in %s languages', (_, sides) => {
    const found = alignEditions(sides)
    expect(found.map(({members}) => JSON.stringify(members))).toEqual(inOrder(sides.length))
    // In the middle nobody can know which of them is which.
    expect(found[60]!.confidence).toBeLessThan(0.9)
  })
})
