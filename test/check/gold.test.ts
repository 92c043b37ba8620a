import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {check} from '../../pipeline/check/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {alignedPart, type UnitText, workOf} from './aligned-work.ts'

/** What the checks say of a gold alignment that was made by hand, rule and language. */
function findingsOf(variant: string): readonly string[] {
  const file = new URL(`../fixtures/align/${variant}/gold.json`, import.meta.url)
  const units = JSON.parse(readFileSync(file, 'utf8')) as UnitText[]
  const langs = ['nb', 'en', 'zh-Hans'].filter(lang => units.some(unit => [unit[lang] ?? []].flat().length > 0))
  const {documents, alignment} = alignedPart({langs, units})
  return check({work: workOf({page: undefined}), documents, alignments: [alignment]}, collectingRun()).map(
    ({rule, detail}) => `${rule} ${detail.targetLang ?? detail.lang}`
  )
}

describe('check of the gold alignments', () => {
  it.each([
    ['kina-norge-page', []],
    ['kina-norge-page-swapped-items', []],
    ['kina-norge-plan', []],
    ['kina-norge-page-wrong-year', ['check:period-differs en']],
    ['kina-norge-page-left-out-item', ['check:segment-missing en']],
    ['kina-norge-page-added-note', ['check:segment-added zh-Hans']]
  ])('should find in %s just what is wrong: %j', (variant, expected) => {
    expect(findingsOf(variant)).toEqual(expected)
  })
})
