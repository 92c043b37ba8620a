import {describe, expect, it} from 'vitest'
import {analyse} from '../../pipeline/align/analysis.ts'
import {induceLinks} from '../../pipeline/align/induce.ts'
import {pairContext} from '../../pipeline/align/pair-context.ts'
import {parameters} from '../../pipeline/align/parameters.ts'
import {sideOf} from './sides.ts'

const whole = (run: string) => [run.length]
const de = ['Berg', 'Hütte', 'Gipfel', 'Weg'].flatMap((word, at) => Array.from({length: 6}, () => `${word} x${at}`))
const fr = ['montagne', 'cabane', 'sommet', 'chemin'].flatMap((word, at) =>
  Array.from({length: 6}, () => `${word} y${at}`)
)
const source = analyse(sideOf('de', de), whole)
const target = analyse(sideOf('fr', fr), whole)
const context = pairContext(source, target, null, parameters)

const beads = (posterior: number) =>
  de.map((_, at) => ({i: at + 1, a: 1, j: at + 1, b: 1, evidence: 0, prior: 0, posterior}))
const named = (links: ReturnType<typeof induceLinks>) =>
  links.map(link => `${source.types[link.source]!.word} ${target.types[link.target]!.word}`)

describe('induceLinks', () => {
  it('should learn words that go together in sure beads', () => {
    const links = induceLinks(context, beads(0.9))
    expect(named(links)).toEqual(expect.arrayContaining(['berg montagne', 'hütte cabane', 'gipfel sommet']))
    for (const {forward, backward} of links) {
      expect(forward).toBeGreaterThan(0.5)
      expect(backward).toBeLessThanOrEqual(1)
    }
  })

  it('should not learn from beads that are not sure', () => {
    expect(induceLinks(context, beads(0.4))).toEqual([])
  })

  it('should not learn from words that were together once', () => {
    expect(induceLinks(context, beads(0.9).slice(0, 1))).toEqual([])
  })

  it('should give a word two partners at most', () => {
    const partners = Map.groupBy(induceLinks(context, beads(0.9)), link => link.source)
    for (const own of partners.values()) expect(own.length).toBeLessThanOrEqual(2)
  })
})
