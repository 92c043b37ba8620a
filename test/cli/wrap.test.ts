import fc from 'fast-check'
import {expect, test} from 'vitest'
import {displayWidth} from '../../cli/display-width.ts'
import {wrap} from '../../cli/wrap.ts'

test('should break between words', () => {
  expect(wrap('one two three four', 9)).toBe('one two\nthree\nfour')
})

test('should break between Chinese characters', () => {
  expect(wrap('读取一个文件并打印其结构', 10)).toBe('读取一个文\n件并打印其\n结构')
})

test('should not begin a line with Chinese punctuation, nor end one with an opening bracket', () => {
  expect(wrap('打印版本号，退出', 10)).toBe('打印版本\n号，退出')
  expect(wrap('读取一个（文件）', 10)).toBe('读取一个\n（文件）')
})

test('should not break a word that is longer than the line', () => {
  expect(wrap('a pneumonoultramicroscopic b', 10)).toBe('a\npneumonoultramicroscopic\nb')
})

test('should keep line breaks', () => {
  expect(wrap('one\ntwo', 20)).toBe('one\ntwo')
})

test('should keep every character but white space', () => {
  const alphabet = fc.constantFrom('a', 'bc', ' ', '对', '齐', '，', '（', '）', '《', 'work.yaml', '“', '”', '-', '1')
  fc.assert(
    fc.property(fc.array(alphabet), fc.integer({min: 4, max: 30}), (parts, width) => {
      const text = parts.join('')
      expect(wrap(text, width).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    })
  )
})

test('should keep lines of short words within the width', () => {
  const word = fc.constantFrom('a', 'bc', 'def', '对', '齐', '对齐')
  fc.assert(
    fc.property(fc.array(word), fc.integer({min: 6, max: 30}), (words, width) => {
      for (const line of wrap(words.join(' '), width).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
    })
  )
})
