import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {labelledLists} from '../../pipeline/ingest/labelled-lists.ts'

/** `marker text` of every item, and its list's kind. */
function itemsOf(markdown: string): readonly string[] {
  const root: Root = labelledLists(unified().use(remarkParse).parse(markdown), markdown)
  return root.children.flatMap(list =>
    list.type === 'list'
      ? list.children.map(({data, children: [first]}) => {
          const text = first?.type === 'paragraph' && first.children[0]?.type === 'text' ? first.children[0] : undefined
          const offset = text?.position?.start.offset ?? 0
          expect(markdown.slice(offset, offset + (text?.value.length ?? 0))).toBe(text?.value)
          return `${list.ordered ? 'ordered' : 'bullet'} ${data?.marker ?? '-'} ${text?.value}`
        })
      : []
  )
}

describe('labelledLists', () => {
  it.each([
    ['- a) én\n- b) to', ['ordered a) én', 'ordered b) to']],
    ['- (a) one\n- (b) two', ['ordered (a) one', 'ordered (b) two']],
    ['- （一）甲\n- （二）乙', ['ordered （一） 甲', 'ordered （二） 乙']],
    ['- c) goes on', ['ordered c) goes on']]
  ])('should take labels that count for markers: %j', (markdown, items) => {
    expect(itemsOf(markdown)).toEqual(items)
  })

  it.each([
    ['- a) én\n- c) tre', ['bullet - a) én', 'bullet - c) tre']],
    ['- a) én\n- uten', ['bullet - a) én', 'bullet - uten']],
    ['- A. Berg\n- B. Dahl', ['bullet - A. Berg', 'bullet - B. Dahl']],
    ['1. én\n2. to', ['ordered - én', 'ordered - to']]
  ])('should leave other lists as they are: %j', (markdown, items) => {
    expect(itemsOf(markdown)).toEqual(items)
  })
})
