import {describe, expect, it} from 'vitest'
import {readText} from '../../extract/read.ts'

const items = async (list: string) =>
  (await readText(`<h1>T</h1>${list}`, 'a.html')).draft.sections
    .flatMap(({blocks}) => blocks)
    .flatMap(block => (block.type === 'table' || block.type === 'heading' ? [] : [block]))
    .map(block => (block.type === 'listItem' ? `${block.depth} ${block.text}` : block.text))

describe('a list right in a list', () => {
  it('should stand in the item before it, and leave those behind it items', async () => {
    expect(await items('<ul><li>a</li><ul><li>b</li><li>c</li></ul><li>d</li></ul>')).toEqual([
      '1 a',
      '2 b',
      '2 c',
      '1 d'
    ])
  })

  it('should be an item of its own where none is before it', async () => {
    expect(await items('<ol><ol><li>b</li></ol><li>d</li></ol>')).toEqual(['2 b', '1 d'])
  })

  it('should be left as it is in an item', async () => {
    expect(await items('<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>')).toEqual(['1 a', '2 b', '1 c'])
  })
})
