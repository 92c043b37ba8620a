import {describe, expect, test} from 'vitest'
import {readSource} from '../architecture/read-source.ts'
import {sourceFiles} from '../architecture/source-files.ts'

/** Two words in a row, or Chinese: what a person would read. Flags (`-o, --output <file>`) and keys are not. */
const PROSE = /\p{L}{2,}[,:;]? (?:\p{L} )?\p{L}{2,}|\p{Script=Han}/u

/** Words that are matched, not shown: commander's own wording. */
const NOT_SHOWN = new Map([['cli/help.ts', ['Global Options:']]])

function proseIn(path: string, text: string): readonly string[] {
  return readSource(text)
    .literals.filter(literal => PROSE.test(literal.text) && !NOT_SHOWN.get(path)?.includes(literal.text))
    .map(literal => `${path}:${literal.line}: ${literal.text}`)
}

describe('text for people', () => {
  test('should stand in the catalogues, not in the code of the command line', () => {
    expect(sourceFiles('cli').flatMap(({path, text}) => proseIn(path, text))).toEqual([])
  })

  test.each([
    ["terminal.err('Nothing to do.')"],
    ["throw new UsageError('give a file')"],
    ['say(`There are $' + '{count} works`)'],
    ["terminal.out('没有作品')"]
  ])('should be found in %s', code => {
    expect(proseIn('cli/x.ts', code)).toHaveLength(1)
  })

  test.each([
    ["say('cli:build.description')"],
    ["option('-o, --output <file>')"],
    ['// Nothing to do'],
    ["import x from './a b.ts'.slice(99)"]
  ])('should not be found in %s', code => {
    expect(proseIn('cli/x.ts', code)).toEqual([])
  })
})
