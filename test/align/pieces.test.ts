import {describe, expect, it} from 'vitest'
import {alignEditions} from '../../pipeline/align/align-editions.ts'
import {type Placed, piecesAcross} from '../../pipeline/align/pieces.ts'
import {sideOf} from './sides.ts'

/** Pairs of one segment a side, all sure. */
function pairs(size: number, posterior = 1): readonly Placed[] {
  return Array.from({length: size}, (_, at) => ({ends: [at + 1, at + 1], lengths: [1, 1], posterior}))
}

const across = (i: number, j: number) => ({sides: [0, 1] as const, places: [i, j] as const})

describe('piecesAcross', () => {
  it('should give the stretch of a long text in which two places belong together', () => {
    const pieces = piecesAcross(pairs(3000), [across(1500, 1510)])!
    expect(pieces).toHaveLength(1)
    const [{first, end}] = pieces as [(typeof pieces)[number]]
    expect(first).toBeLessThanOrEqual(1500)
    expect(end).toBeGreaterThan(1510)
    expect(end - first).toBeLessThan(1500)
  })

  it('should not cut between two places that belong together', () => {
    const [piece] = piecesAcross(pairs(3000), [across(200, 1400)])!
    expect(piece!.first).toBe(0)
    expect(piece!.end).toBeGreaterThan(1400)
  })

  it('should not cut where nothing is sure, nor a short text', () => {
    expect(piecesAcross(pairs(3000, 0.9), [across(10, 12)])).toBeNull()
    expect(piecesAcross(pairs(500), [across(10, 12)])).toBeNull()
  })

  it('should not call the whole text a stretch of it', () => {
    expect(piecesAcross(pairs(3000), [across(0, 2999)])).toBeNull()
  })
})

describe('a long text', () => {
  const places = ['Bergen', 'Oslo', 'Tromsø', 'Bodø', 'Hamar', 'Molde', 'Narvik', 'Voss']
  const line = (verb: string, year: string) => (_: unknown, at: number) =>
    `${places[at % places.length]} ${verb} ${1000 + at * 7} ${year} ${at}.`
  const nb = Array.from({length: 640}, line('fikk', 'kroner til forskning i sak'))
  const en = Array.from({length: 640}, line('received', 'kroner for research in case'))

  it('should find a paragraph that was moved a little, and leave all else where it is', () => {
    const moved = [...en.slice(0, 40), ...en.slice(41, 44), en[40]!, ...en.slice(44)]
    const found = alignEditions([sideOf('nb', nb), sideOf('en', moved)], {evidence: true})
    const partner = new Map(found.map(({members: [source, target]}) => [source![0], target]))
    expect(partner.get(40)).toEqual([43])
    expect(partner.get(41)).toEqual([40])
    expect(partner.get(639)).toEqual([639])
    const words = found.find(({members}) => members[0]![0] === 40)!.evidence[0]!.words
    expect(words.every(({source, target}) => source[0] === 40 && target[0] === 43)).toBe(true)
    expect(words.length).toBeGreaterThan(2)
  })
})
