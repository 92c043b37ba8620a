import {describe, expect, it} from 'vitest'
import {documentStyle} from '../../../pipeline/ingest/pdf/document-style.ts'
import {numberPath} from '../../../pipeline/ingest/pdf/heading-number.ts'
import {findHeadings, settleTitle} from '../../../pipeline/ingest/pdf/headings.ts'
import type {LayoutBlock, TextLayout} from '../../../pipeline/ingest/pdf/layout-block.ts'
import {type LineStyle, lineAt, linesAt} from './lines.ts'

const text = Array.from({length: 12}, () => 'This line fills the whole measure of the column from left to right')
const style = documentStyle([linesAt(100, text)])
let y = 0
const block = (words: string, look: LineStyle = {}, kind: TextLayout['kind'] = 'paragraph'): TextLayout => {
  y += 20
  return {kind, lines: [lineAt(y, words, look)], left: 50, right: 500, region: 0}
}
const body = (): TextLayout => {
  y += 60
  return {kind: 'paragraph', lines: linesAt(y, text), left: 50, right: 500, region: 0}
}
const depths = (blocks: readonly LayoutBlock[]): readonly (number | undefined)[] =>
  blocks.map(b => (b.kind === 'heading' ? b.depth : undefined))

describe('findHeadings', () => {
  it('should rank styles by size and weight', () => {
    const blocks = [
      block('Title of it all', {size: 20}),
      body(),
      block('Aims', {size: 14}),
      body(),
      block('Smaller', {bold: true}),
      body(),
      block('Means', {size: 14}),
      body()
    ]
    expect(depths(findHeadings(blocks, [], style))).toEqual([1, undefined, 2, undefined, 3, undefined, 2, undefined])
    expect(findHeadings(blocks, [], style)[0]).toMatchObject({role: 'title'})
  })

  it('should not take furniture that was kept for a heading, however large', () => {
    const head = block('Ministry of the Sea', {size: 20})
    const blocks = [head, block('Aims', {size: 14}), body(), block('Means', {size: 14}), body()]
    const kept = new Set(head.lines.flatMap(line => line.spans))
    expect(depths(findHeadings(blocks, [], style, kept))).toEqual([undefined, 1, undefined, 1, undefined])
  })

  it('should not take the end of a sentence for a heading', () => {
    const blocks = [block('of the plan that began before.', {size: 14}), body()]
    expect(depths(findHeadings(blocks, [], style))).toEqual([undefined, undefined])
  })

  it('should find lines in italics over paragraphs, where there are several', () => {
    const aside = (words: string): TextLayout => block(words, {italic: true})
    const two = [block('Aims', {size: 14}), aside('Control'), body(), aside('Follow-up'), body()]
    expect(depths(findHeadings(two, [], style))).toEqual([1, 2, undefined, 2, undefined])
    const one = [block('Aims', {size: 14}), body(), aside('Control'), body()]
    expect(depths(findHeadings(one, [], style))).toEqual([1, undefined, undefined, undefined])
  })

  it('should keep the number of a heading that stood like a list marker', () => {
    y += 20
    const whole = lineAt(y, '3.1.1 Aims')
    const listed: TextLayout = {
      kind: 'listItem',
      marker: {text: '3.1.1', length: 6, ordered: true, kind: '1.1', values: [1]},
      whole,
      lines: [lineAt(y, 'Aims', {x: 80})],
      left: 50,
      right: 500,
      region: 0
    }
    const [heading] = findHeadings([listed, body()], [{title: '3.1.1 Aims', depth: 3, page: 1}], style)
    expect(heading).toMatchObject({kind: 'heading', lines: [{text: '3.1.1 Aims'}]})
  })

  it('should not take Han characters for capitals because of a name among them', () => {
    const blocks = [block('使用DHCP的网络'), body(), block('AIMS'), body()]
    expect(depths(findHeadings(blocks, [], style)).map(d => d !== undefined)).toEqual([false, false, true, false])
  })

  it('should join the large number of a chapter to its title, and no number of the text', () => {
    y += 20
    const small = {...block('3'), region: 0}
    const blocks = [block('2', {size: 20}), block('The lost homeland', {size: 18}), body(), small, body()]
    const found = findHeadings(blocks, [], style)
    expect(found.map(b => b.kind)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph'])
    expect((found[0] as TextLayout).lines.map(l => l.text)).toEqual(['2', 'The lost homeland'])
  })

  it('should put numbering over style', () => {
    const blocks = [
      block('1 Aims', {bold: true}),
      body(),
      block('1.1 First', {bold: true}),
      body(),
      block('1.1.1 Inner', {bold: true}),
      body(),
      block('2 Means', {bold: true}),
      body()
    ]
    expect(depths(findHeadings(blocks, [], style)).filter(d => d !== undefined)).toEqual([1, 2, 3, 1])
  })

  it('should put bookmarks over numbering', () => {
    const blocks = [
      block('1 Aims', {bold: true}),
      body(),
      block('1.1 First', {bold: true}),
      body(),
      block('2 Means', {bold: true}),
      body()
    ]
    const bookmarks = [
      {title: 'Aims', depth: 1, page: 1},
      {title: 'First', depth: 3, page: 1},
      {title: 'Means', depth: 1, page: 1}
    ]
    expect(depths(findHeadings(blocks, bookmarks, style)).filter(d => d !== undefined)).toEqual([1, 3, 1])
  })

  it('should join the number of a chapter with its name', () => {
    const blocks = [block('Kapittel 3', {size: 16}), block('Mål og midler', {size: 18}), body()]
    const found = findHeadings(blocks, [], style)
    expect(found).toHaveLength(2)
    expect((found[0] as TextLayout).lines.map(line => line.text)).toEqual(['Kapittel 3', 'Mål og midler'])
  })

  it('should not take a bold sentence for a heading', () => {
    expect(
      depths(
        findHeadings(
          [block('The parties shall agree on this before the end of the year.', {bold: true}), body()],
          [],
          style
        )
      )
    ).toEqual([undefined, undefined])
  })

  it('should not take text in the size of the body for a heading', () => {
    expect(depths(findHeadings([block('Norway and China'), body()], [], style))).toEqual([undefined, undefined])
  })

  it('should not take a subtitle for a heading', () => {
    const later = (words: string): TextLayout => ({...block(words, {size: 14, page: 2}), region: 1})
    const blocks = [
      block('Title of it all', {size: 20, bold: true}),
      block('Norway and China', {size: 16}),
      later('Aims'),
      body(),
      later('Means'),
      body()
    ]
    expect(depths(findHeadings(blocks, [], style))).toEqual([1, undefined, 2, undefined, 2, undefined])
  })
})

describe('settleTitle', () => {
  it('should give the role to the only heading of the first depth', () => {
    const tagged = [
      {...block('Title', {}, 'heading'), depth: 1},
      {...block('Aims', {}, 'heading'), depth: 2}
    ]
    expect(settleTitle(tagged)[0]).toMatchObject({role: 'title', depth: 1})
  })

  it('should not give it to one of several', () => {
    const tagged = [
      {...block('One', {}, 'heading'), depth: 1},
      {...block('Two', {}, 'heading'), depth: 1}
    ]
    expect(settleTitle(tagged).some(b => b.kind === 'heading' && b.role === 'title')).toBe(false)
  })
})

describe('numberPath', () => {
  it.each([
    ['3.2.1 Name', [3, 2, 1]],
    ['Kapittel 4 Mål', [4]],
    ['Article 12 Scope', [12]],
    ['A.1 Notes', [1, 1]],
    ['5.1 组成', [5, 1]],
    ['2 Aims', [2]]
  ])('should read %s', (words, path) => {
    expect(numberPath(words)).toEqual(path)
  })

  it.each(['A plan', '2018–2020', 'Aims'])('should not read %s', words => {
    expect(numberPath(words)).toBeNull()
  })
})
