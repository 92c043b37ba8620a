import {describe, expect, it} from 'vitest'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {parseLock, serialiseLock} from '../../pipeline/identify/index.ts'
import type {Identity} from '../../pipeline/model/identity.ts'

const line = (id: string, more: Partial<Identity> = {}): Identity => ({
  id,
  kind: 'segment',
  part: 'page',
  lang: 'zh-Hans',
  hash: '0123456789abcdef',
  text: '合作计划。',
  before: null,
  after: null,
  parent: 'b',
  ...more
})

function parse(text: string) {
  const run = collectingRun()
  return {lock: parseLock(text, 'sources/w/ids.jsonl', run), diagnostics: run.diagnostics}
}

describe('parseLock', () => {
  const lock = [line('a'), line('b', {retired: true, replacedBy: ['a']}), line('c', {before: 'a', after: 'b'})]

  it('should read what serialiseLock wrote', () => {
    expect(parse(serialiseLock(lock))).toEqual({lock, diagnostics: []})
  })

  it('should read a lock whose lines do not tell the parent', () => {
    const {parent: _, ...bare} = line('a')
    expect(parse(`${JSON.stringify(bare)}\n`)).toEqual({lock: [bare], diagnostics: []})
  })

  it('should read an empty lock, a byte order mark and CRLF', () => {
    expect(parse('')).toEqual({lock: [], diagnostics: []})
    expect(parse(`\uFEFF${serialiseLock(lock).replaceAll('\n', '\r\n')}`)).toEqual({lock, diagnostics: []})
  })

  it.each([
    ['a conflict marker', '<<<<<<< HEAD', 'JSON'],
    ['half a line', '{"id":"a","kind"', 'JSON'],
    ['a language that is none', JSON.stringify(line('x', {lang: 'not a language'})), 'lang'],
    ['no object', '42', 'invalid_type']
  ])('should report %s with its line, and read the others', (_, bad, problem) => {
    const {lock: read, diagnostics} = parse(`${serialiseLock(lock.slice(0, 1))}${bad}\n${serialiseLock(lock.slice(1))}`)
    expect(read).toEqual(lock)
    expect(diagnostics).toMatchObject([
      {rule: 'identify:lock-line-invalid', place: {kind: 'text', start: {line: 2}}, detail: {line: 2, problem}}
    ])
  })
})

describe('serialiseLock', () => {
  it('should write the keys in one order, whatever order they came in', () => {
    const turned = Object.fromEntries(Object.entries(line('a')).reverse()) as unknown as Identity
    expect(serialiseLock([turned])).toBe(serialiseLock([line('a')]))
  })

  it('should not write what is not there', () => {
    expect(serialiseLock([line('a', {replacedBy: []})])).not.toContain('replacedBy')
  })
})
