import {describe, expect, it} from 'vitest'
import {check} from '../../pipeline/check/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {alignedPart, workOf} from './aligned-work.ts'

function told(nb: string, en: string, zh: string): readonly string[] {
  const {documents, alignment} = alignedPart({langs: ['nb', 'en', 'zh-Hans'], units: [{nb, en, 'zh-Hans': zh}]})
  const findings = check({work: workOf({page: undefined}), documents, alignments: [alignment]}, collectingRun())
  return findings.map(({rule, detail, fix}) => `${rule} ${detail.sourceLang}-${detail.targetLang}${fix ? ' fix' : ''}`)
}

describe('checks between two translations', () => {
  it('should tell what they contradict each other in, where the source leaves it open', () => {
    expect(
      told('Avtalen ble undertegnet i fjor.', 'The agreement was signed in 2016.', '该协定于2015年签署。')
    ).toEqual(expect.arrayContaining(['check:date-differs en-zh-Hans']))
  })

  it('should not tell again what is told against the source', () => {
    expect(told('Planen omfatter 8 områder.', 'The plan covers 9 areas.', '该计划涵盖8个领域。')).toEqual([
      'check:number-differs nb-en fix'
    ])
  })

  it('should not tell that one of them says more', () => {
    const rules = told('Avtalen ble undertegnet i fjor.', 'The agreement was signed in 2016.', '该协定于去年签署。')
    expect(rules.filter(rule => rule.endsWith('en-zh-Hans'))).toEqual([])
  })
})
