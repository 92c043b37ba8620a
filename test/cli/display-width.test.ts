import {expect, test} from 'vitest'
import {displayWidth, fitInto} from '../../cli/display-width.ts'

test('should count two columns for a Chinese character and its punctuation', () => {
  expect(displayWidth('对齐。')).toBe(6)
  expect(displayWidth('《计划》')).toBe(8)
  expect(displayWidth('sources/ 下')).toBe(11)
})

test('should not count combining marks and escape sequences', () => {
  expect(displayWidth('a\u030A')).toBe(1)
  expect(displayWidth('\u001B[31mrød\u001B[39m')).toBe(3)
})

test('should cut a text to the columns there are', () => {
  expect(fitInto('kina-norge: aligning', 10)).toBe('kina-norg…')
  expect(fitInto('正在对齐文件', 8)).toBe('正在对…')
})

test('should not cut a text that fits', () => {
  expect(fitInto('对齐', 4)).toBe('对齐')
})
