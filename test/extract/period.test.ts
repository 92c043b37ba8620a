import {describe, expect, it} from 'vitest'
import {readText} from './read.ts'

const periodIn = async (markdown: string, lang = 'nb') =>
  (await readText(markdown, 'a.md', {lang})).draft.metadata.period

describe('the period of a document', () => {
  it('should be that of its title', async () => {
    expect(await periodIn('# Plan for forskning 2018–2020\n\nTekst om 2015–2016.\n')).toEqual({
      start: '2018',
      end: '2020',
      text: '2018–2020'
    })
  })

  it('should be that of its lead', async () => {
    expect(
      await periodIn('# Plan\n\n**Planen gjelder i perioden 2017-2020.**\n\nI 2010-2011 var det annerledes.\n')
    ).toMatchObject({
      start: '2017',
      end: '2020'
    })
  })

  it.each([
    ['Planen gjelder for perioden 2021–2024.', 'nb'],
    ['Planen gjeld for åra 2021–2024.', 'nn'],
    ['The plan covers the period 2021–2024.', 'en'],
    ['本计划适用于2021—2024年期间。', 'zh-Hans'],
    ['本计划有效期为2021至2024年。', 'zh-Hans']
  ])('should be that of prose that says so: “%s”', async (text, lang) => {
    expect(await periodIn(`# T\n\n${text}\n`, lang)).toMatchObject({start: '2021', end: '2024'})
  })

  it('should not be taken from an attachment’s name', async () => {
    expect(await periodIn('# Plan\n\n[Plan 2018-2020.pdf](https://example.no/plan.pdf)\n')).toBeNull()
  })

  it.each([
    '# Meld. St. 25 (2016–2017)',
    '# Plan\n\n**Planen følger opp Ot.prp. nr. 75 (2007–2008).**',
    '# T\n\nPlanen gjelder for hele perioden, jf. Innst. 300 S (2014–2015).'
  ])('should not be a session of parliament: %s', async text => {
    expect(await periodIn(`${text}\n\nTekst.\n`)).toBeNull()
  })

  it.each(['Forrige plan gjaldt for perioden 2016–2019.', 'The former plan covered the period 2016–2019.'])(
    'should not be that of another document: %s',
    async text => {
      expect(await periodIn(`# T\n\n${text}\n`)).toBeNull()
    }
  )

  it('should not be one of prose that had ended when the document was published', async () => {
    expect(await periodIn('# T\n\nDato: 01.03.2020\n\nI perioden 2010–2015 gikk tallet ned.\n')).toBeNull()
  })

  it('should not be taken from a sentence that only mentions years', async () => {
    expect(await periodIn('# T\n\nI krigen 1940–1945 ble byen ødelagt.\n')).toBeNull()
  })

  it('should not be chosen among several', async () => {
    expect(await periodIn('# T\n\nPerioden 2010–2012 var god. Perioden 2014–2016 var dårlig.\n')).toBeNull()
  })
})
