import {describe, expect, test} from 'vitest'
import type {FlatBlock} from '../../../pipeline/ingest/office/flat-block.ts'
import {nestLists} from '../../../pipeline/ingest/office/nest-lists.ts'
import {plainStyle} from '../../../pipeline/ingest/office/piece.ts'

let index = 0
const paragraph = (value: string, item: Extract<FlatBlock, {kind: 'paragraph'}>['item'] = null): FlatBlock => ({
  kind: 'paragraph',
  pieces: [{type: 'text', value, style: plainStyle}],
  place: {kind: 'paragraph', file: 'a.docx', index: index++},
  item,
  continues: false,
  indent: 0
})
const item = (text: string, key: string, level: number, indent: number): FlatBlock =>
  paragraph(text, {key, level, indent, ordered: false, value: null, marker: '•'})
const types = (blocks: readonly FlatBlock[]) => nestLists(blocks).map(node => node.type)

describe('items of lists', () => {
  test('should be nested by level in one list, by indent in two', () => {
    for (const inner of [item('b', 'x', 1, 36), item('b', 'y', 0, 36)]) {
      const [list] = nestLists([item('a', 'x', 0, 18), inner, item('c', 'x', 0, 18)])
      expect(list).toMatchObject({type: 'list', children: [{children: [{}, {type: 'list'}]}, {}]})
    }
  })

  test('should not be one list across a paragraph', () => {
    expect(types([item('a', 'x', 0, 18), paragraph('between'), item('b', 'x', 0, 18)])).toEqual([
      'list',
      'paragraph',
      'list'
    ])
  })
})
