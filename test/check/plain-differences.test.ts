import {describe, expect, it} from 'vitest'
import {plainDifferences} from '../../pipeline/check/plain-differences.ts'
import {readValues} from '../../pipeline/language/read-values.ts'

const told = (nb: string, en: string) =>
  plainDifferences(readValues(nb, 'nb'), readValues(en, 'en')).map(({source, target}) => [
    source[0]?.text,
    target[0]?.text
  ])

describe('plainDifferences', () => {
  it('should tell another date, though its day stands elsewhere', () => {
    expect(told('Jf. § 4 i forskriften av 5. mai 2015.', 'Cf. section 4 of the regulations of 4 May 2015.')).toEqual([
      ['5. mai 2015', '4 May 2015']
    ])
  })

  it('should not tell dates of a range whose year stands once, at either end', () => {
    expect(told('1. januar–31. mars 2020', 'from 1 January 2020 to 31 March')).toEqual([])
  })

  it('should tell a year that was left out, and not one that stands elsewhere', () => {
    expect(told('Undertegnet 5. mai 2015 i Oslo.', 'Signed in Oslo on 5 May.')).toEqual([['5. mai 2015', '5 May']])
    expect(told('Undertegnet 5. mai 2015 i Oslo.', 'In 2015, it was signed in Oslo on 5 May.')).toEqual([])
  })

  it('should tell another month, and not a name', () => {
    expect(told('Planen legges fram i juni.', 'The plan will be presented in July.')).toEqual([['juni', 'July']])
    expect(told('Planen legges fram i juni.', 'The plan will be presented in June to Mr May.')).toEqual([])
  })
})
