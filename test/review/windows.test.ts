import {describe, expect, test} from 'vitest'
import {windowsOfWork} from '../../review/server/windows.ts'

describe('the windows of a work', () => {
  const steps = [['before'], ['left'], ['right-1', 'right-2']]
  const windows = windowsOfWork()
  windows.note('left', ['left'])
  windows.note('right', ['right-1', 'right-2'])

  test('should take back what a window did itself, before what another did since', () => {
    expect(windows.choose('left', steps)).toEqual({step: ['left'], elsewhere: false})
    expect(windows.choose('right', steps)).toEqual({step: ['right-1', 'right-2'], elsewhere: false})
  })

  test('should take what was decided before any of them, and then what another did, and say so', () => {
    expect(windows.choose('left', [['before'], ['right-1', 'right-2']])).toEqual({step: ['before'], elsewhere: false})
    expect(windows.choose('left', [['right-1', 'right-2']])).toEqual({step: ['right-1', 'right-2'], elsewhere: true})
  })

  test('should not tell windows apart for a client that names none', () => {
    windows.note(undefined, ['program'])
    expect(windows.choose(undefined, steps)).toEqual({step: ['right-1', 'right-2'], elsewhere: false})
    expect(windows.choose('left', [['program']])).toEqual({step: ['program'], elsewhere: false})
    expect(windows.choose('left', [])).toBeUndefined()
  })
})
