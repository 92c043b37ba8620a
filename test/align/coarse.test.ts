import {describe, expect, it} from 'vitest'
import {analyse} from '../../pipeline/align/analysis.ts'
import {fullBand} from '../../pipeline/align/band.ts'
import {narrowBand} from '../../pipeline/align/coarse.ts'
import {pairContext} from '../../pipeline/align/pair-context.ts'
import {parameters} from '../../pipeline/align/parameters.ts'
import {shippedLexicon} from '../../pipeline/language/lexicon/shipped.ts'
import {sideOf} from './sides.ts'

const whole = (run: string) => [run.length]

function narrowed(nb: readonly string[], en: readonly string[]) {
  const [source, target] = [analyse(sideOf('nb', nb), whole), analyse(sideOf('en', en), whole)]
  const context = pairContext(source, target, shippedLexicon('nb', 'en'), parameters)
  return narrowBand(source, target, fullBand(nb.length, en.length), context, parameters)
}

const years = Array.from({length: 40}, (_, at) => 1900 + at)
const nb = years.map(year => `Regjeringen la fram planen for forskning og fiskeri i ${year}.`)
const en = years.map(year => `The government presented the plan for research and fisheries in ${year}.`)

describe('narrowBand', () => {
  it('should keep the cells of the right way and drop most others', () => {
    const {from, to, start} = narrowed(nb, en)
    for (let i = 0; i <= nb.length; i++) {
      expect(from[i]).toBeLessThanOrEqual(i)
      expect(to[i]).toBeGreaterThanOrEqual(i)
    }
    expect(start.at(-1)).toBeLessThan(((nb.length + 1) * (en.length + 1)) / 2)
  })

  it('should keep the way through a long gap', () => {
    const {from, to} = narrowed(nb, [...en.slice(0, 10), ...en.slice(30)])
    for (let i = 30; i <= nb.length; i++) {
      expect(from[i]).toBeLessThanOrEqual(i - 20)
      expect(to[i]).toBeGreaterThanOrEqual(i - 20)
    }
    for (let i = 1; i <= nb.length; i++) expect(from[i]!).toBeGreaterThanOrEqual(from[i - 1]!)
  })

  it('should not touch a small band', () => {
    const {start} = narrowed(nb.slice(0, 8), en.slice(0, 8))
    expect(start.at(-1)).toBe(81)
  })
})
