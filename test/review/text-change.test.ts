import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {textChange} from '../../review/app/dialogs/text-change.ts'
import {findIn} from '../../review/app/grid/search.ts'

describe('what became of a text', () => {
  test('should name the words that went and came, and Chinese by the character', () => {
    expect(textChange('Planen gjelder i 2017.', 'Planen gjelder i 2018.')).toEqual([
      {kind: 'same', text: 'Planen gjelder i '},
      {kind: 'removed', text: '2017'},
      {kind: 'added', text: '2018'},
      {kind: 'same', text: '.'}
    ])
    expect(textChange('中国与挪威', '中国和挪威').map(({text}) => text)).toEqual(['中国', '与', '和', '挪威'])
  })

  test('should give both texts back whole, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.string({unit: 'grapheme'}), (before, now) => {
        const pieces = textChange(before, now)
        const joined = (without: string) =>
          pieces
            .filter(({kind}) => kind !== without)
            .map(({text}) => text)
            .join('')
        expect([joined('added'), joined('removed')]).toEqual([before, now])
      })
    )
  })
})

describe('a search', () => {
  test('should find a text in any case, every time it stands', () => {
    expect(findIn('Norge og norge', 'NORGE')).toEqual([
      [0, 5],
      [9, 14]
    ])
  })

  test('should not find anything for nothing', () => {
    expect(findIn('Norge', '  ')).toEqual([])
  })
})
