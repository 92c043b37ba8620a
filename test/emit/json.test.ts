import fc from 'fast-check'
import {expect, it} from 'vitest'
import {toJson, toJsonLines} from '../../pipeline/emit/json.ts'

it('should give back what it was given', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(JSON.parse(toJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    })
  )
})

it('should write what fits a line on one', () => {
  expect(toJson({box: [1, 2.5, 3, 4], page: 1})).toBe('{"box": [1, 2.5, 3, 4], "page": 1}\n')
})

it('should not write lines over 120 characters where the value can be cut', () => {
  const value = {words: Array.from({length: 60}, (_, index) => `ord ${index}`), deep: {deeper: {text: 'å'.repeat(90)}}}
  for (const line of toJson(value).split('\n')) expect(line.length).toBeLessThanOrEqual(120)
})

it('should leave out undefined values', () => {
  expect(toJson({a: undefined, b: 1})).toBe('{"b": 1}\n')
})

it('should write one value a line', () => {
  expect(toJsonLines([{a: 1}, {a: 2}])).toBe('{"a":1}\n{"a":2}\n')
})
