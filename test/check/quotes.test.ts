import {expect, it} from 'vitest'
import {quotes} from '../../pipeline/check/form/quotes.ts'

const expected = (text: string, lang: string) => quotes(text, lang, () => 0).map(flaw => flaw.expected)

it.each(['zh-Hant', 'zh-TW', 'zh-HK'])('should not take corner brackets for foreign in %s, nor curly ones', lang => {
  expect(expected('「共同未來」與“計畫”', lang)).toEqual([])
  expect(expected('«共同未來»與"計畫"', lang)).toEqual(['「共同未來」', '「計畫」'])
})

it.each(['zh', 'zh-Hans', 'zh-CN'])('should ask for curly ones in %s', lang => {
  expect(expected('「共同未来」', lang)).toEqual(['“共同未来”'])
})
