import {expect, it} from 'vitest'
import {readableMarkdown} from '../../pipeline/emit/index.ts'
import type {Block, Cell} from '../../pipeline/model/index.ts'
import {makeBlock, makeDocument, makeSection, makeTable} from '../make-document.ts'

const read = (...blocks: readonly Block[]) => readableMarkdown(makeDocument([makeSection({blocks})]))

/** A table in which the first cell spans. */
function merged(rows: readonly (readonly string[])[], spans: Pick<Cell, 'colspan' | 'rowspan'>): Block {
  const table = makeTable(rows) as Extract<Block, {type: 'table'}>
  const [[first, ...head] = [], ...rest] = table.rows
  return {...table, rows: [[{...first!, ...spans}, ...head], ...rest]}
}

it('should begin with the text, without front matter', () => {
  expect(read(makeBlock('paragraph', 'Planen gjelder.'))).toBe('Planen gjelder.\n')
})

it('should tie a note to its call', () => {
  const text = makeBlock('paragraph', 'Planen gjelder nå.', {notes: [{at: 14, label: '1', note: '3-1'}]})
  const note = makeBlock('footnote', 'Fra i går.', {label: '1', note: '3-1'})
  expect(read(text, note)).toBe('Planen gjelder[^3-1] nå.\n\n[^3-1]: Fra i går.\n')
})

it('should put a call inside a link behind it', () => {
  const text = makeBlock('paragraph', 'Les planen nå.', {
    links: [{start: 4, end: 10, url: 'https://example.no/'}],
    notes: [{at: 7, label: '1', note: '1'}]
  })
  const note = makeBlock('footnote', 'Fra i går.', {note: '1'})
  expect(read(text, note)).toBe('Les [planen](https://example.no/)[^1] nå.\n\n[^1]: Fra i går.\n')
})

it('should show a note that nothing calls as a paragraph', () => {
  expect(read(makeBlock('footnote', 'Fra i går.', {label: '*', note: '*'}))).toBe('\\* Fra i går.\n')
})

it('should keep what cells span', () => {
  const rows = [['Område & tema', 'Navn'], ['Miljø']]
  expect(read(merged(rows, {rowspan: 2}))).toBe(
    '<table>\n<tr><th rowspan="2">Område &amp; tema</th><th>Navn</th></tr>\n<tr><td>Miljø</td></tr>\n</table>\n'
  )
})

it('should write a table without spans in the form of Markdown', () => {
  expect(read(makeTable([['Nr.'], ['1']]))).toBe('| Nr. |\n| - |\n| 1 |\n')
})

it('should leave addresses in the text as they are, for renderers to link', () => {
  expect(read(makeBlock('paragraph', 'Se https://example.no/plan for mer.'))).toBe(
    'Se https://example.no/plan for mer.\n'
  )
})
