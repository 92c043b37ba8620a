import {describe, expect, test} from 'vitest'
import {labelsFor} from '../../pipeline/language/labels.ts'
import {locales} from '../../pipeline/language/messages.ts'
import {authority, origin} from '../../pipeline/model/work.ts'
import {readSource} from '../architecture/read-source.ts'
import {sourceFiles} from '../architecture/source-files.ts'
import {messagesOf} from './catalogue-keys.ts'

describe.each(locales)('the labels in %s', locale => {
  const keys = [...messagesOf(locale).keys()]

  test('should have a text for every label that an artifact asks for', () => {
    const calls = sourceFiles('pipeline/emit').flatMap(({text}) => {
      const {code, literals} = readSource(text)
      return [...code.matchAll(/\blabels\("§(\d+)"/g)].map(([, index]) => literals[Number(index)]?.text ?? '')
    })
    expect(calls.length).toBeGreaterThan(3)
    for (const key of calls) {
      const pattern = new RegExp(`^labels:${key.replaceAll('.', '\\.').replaceAll('…', '[^.]+')}(?:_one|_other)?$`)
      expect(
        keys.some(known => pattern.test(known)),
        key
      ).toBe(true)
    }
  })

  test('should name every status that an edition can have, and give notice of all but originals', () => {
    for (const value of authority.options) expect(keys).toContain(`labels:authority.${value}`)
    for (const value of authority.options.filter(value => value !== 'original'))
      expect(keys).toContain(`labels:notice.${value}`)
    for (const value of origin.options) expect(keys).toContain(`labels:origin.${value}`)
  })
})

describe('the name of a language', () => {
  test('should come from the catalogue where it has one', () => {
    expect(labelsFor('nb')('language.nb')).toBe('Norsk (bokmål)')
    expect(labelsFor('zh-Hans')('language.nn')).toBe('挪威语（新挪威语）')
  })

  test('should come from ICU where the catalogue has none', () => {
    expect(labelsFor('nn')('language.et')).toBe('estisk')
    expect(labelsFor('en')('language.sr-Latn')).toBe('Serbian (Latin)')
    expect(labelsFor('zh')('language.et')).toBe('爱沙尼亚语')
  })

  test('should not be asked of ICU for another label', () => {
    expect(labelsFor('en')('no.such.label')).toBe('no.such.label')
  })
})
