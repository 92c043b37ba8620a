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

  it('should be lines too that hold nothing but files', () => {
    expect(lists('<div>附件：<a href="./a.pdf">清单.pdf</a></div>')).toEqual(['附件：清单.pdf'])
    expect(
      lists('<p>Rapporten ble lagt fram på et møte i Oslo i går, se <a href="/a.pdf">rapport</a> for mer</p>')
    ).toEqual([])
  })

  it('should not be lists that lead to pages, nor menus', () => {
    expect(lists('<ul><li><a href="/a.pdf">Plan</a><li><a href="/b/">B</a></ul>')).toEqual([])
    expect(lists('<nav><ul><li><a href="/a.pdf">Plan</a></ul></nav>')).toEqual([])
  })
})
