import {describe, expect, it} from 'vitest'
import {nodesOf, read, readText, utf8, written} from './tree.ts'

const pieces = async (text: string) => {
  const {source} = await readText(text)
  return written(source!.root, text)
}

describe('places of Markdown', () => {
  it('should be on every node', async () => {
    const {source} = await readText(
      '# T\n\n> - a **b** [c](d) `e`\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nn[^1]\n\n[^1]: note\n\nsee www.example.no now\n'
    )
    for (const node of nodesOf(source!.root)) expect(node.data?.places?.length, node.type).toBeGreaterThan(0)
  })

  it('should cut text at escapes and references', async () => {
    expect(await pieces('a \\* b &amp; c &oslash;re\n')).toEqual([
      ['a ', 'a '],
      ['*', '\\*'],
      [' b ', ' b '],
      ['&', '&amp;'],
      [' c ', ' c '],
      ['ø', '&oslash;'],
      ['re', 're']
    ])
  })

  it('should not take a backslash or an ampersand of its own for one', async () => {
    expect(await pieces('C:\\mappe & Co &ukjent; &amp;amp;\n')).toEqual([
      ['C:\\mappe & Co &ukjent; ', 'C:\\mappe & Co &ukjent; '],
      ['&', '&amp;'],
      ['amp;', 'amp;']
    ])
  })

  it('should give a line ending the marks of the quote that it crosses', async () => {
    expect(await pieces('> en  b \n> to\n')).toEqual([
      ['en  b', 'en  b'],
      ['\n', ' \n> '],
      ['to', 'to']
    ])
  })

  it('should find addresses that were made links after parsing', async () => {
    expect(await pieces('se \\(ola@example.no\\) og www.example.no.\n')).toEqual([
      ['se ', 'se '],
      ['(', '\\('],
      ['ola@example.no', 'ola@example.no'],
      [')', '\\)'],
      [' og ', ' og '],
      ['www.example.no', 'www.example.no'],
      ['.', '.']
    ])
  })

  it('should count lines and columns past CRLF and a byte order mark', async () => {
    const {source} = await read({file: 'a.md', bytes: utf8('\ufeff# T\r\n\r\nto\r\ntre\r\n')})
    const last = [...nodesOf(source!.root)].findLast(node => node.type === 'text')
    expect(last).toMatchObject({
      value: 'tre',
      data: {places: [{start: {line: 4, column: 1, offset: 11}, end: {line: 4, column: 4, offset: 14}}]}
    })
  })

  it('should stand where composed letters stood decomposed', async () => {
    expect(await pieces('bla\u030aba\u0308r\n')).toEqual([
      ['bl', 'bl'],
      ['å', 'a\u030a'],
      ['b', 'b'],
      ['ä', 'a\u0308'],
      ['r', 'r']
    ])
  })

  it('should compose syllables whose parts are letters each', async () => {
    expect(await pieces('x\u1112\u1161\u11ab\n')).toEqual([['x한', 'x\u1112\u1161\u11ab']])
  })
})

describe('front matter', () => {
  it('should become properties, nested names joined by a dot', async () => {
    const {source} = await readText(
      '---\nTitle: Plan\ndate: 2017-08-31\ntags: [a, b]\nrights:\n  basis: lov\n---\n\ntekst\n'
    )
    expect(source!.properties).toEqual({title: 'Plan', date: '2017-08-31', tags: 'a, b', 'rights.basis': 'lov'})
    expect(source!.root.children).toHaveLength(1)
  })

  it('should not be made of prose between two rules', async () => {
    const {source, rules} = await readText('---\nBare en setning.\n---\n\ntekst\n')
    expect(source!.properties).toEqual({})
    expect(JSON.stringify(source!.root)).toContain('Bare en setning.')
    expect(rules).toEqual([])
  })

  it('should be reported and read as text where it is broken', async () => {
    const {source, rules} = await readText('---\ntitle: [a\nb: "c\n---\n\ntekst\n')
    expect(rules).toEqual(['ingest:front-matter-invalid'])
    expect(JSON.stringify(source!.root)).toContain('title:')
  })
})

describe('HTML inside Markdown', () => {
  it('should come out as what it shows, with places', async () => {
    const text = 'før\n\n<table><tr><th>A</th></tr><tr><td>&aelig;</td><td>b</td></tr></table>\n\netter\n'
    const {source} = await readText(text)
    expect(source!.root.children.map(node => node.type)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(written(source!.root, text)).toContainEqual(['æ', '&aelig;'])
  })

  it('should break a line at <br> and leave the words between other tags', async () => {
    const {source} = await readText('a<br>b <span lang="en">c</span>\n')
    expect([...nodesOf(source!.root)].map(node => node.type)).toEqual([
      'root',
      'paragraph',
      'text',
      'break',
      'text',
      'text'
    ])
  })

  it('should not let scripts and comments into the text', async () => {
    const {source} = await readText('<script>alert("x")</script>\n\n<!-- skjult -->\n\na <!-- b --> c\n')
    expect(JSON.stringify(source!.root)).not.toMatch(/alert|skjult|-->/)
  })
})

describe('deep Markdown', () => {
  it.each([
    ['quotes', `${'> '.repeat(10_000)}x`],
    ['lists', Array.from({length: 600}, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')]
  ])('should be read as paragraphs, and reported: %s', async (_, text) => {
    const {source, rules} = await readText(text)
    expect(rules).toEqual(['ingest:too-deep'])
    expect(JSON.stringify(source!.root)).toContain('x')
  })

  it('should not be reported of what people write', async () => {
    expect(
      (await readText(Array.from({length: 12}, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n'))).rules
    ).toEqual([])
  })
})
