import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type FixedBead, regroup} from '../../pipeline/decisions/index.ts'
import {pairsOf} from '../../pipeline/decisions/pair-langs.ts'
import type {Alignment, Members} from '../../pipeline/model/index.ts'

const langs = ['nb', 'en', 'zh-Hans']
const partPairs = (all: readonly string[]) => pairsOf(all).map(pair => ({key: pair.join('-'), langs: pair}))
const unitId = (_: string, members: readonly string[]) => [...members].sort().join()

function alignmentOf(units: readonly Members[]): Alignment {
  return {
    work: 'w',
    part: 'p',
    langs,
    coverage: [],
    units: units.map((members, index) => ({
      id: `unit-${index}`,
      members: Object.fromEntries(langs.map(lang => [lang, members[lang] ?? []])),
      confidence: 0.8,
      pairs: Object.fromEntries(partPairs(langs).map(({key}) => [key, {confidence: 0.8, status: 'auto' as const}]))
    }))
  }
}

function positions({units}: Alignment): ReadonlyMap<string, number> {
  const ids = langs.flatMap(lang => units.flatMap(({members}) => members[lang] ?? []).sort())
  return new Map(ids.map((id, index) => [id, index]))
}

/** The beads of every pair, of groups in all languages. */
function beadsOf(groups: readonly Members[]): readonly FixedBead[] {
  return groups.flatMap(members =>
    partPairs(langs).map(({key, langs: [a, b]}) => ({
      pair: key,
      members: {[a]: members[a] ?? [], [b]: members[b] ?? []}
    }))
  )
}

const shapeOf = (alignment: Alignment) =>
  alignment.units.map(({members}) => langs.map(lang => members[lang]!.join()).join(' '))
const regrouped = (units: readonly Members[], beads: readonly FixedBead[]) => {
  const alignment = alignmentOf(units)
  return shapeOf(regroup(alignment, beads, positions(alignment), unitId))
}

const rows = [
  {nb: ['n1'], en: ['e1'], 'zh-Hans': ['z1']},
  {nb: ['n2', 'n3'], en: ['e2', 'e3'], 'zh-Hans': ['z2']},
  {nb: ['n4'], en: ['e4'], 'zh-Hans': ['z3']}
]

describe('regrouping', () => {
  test('should cut a unit where beads say so, in reading order', () => {
    const groups = [
      {nb: ['n2'], en: ['e2'], 'zh-Hans': ['z2']},
      {nb: ['n3'], en: ['e3'], 'zh-Hans': []}
    ]
    expect(regrouped(rows, beadsOf(groups))).toEqual(['n1 e1 z1', 'n2 e2 z2', 'n3 e3 ', 'n4 e4 z3'])
  })

  test('should join units, also over others between them', () => {
    const groups = [{nb: ['n1', 'n4'], en: ['e1', 'e4'], 'zh-Hans': ['z1', 'z3']}]
    expect(regrouped(rows, beadsOf(groups))).toEqual(['n1,n4 e1,e4 z1,z3', 'n2,n3 e2,e3 z2'])
  })

  test('should leave the third language where the alignment had it, where beads speak of two', () => {
    const beads = [
      {pair: 'nb-en', members: {nb: ['n2'], en: ['e2']}},
      {pair: 'nb-en', members: {nb: ['n3'], en: ['e3']}}
    ]
    expect(regrouped(rows, beads)).toEqual(['n1 e1 z1', 'n2,n3 e2,e3 z2', 'n4 e4 z3'])
  })

  test('should not touch what holds already', () => {
    const alignment = alignmentOf(rows)
    expect(regroup(alignment, beadsOf(rows), positions(alignment), unitId)).toBe(alignment)
  })

  test('should not be led astray by a bead with segments that are not there', () => {
    const alignment = alignmentOf(rows)
    const beads = [{pair: 'nb-en', members: {nb: ['gone'], en: ['e1']}}]
    expect(regroup(alignment, beads, positions(alignment), unitId)).toBe(alignment)
  })

  test('should keep every segment in exactly one unit, and every bead whole, whatever is decided', () => {
    const segments = Array.from({length: 8}, (_, index) => index)
    const grouping = fc.array(fc.integer({min: 0, max: 5}), {minLength: 24, maxLength: 24})
    fc.assert(
      fc.property(grouping, grouping, fc.subarray([0, 1, 2, 3, 4, 5]), (first, second, decided) => {
        const groupsOf = (labels: readonly number[]) =>
          [0, 1, 2, 3, 4, 5]
            .map(label =>
              Object.fromEntries(
                langs.map((lang, l) => [
                  lang,
                  segments.filter(s => labels[l * 8 + s] === label).map(s => `${lang}-${s}`)
                ])
              )
            )
            .filter(members => Object.values(members).flat().length > 0)
        const alignment = alignmentOf(groupsOf(first))
        const groups = groupsOf(second).filter((_, index) => decided.includes(index))
        const result = regroup(alignment, beadsOf(groups), positions(alignment), unitId)
        const all = result.units.flatMap(({members}) => Object.values(members).flat())
        expect([...all].sort()).toEqual(langs.flatMap(lang => segments.map(s => `${lang}-${s}`)).sort())
        for (const group of groups) {
          const [any] = Object.values(group).flat()
          const unit = result.units.find(({members}) => Object.values(members).flat().includes(any!))
          const whole = partPairs(langs).some(({langs: pair}) => pair.every(lang => group[lang]!.length > 0))
          if (whole)
            for (const lang of langs) expect(unit?.members[lang]).toEqual(expect.arrayContaining([...group[lang]!]))
        }
      }),
      {numRuns: 300}
    )
  })
})
