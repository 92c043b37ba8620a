import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {catalogue} from '../../pipeline/diagnostics/index.ts'
import {repository} from '../architecture/source-files.ts'

/** Rule ids that any test or expected diagnostic speaks of. */
const tested = new Set(
  readdirSync(join(repository, 'test'), {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && /\.(?:ts|json|jsonl|txt)$/.test(entry.name))
    .flatMap(
      entry => readFileSync(join(entry.parentPath, entry.name), 'utf8').match(/\b[a-z]+:[a-z]+(?:-[a-z]+)*\b/g) ?? []
    )
)

describe('a rule', () => {
  test.each(Object.keys(catalogue))('should be triggered by a test: %s', rule => {
    expect(tested.has(rule)).toBe(true)
  })

  test('should be named by its stage and what is wrong, in kebab-case', () => {
    for (const rule of Object.keys(catalogue)) expect(rule).toMatch(/^[a-z]+:[a-z]+(?:-[a-z]+)*$/)
  })

  test('should not pass for tested by being in the catalogue alone', () => {
    expect(tested.has(['store', 'no-such-rule', 'at-all'].join(':'))).toBe(false)
  })
})
