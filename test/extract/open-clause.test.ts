import {describe, expect, it} from 'vitest'
import {isOpenClause} from '../../pipeline/extract/open-clause.ts'

describe('isOpenClause', () => {
  it.each([
    'andre områder som en felles komité blir enig om i løpet av perioden',
    'Andre temaer.',
    'eventuelle andre tiltak',
    'annet',
    'andre område som partane blir einige om',
    'og andre aktuelle saker',
    'fiske, fangst osv.',
    'verktøy m.m.',
    'other areas that a joint committee agrees on',
    'any other matters as determined by the parties',
    'such other forms of cooperation as may be agreed',
    'seminars, visits, etc.',
    'Other.',
    '联合委员会在行动计划适用期间商定的其他领域。',
    '双方同意的其他事项；',
    '其他合作形式',
    '渔业、水产养殖等。',
    '其它'
  ])('should be true for “%s”', text => {
    expect(isOpenClause(text)).toBe(true)
  })

  it.each([
    'miljø, klima og lavutslippssamfunn',
    'samarbeid med andre land',
    'andre lands erfaringer med havvind',
    'den andre rapporten',
    'other countries’ experience with offshore wind',
    'cooperation with others in the region',
    'brother and sister programmes',
    '与其他国家的合作',
    '平等互利',
    '等级制度研究',
    'polarforskning'
  ])('should not be true for “%s”', text => {
    expect(isOpenClause(text)).toBe(false)
  })
})
