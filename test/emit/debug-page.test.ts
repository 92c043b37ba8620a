import {describe, expect, it} from 'vitest'
import {debugBlocks, debugIndex, debugPage} from '../../pipeline/emit/index.ts'
import type {Block, Furniture, Place} from '../../pipeline/model/index.ts'
import {makeBlock, makeDocument, makeSection, makeTable} from '../make-document.ts'

const on = (page: number, ...boxes: readonly [number, number, number, number][]): Place => ({
  kind: 'page',
  file: 'a.pdf',
  page,
  boxes
})
const at = <T extends Block>(block: T, ...places: readonly Place[]): T => ({...block, places})

const blocks = debugBlocks(
  makeDocument([
    makeSection({
      role: 'article',
      title: at(makeBlock('heading', 'Artikkel <1> & "mål"', {depth: 2}), on(1, [10, 10, 90, 20])),
      blocks: [
        at(makeBlock('paragraph', 'Over to sider\u0000.'), on(1, [10, 30, 90, 40]), on(2, [10, 10, 90, 20])),
        at(makeTable([['a', 'b']]), on(2, [10, 40, 90, 60]))
      ]
    })
  ])
)
const furniture: readonly Furniture[] = [{text: 'Side 1', kind: 'page-number', place: on(1, [40, 90, 60, 98])}]
const page = (number: number) => debugPage({page: number, width: 100, height: 100, picture: null, blocks, furniture})

describe('debug drawings', () => {
  it('should draw a page’s blocks with order and type, and its furniture dashed', () => {
    const drawing = page(1)
    expect(drawing).toContain('>1 heading 2<')
    expect(drawing).toContain('>2 paragraph<')
    expect(drawing).toContain('x="10" y="30" width="80" height="10"')
    expect(drawing).toContain('stroke-dasharray')
    expect(drawing).toContain('points="10,10 10,30"')
  })

  it('should not draw what stands on other pages', () => {
    expect(page(1)).not.toContain('table')
    expect(page(2)).toContain('>3 table 1×2<')
    expect(page(2)).not.toContain('heading 2')
    expect(page(2)).not.toContain('stroke-dasharray')
  })

  it('should escape text, and leave out characters that XML forbids', () => {
    expect(page(1)).toContain('Artikkel &lt;1&gt; &amp; &quot;mål&quot;')
    expect(page(1)).not.toContain('\u0000')
  })

  it('should lay the picture of the page under the boxes', () => {
    const drawing = debugPage({page: 1, width: 100, height: 100, picture: new Uint8Array([1, 2]), blocks, furniture})
    expect(drawing).toContain('href="data:image/png;base64,AQI="')
    expect(drawing.indexOf('<image')).toBeLessThan(drawing.indexOf('>1 heading'))
  })

  it('should list every block beside its page, and those without a page below', () => {
    const document = makeDocument([])
    const index = debugIndex({document, blocks, furniture, pages: [{page: 1, path: 'page-001.svg'}]})
    expect(index).toContain('<img src="page-001.svg"')
    expect(index.match(/<tr/g)).toHaveLength(4)
    expect(index).toContain('table 1×2')
  })
})
