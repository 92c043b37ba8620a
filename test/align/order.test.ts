import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {alignEditions} from '../../pipeline/align/align-editions.ts'
import {alignSegments} from '../../pipeline/align/index.ts'
import {parameters} from '../../pipeline/align/parameters.ts'
import {sideOf, texts} from './sides.ts'

const RUNS = {numRuns: 20, seed: 20261127}

/** A record with its entries in another order. */
function shuffled<T>(record: Readonly<Record<string, T>>, keys: readonly number[]): Record<string, T> {
  const entries = Object.entries(record).map((entry, at) => ({entry, key: keys[at % keys.length]! ^ (at * 31)}))
  return Object.fromEntries(entries.sort((x, y) => x.key - y.key).map(({entry}) => entry))
}

describe('the order of what does not depend on order', () => {
  it('should change nothing when features, rates and shapes are listed in another order', () => {
    fc.assert(
      fc.property(
        texts('nb'),
        texts('en'),
        fc.array(fc.nat({max: 1024}), {minLength: 9, maxLength: 9}),
        (nb, en, keys) => {
          const sides = [sideOf('nb', nb), sideOf('en', en)]
          const other = {
            ...parameters,
            rates: shuffled(parameters.rates, keys) as typeof parameters.rates,
            shapes: shuffled(parameters.shapes, keys),
            shares: shuffled(parameters.shares, keys),
            weights: {
              lexicon: shuffled(parameters.weights.lexicon, keys),
              none: shuffled(parameters.weights.none, keys)
            }
          }
          expect(alignEditions(sides, {parameters: other})).toEqual(alignEditions(sides))
        }
      ),
      RUNS
    )
  })

  it('should change nothing in which order, or in how many processes, documents are aligned', () => {
    const doc = fc.record({src: texts('nb', 5), tgt: texts('zh', 5)})
    const key = fc.nat({max: 99})
    fc.assert(
      fc.property(fc.array(fc.tuple(doc, key), {minLength: 2, maxLength: 4}), given => {
        const docs = given.map(([{src, tgt}, key], at) => ({id: `d${at}`, src, tgt, key}))
        const whole = alignSegments({pair: 'nb-zh', docs})
        const inTurn = [...docs].sort((x, y) => x.key - y.key)
        expect(alignSegments({pair: 'nb-zh', docs: inTurn})).toEqual(whole)
        const shares = [inTurn.filter((_, at) => at % 2 === 0), inTurn.filter((_, at) => at % 2 === 1)]
        const apart = shares.map(docs => alignSegments({pair: 'nb-zh', docs}))
        expect(Object.assign({}, ...apart)).toEqual(whole)
      }),
      RUNS
    )
  })
})
