import {describe, expect, it} from 'vitest'
import {compareValues} from '../../pipeline/check/compare-values.ts'

const told = (nb: string, en: string, lang = 'en') =>
  compareValues({lang: 'nb', texts: [nb]}, {lang, texts: [en]}).map(({source, target}) => [
    source[0]?.text,
    target[0]?.text
  ])

describe('values whose digits agree', () => {
  it('should be told where the weekday is another one, beside another day too', () => {
    expect(told('Tirsdag 13. mai 2025.', 'Wednesday 13 May 2025.')).toEqual([['Tirsdag', 'Wednesday']])
    expect(told('Tirsdag 13. mai 2025.', 'Wednesday 14 May 2025.')).toEqual([
      ['Tirsdag', 'Wednesday'],
      ['13. mai 2025', '14 May 2025']
    ])
  })

  it('should not be told where a side names two weekdays, or a week and no day of it', () => {
    expect(told('Mandag til fredag.', 'Monday through Thursday, and on Friday.')).toEqual([])
    expect(told('De møtes tirsdag, én gang i uken.', '他们每周一次，星期二见面。', 'zh')).toEqual([])
    expect(told('De møtes tirsdag.', '他们三周一轮。', 'zh')).toEqual([])
  })

  it('should be told where the half of the day is another one by its word', () => {
    expect(told('Kl. 14.30.', 'At 2.30 a.m.')).toEqual([['Kl. 14.30', '2.30 a.m.']])
    expect(told('Kl. 14.30.', 'At 2:30.')).toEqual([])
    expect(told('Kl. 02.30.', 'At 2.30 a.m.')).toEqual([])
  })

  it('should be told where a cell lost its sign, and not for brackets of accounts or a dash in a text', () => {
    expect(told('−4,1', '4.1')).toEqual([['−4,1', '4.1']])
    expect(told('4,1', '-4.1')).toEqual([['4,1', '-4.1']])
    expect(told('−4,1', '-4.1')).toEqual([])
    expect(told('−4,1', '(4.1)')).toEqual([])
    expect(told('Endring: -4 prosent', 'A fall of 4 per cent')).toEqual([])
  })

  it('should not be told for the number that a text begins with and whose section the other side stands in', () => {
    const zh = {lang: 'zh', texts: ['第一条　为促进多样性，制定本条例。']}
    const within = (number: string) =>
      compareValues({lang: 'nb', texts: ['Formålet er mangfold.'], within: [number]}, zh)
    expect(within('1')).toEqual([])
    expect(within('2')).toHaveLength(1)
    const heading = {lang: 'zh', texts: ['第一章　总则']}
    expect(compareValues({lang: 'nb', texts: ['Kapittel 1. Innledende bestemmelser'], within: ['1']}, heading)).toEqual(
      []
    )
  })
})
