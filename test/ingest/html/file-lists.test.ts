import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {textContent} from '../../../pipeline/ingest/html/element.ts'
import {fileLists} from '../../../pipeline/ingest/html/file-lists.ts'

const parsed = (text: string) => unified().use(rehypeParse).parse(text)
const lists = (text: string) => fileLists(parsed(text)).map(textContent)

describe('fileLists', () => {
  it('should come with the heading that stands right above', () => {
    expect(lists('<div><h2>Vedlegg</h2><ul><li><a href="/a.pdf">Plan</a></ul></div>')).toEqual(['VedleggPlan'])
    expect(lists('<div><p>x</p><h2>Y</h2><ul><li><a href="/a.docx?v=1">Plan</a></ul></div>')).toEqual(['Plan'])
  })

  it('should not be lists that lead to pages, nor menus', () => {
    expect(lists('<ul><li><a href="/a.pdf">Plan</a><li><a href="/b/">B</a></ul>')).toEqual([])
    expect(lists('<nav><ul><li><a href="/a.pdf">Plan</a></ul></nav>')).toEqual([])
  })
})
