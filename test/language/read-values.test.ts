import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readValues} from '../../pipeline/language/read-values.ts'
import {cpuTime} from './cpu-time.ts'

const folder = new URL('../fixtures/language/values/', import.meta.url)
const lines = (name: string) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))

const keys = (text: string, lang: string) => readValues(text, lang).map(({key, weak}) => `${key}${weak ? '~' : ''}`)
/** Numbers in words, where their strength is beside the point. */
const plain = (text: string, lang: string) => readValues(text, lang).map(({key}) => key)

for (const lang of ['nb', 'nn', 'en', 'zh']) {
  describe(`readValues in ${lang}`, () => {
    it.each(lines(`${lang}.txt`).map(line => line.split(' | ') as [string, string]))(
      'should read %s as [%s]',
      (text, expected) => {
        expect([...keys(text, lang)].sort().join(' ')).toBe(
          (expected ?? '')
            .split(/ (?=[^A-Z])/u)
            .filter(key => key !== '')
            .sort()
            .join(' ')
        )
      }
    )
  })
}

describe('readValues', () => {
  it.each(lines('same.txt').map(line => line.split(' ¦ ') as [string, string, string]))(
    'should give equal keys for %s, %s and %s',
    (nb, en, zh) => {
      expect(plain(nb, 'nb')).not.toEqual([])
      expect(plain(en, 'en')).toEqual(plain(nb, 'nb'))
      expect(plain(zh, 'zh-Hans')).toEqual(plain(nb, 'nb'))
    }
  )

  it('should not give equal keys for different values', () => {
    const values = [
      '12,5',
      '125',
      '12,5 prosent',
      '12,5 kroner',
      'artikkel 12',
      '2017',
      '2017-2020',
      '2018-2020',
      '31.08.2017',
      '30.08.2017'
    ]
    const read = values.map(text => plain(text, 'nb').join(' '))
    expect(new Set(read).size).toBe(values.length)
  })

  it('should give the text and offsets of each value', () => {
    const text = 'Planen gjelder 2017–2020 og koster 12,5 mill. kroner.'
    for (const value of readValues(text, 'nb')) expect(text.slice(value.start, value.end)).toBe(value.text)
    expect(readValues(text, 'nb').map(({text: t}) => t)).toEqual(['2017–2020', '12,5 mill. kroner'])
  })

  it('should read what it can in a language without rules', () => {
    expect(plain('Am 2017-08-31 um 14:00 waren 12 % und 1.250.000 da.', 'de')).toEqual([
      '2017-08-31',
      '14:00',
      '12%',
      '1250000'
    ])
  })

  it('should keep values apart and inside any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '31. august 2017',
        '2017-2020',
        '12,5 %',
        '1 250 000',
        '第十一条',
        '三分之二',
        '125万',
        'kr',
        'tre',
        'million',
        '§',
        '.',
        ',',
        '-',
        '年',
        '月',
        '/',
        ' '
      ),
      fc.string({unit: 'grapheme', maxLength: 5}),
      fc.nat(99999).map(String)
    )
    fc.assert(
      fc.property(
        fc.array(piece, {maxLength: 30}),
        fc.constantFrom('nb', 'nn', 'en', 'zh-Hans', 'fi'),
        (pieces, lang) => {
          const text = pieces.join('')
          for (const value of readValues(text, lang)) {
            expect(value.end).toBeGreaterThan(value.start)
            expect(text.slice(value.start, value.end)).toBe(value.text)
          }
        }
      ),
      {numRuns: 1500, seed: 4}
    )
  })

  it('should take time that grows no faster than the text', () => {
    const hostile = [
      '1 234 567 ',
      '1.2.3.4.',
      '2017-',
      '一二三四五',
      '12,5',
      'to hundre og ',
      'million ',
      'to to to',
      '31. ',
      '百分之',
      'fra 2017 ',
      '1/2/3',
      '第'
    ].join('')
    const time = (size: number) => {
      const text = hostile.repeat(size)
      return cpuTime(() => {
        for (const lang of ['nb', 'en', 'zh']) readValues(text, lang)
      })
    }
    time(80)
    // Eight times the text in less than three times eight the time: room for a busy machine, none for a square.
    expect(time(640)).toBeLessThan(24 * Math.max(time(80), 1))
  })
})
