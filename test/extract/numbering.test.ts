import {describe, expect, it} from 'vitest'
import {numberingOf} from '../../pipeline/extract/numbering.ts'

const cases = [
  ['Artikkel 4 Prioriterte områder', 'nb', 'article', 'Artikkel 4', [4]],
  ['Article IV – Funding', 'en', 'article', 'Article IV', [4]],
  ['Art. 12', 'nb', 'article', 'Art. 12', [12]],
  ['Kapittel 3. Mål', 'nb', 'chapter', 'Kapittel 3', [3]],
  ['Chapter 10: Reporting', 'en', 'chapter', 'Chapter 10', [10]],
  ['Del II Gjennomføring', 'nb', 'part', 'Del II', [2]],
  ['Vedlegg 1 Oversikt', 'nb', 'annex', 'Vedlegg 1', [1]],
  ['Annex B: Tables', 'en', 'annex', 'Annex B', [2]],
  ['Punkt 2.3', 'nb', 'point', 'Punkt 2.3', [2, 3]],
  ['§ 4-2 Virkeområde', 'nb', 'section', '§ 4-2', [4, 2]],
  ['2.1 Mål', 'nb', 'section', '2.1', [2, 1]],
  ['2.1. Goals', 'en', 'section', '2.1', [2, 1]],
  ['3 Innledning', 'nb', 'section', '3', [3]],
  ['第一章 总则', 'zh-Hans', 'chapter', '第一章', [1]],
  ['第二条', 'zh-Hans', 'article', '第二条', [2]],
  ['第十二条 期限', 'zh-Hans', 'article', '第十二条', [12]],
  ['第三部分 附则', 'zh-Hans', 'part', '第三部分', [3]],
  ['一、总体要求', 'zh-Hans', 'section', '一', [1]],
  ['（三）经费', 'zh-Hans', 'point', '（三）', [3]],
  ['附件2：清单', 'zh-Hans', 'annex', '附件2', [2]],
  ['5.1 组成', 'zh-Hans', 'section', '5.1', [5, 1]]
] as const

describe('numberingOf', () => {
  it.each(cases)('should read %s', (heading, lang, kind, label, path) => {
    expect(numberingOf(heading, lang)).toEqual({kind, label, path})
  })

  it.each([
    ['31. august 2017', 'nb'],
    ['31 August 2017', 'en'],
    ['31.08.2017', 'nb'],
    ['2017 i tall', 'nb'],
    ['2018-2020', 'nb'],
    ['12 av 20 land deltar', 'nb'],
    ['Del av en helhet', 'nb'],
    ['Article about rivers', 'en'],
    ['2017年8月31日', 'zh-Hans'],
    ['Innledning', 'nb'],
    ['目的', 'zh-Hans'],
    ['', 'nb']
  ])('should not find a number in “%s”', (heading, lang) => {
    expect(numberingOf(heading, lang)).toBeNull()
  })
})
