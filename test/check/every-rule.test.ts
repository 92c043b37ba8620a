import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type CheckInput, check} from '../../pipeline/check/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {repository} from '../architecture/source-files.ts'
import {placeOf} from './aligned-work.ts'
import {examples, input} from './rule-examples.ts'
import {rulesPage} from './rules-page.ts'

const rulesOf = (of: CheckInput) => check(of, collectingRun()).map(({rule}) => rule)

describe('every rule of check', () => {
  it.each(Object.entries(examples))('should report %s, and not what is like it and right', (rule, {bad, good}) => {
    expect(rulesOf(bad)).toContain(rule)
    expect(rulesOf(good)).not.toContain(rule)
  })

  it('should give every finding an id of its own and a place', () => {
    for (const {bad} of Object.values(examples)) {
      const findings = check(bad, collectingRun())
      expect(new Set(findings.map(({id}) => id)).size).toBe(findings.length)
      for (const {places} of findings) expect(places.length).toBeGreaterThan(0)
    }
  })

  it('should say of a flaw where it is, what should stand there, and how to mend it', () => {
    const units = [
      {nb: 'A, b.', 'zh-Hans': '甲,乙。'},
      {nb: 'C, d.', 'zh-Hans': '丙，丁。'}
    ]
    const [finding, ...more] = check(input({langs: ['nb', 'zh-Hans'], units}), collectingRun())
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      rule: 'check:width',
      unit: 'page-0',
      actual: ',',
      expected: '，',
      fix: {start: 1, end: 2, text: '，'},
      places: [placeOf('page', 'zh-Hans', 0)]
    })
  })

  it('should say once what is the habit of a whole edition, and in how many segments', () => {
    const units = Array.from({length: 12}, (_, n) => ({nb: `Punkt ${n}, ja.`, 'zh-Hans': `第${n}条,是。`}))
    const findings = check(input({langs: ['nb', 'zh-Hans'], units}), collectingRun())
    expect(findings.filter(({rule}) => rule === 'check:width')).toMatchObject([
      {unit: null, detail: {count: 12}, places: [placeOf('page', 'zh-Hans', 0)]}
    ])
  })
})

describe('the page of rules', () => {
  const file = join(repository, 'docs', 'checks.md')

  it('should be what the catalogue and the examples say', () => {
    const page = rulesPage()
    if (process.env.UPDATE === '1') writeFileSync(file, page)
    expect(readFileSync(file, 'utf8')).toBe(page)
  })
})
