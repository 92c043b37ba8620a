import type {Paragraph, Root, Table} from 'mdast'
import {expect, it} from 'vitest'
import {emphasisedCaptions} from '../../pipeline/ingest/emphasised-captions.ts'

const table: Table = {type: 'table', children: [{type: 'tableRow', children: []}]}
const plain: Paragraph = {type: 'paragraph', children: [{type: 'text', value: 'Tekst.'}]}
const italic: Paragraph = {
  type: 'paragraph',
  children: [{type: 'emphasis', children: [{type: 'text', value: 'Tabell 1'}]}]
}
const caption = {type: 'paragraph', children: [{type: 'text', value: 'Tabell 1'}], data: {role: 'caption'}}
const read = (...children: Root['children']) => emphasisedCaptions({type: 'root', children}).children

it('should take italics before or after a table for its caption', () => {
  expect(read(italic, table)[0]).toEqual(caption)
  expect(read(table, italic)[1]).toEqual(caption)
})

it('should take italics below a figure for its caption', () => {
  const figure: Paragraph = {type: 'paragraph', children: [{type: 'image', url: 'a.png'}]}
  expect(read(figure, italic)[1]).toEqual(caption)
})

it('should not take other paragraphs for captions', () => {
  expect(read(plain, table)[0]).toBe(plain)
  expect(read(italic, plain, table)[0]).toBe(italic)
})
