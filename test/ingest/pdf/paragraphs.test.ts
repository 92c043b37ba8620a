import {describe, expect, it} from 'vitest'
import {documentStyle} from '../../../pipeline/ingest/pdf/document-style.ts'
import type {Line} from '../../../pipeline/ingest/pdf/line.ts'
import {paragraphsOf} from '../../../pipeline/ingest/pdf/paragraphs.ts'
import {lineAt, linesAt} from './lines.ts'

const long = 'This line fills the whole measure of the column from left to right'
const style = documentStyle([
  linesAt(
    100,
    Array.from({length: 12}, () => long)
  )
])
const read = (lines: readonly Line[]): readonly string[] =>
  paragraphsOf(lines, style, 0).map(
    block => `${block.kind === 'paragraph' ? '' : `${block.kind}: `}${block.lines.length}`
  )

describe('paragraphsOf', () => {
  it('should end a paragraph at a wide gap', () => {
    expect(read([...linesAt(100, [long, long]), ...linesAt(130, [long, long])])).toEqual(['2', '2'])
  })

  it('should end a paragraph at an indented first line', () => {
    expect(read([...linesAt(100, [long, `${long}.`]), lineAt(124, long, {x: 65}), lineAt(136, long)])).toEqual([
      '2',
      '2'
    ])
  })

  it('should end a paragraph where the next word would have fitted', () => {
    expect(read(linesAt(100, [long, 'It ends here.', long]))).toEqual(['2', '1'])
  })

  it('should not end a paragraph at a full line', () => {
    expect(read(linesAt(100, [`${long}.`, long, long]))).toEqual(['3'])
  })

  it('should not let a line that overflows end those above it', () => {
    expect(read(linesAt(100, [long, long, `${long} and overflows`, long, 'end.']))).toEqual(['5'])
  })

  it('should start an item at each marker', () => {
    expect(read(linesAt(100, ['– one', '– two', '– three']))).toEqual(['listItem: 1', 'listItem: 1', 'listItem: 1'])
    expect(read(linesAt(100, ['（一）目的；', '（二）定义；', '（三）合作。']))).toEqual([
      'listItem: 1',
      'listItem: 1',
      'listItem: 1'
    ])
  })

  it('should not start an item at a number inside a sentence', () => {
    expect(read(linesAt(100, [long, `2. ${long.slice(3)}`, long]))).toEqual(['3'])
  })

  it('should read lines of one monospaced font as code', () => {
    const code = [
      lineAt(100, 'if (x) {', {mono: true}),
      lineAt(112, '  y()', {mono: true}),
      lineAt(136, '}', {mono: true})
    ]
    expect(read([lineAt(80, long), ...code])).toEqual(['1', 'code: 3'])
  })

  it('should not read Han characters as code', () => {
    expect(read([lineAt(100, '双方应加强合作。', {mono: true})])).toEqual(['1'])
  })

  it('should end a paragraph where the weight changes', () => {
    expect(read([lineAt(100, 'A heading', {bold: true}), lineAt(112, long)])).toEqual(['1', '1'])
  })
})
