import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {UsageError} from '../../cli/usage-error.ts'
import {workName} from '../../cli/work-name.ts'

const cwd = resolve('/data')
const name = (given: string, root = cwd) => workName(given, root, {cwd, say: key => key})

test('should take a name as it is', () => {
  expect(name('kina-norge')).toBe('kina-norge')
})

test('should take the path of a folder under sources, as the shell completes it', () => {
  expect(name('sources/kina-norge/')).toBe('kina-norge')
  expect(name('./sources/kina-norge')).toBe('kina-norge')
  expect(name(join(cwd, 'other', 'sources', 'kina-norge'), join(cwd, 'other'))).toBe('kina-norge')
})

test.each(['../kina-norge', 'sources/../../kina-norge', 'sources/a/b', '/etc', '..', '.', '', 'a\\b'])(
  'should not take a path that leads elsewhere: %s',
  given => {
    expect(() => name(given)).toThrow(UsageError)
  }
)
