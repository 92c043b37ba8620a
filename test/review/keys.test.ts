import {describe, expect, test} from 'vitest'
import {actionOf, actions, keyOf} from '../../review/app/keys/actions.ts'
import {keyName, keySign} from '../../review/app/keys/key-name.ts'

const press = (
  key: string,
  code = '',
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}
) => keyName({key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held})

describe('the name of a key press', () => {
  test.each([
    ['m', 'KeyM', {}, 'm'],
    ['M', 'KeyM', {shiftKey: true}, 'Shift+M'],
    ['M', 'KeyM', {}, 'm'],
    ['ArrowDown', 'ArrowDown', {}, 'ArrowDown'],
    ['ArrowDown', 'ArrowDown', {shiftKey: true}, 'Shift+ArrowDown'],
    ['?', 'Minus', {shiftKey: true}, '?'],
    ['/', 'Digit7', {shiftKey: true}, '/'],
    ['Process', 'KeyM', {}, 'm'],
    ['м', 'KeyV', {}, 'v'],
    ['Escape', 'Escape', {}, 'Escape']
  ])('should be read from %j at %s', (key, code, held, name) => {
    expect(press(key, code, held)).toBe(name)
  })

  test.each([
    ['c', 'KeyC', {ctrlKey: true}],
    ['r', 'KeyR', {metaKey: true}],
    ['f', 'KeyF', {altKey: true}],
    ['Tab', 'Tab', {}],
    ['F5', 'F5', {}],
    ['CapsLock', 'CapsLock', {}],
    ['Shift', 'ShiftLeft', {shiftKey: true}],
    ['Dead', 'BracketRight', {}]
  ])('should not be taken from the browser: %j at %s', (key, code, held) => {
    expect(press(key, code, held)).toBe('')
  })
})

describe('the keys', () => {
  test('should be one for every action, and no key for two', () => {
    expect(new Set(actions.map(({key}) => key)).size).toBe(actions.length)
    expect(new Set(actions.map(({id}) => id)).size).toBe(actions.length)
    for (const {id, key} of actions) expect(actionOf(key, {})).toBe(id)
  })

  test('should be single keys, none with Ctrl, Alt or Cmd, and none that a browser takes', () => {
    for (const {key} of actions) {
      expect(key).toMatch(/^(?:Shift\+)?(?:[A-Za-z]|Arrow\w+|Page\w+|Home|End|Enter|Escape|[/?.,+-])$/)
      expect(key).not.toMatch(/Tab|F\d/)
    }
  })

  test('should be the reviewer’s own where there are such', () => {
    expect(keyOf('confirm', {confirm: '-'})).toBe('-')
    expect(actionOf('-', {confirm: '-'})).toBe('confirm')
    expect(actionOf('Enter', {confirm: '-'})).toBeUndefined()
  })

  test('should be printed as people read them', () => {
    expect([keySign('Shift+M'), keySign('Enter'), keySign('m'), keySign('?')]).toEqual(['⇧M', '⏎', 'M', '?'])
  })
})
