import {expect, test} from 'vitest'
import {localeNamed, userLocale} from '../../cli/user-locale.ts'

test.each([
  ['nb_NO.UTF-8', 'nb'],
  ['no_NO', 'nb'],
  ['nn_NO.UTF-8', 'nb'],
  ['nn', 'nb'],
  ['zh_CN.UTF-8', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh_CN.GB18030@pinyin', 'zh-Hans'],
  ['en_GB.UTF-8', 'en'],
  ['C.UTF-8', 'en'],
  ['POSIX', 'en'],
  ['de_DE', 'en'],
  ['not a locale', 'en']
])('should read %s as %s', (name, locale) => {
  expect(userLocale([], {LANG: name})).toBe(locale)
})

test('should prefer LC_ALL to LC_MESSAGES and LC_MESSAGES to LANG', () => {
  expect(userLocale([], {LC_ALL: 'nb_NO', LC_MESSAGES: 'zh_CN', LANG: 'en_GB'})).toBe('nb')
  expect(userLocale([], {LC_MESSAGES: 'zh_CN', LANG: 'nb_NO'})).toBe('zh-Hans')
})

test('should not stop at a variable that is empty', () => {
  expect(userLocale([], {LC_ALL: '', LC_MESSAGES: '', LANG: 'nb_NO'})).toBe('nb')
})

test('should prefer --locale to the environment', () => {
  expect(userLocale(['build', '--locale', 'zh-Hans'], {LANG: 'nb_NO'})).toBe('zh-Hans')
  expect(userLocale(['--locale=nb', 'build'], {LANG: 'zh_CN'})).toBe('nb')
})

test('should not take what stands behind -- for an option', () => {
  expect(userLocale(['build', '--', '--locale', 'zh-Hans'], {LANG: 'nb_NO'})).toBe('nb')
})

test('should speak English where nothing tells', () => {
  expect(userLocale([], {})).toBe('en')
  expect(userLocale(['--locale'], {})).toBe('en')
})

test.each([
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['zh_CN', 'zh-Hans'],
  ['zh-Hant', 'zh-Hans'],
  ['en-GB', 'en']
])('should take %s for another name of %s', (name, locale) => {
  expect(localeNamed(name)).toBe(locale)
})

test.each(['de', 'tlh', 'not a locale', ''])('should not take %s for a locale', name => {
  expect(localeNamed(name)).toBeUndefined()
})
