import {describe, expect, it} from 'vitest'
import {nodesOf, read, readText, utf8, written} from '../tree.ts'

const html = async (body: string, url?: string) => {
  const {source, rules} = await read({file: 'a.html', bytes: utf8(body), ...(url === undefined ? {} : {url})})
  return {source: source!, rules, text: JSON.stringify(source!.root)}
}

describe('places of HTML', () => {
  it('should be on every node', async () => {
    const {source} = await html(
      '<h1>T</h1>løst<p>a <b>b</b></p><ul><li>c<li>d</ul><dl><dt>e<dd>f</dl><table><tr><td>g</table><pre>h</pre>'
    )
    for (const node of nodesOf(source.root)) expect(node.data?.places?.length, node.type).toBeGreaterThan(0)
  })

  it('should follow folded white space, references and tags between words', async () => {
    const text = '<p>\n  en <span>to</span>\n  tre&nbsp;&aring;r &lt;b&gt;\r\n</p>'
    const {source} = await html(text)
    const found = written(source.root, text)
    expect(
      found
        .map(([value]) => value)
        .join('')
        .replace(/\s/g, ' ')
    ).toBe('en to tre år <b>')
    for (const pair of [
      ['to', 'to'],
      ['å', '&aring;'],
      ['<', '&lt;'],
      ['>', '&gt;']
    ])
      expect(found).toContainEqual(pair)
    expect(found.filter(([value, source]) => value.length === source.length && value.trim() !== source.trim())).toEqual(
      []
    )
  })
})

describe('main content', () => {
  it('should be all of a page that has nothing around it', async () => {
    const {text, rules} = await html('<h1>T</h1><p>Kort.</p>')
    expect(text).toContain('Kort.')
    expect(rules).toEqual([])
  })

  it('should not hold menus, forms and hidden parts, which come back as furniture', async () => {
    const {source, text} = await html(
      '<nav>Meny</nav><main><h1>T</h1><p>Tekst.</p><p hidden>Skjult</p><form>Søk</form></main><footer>Bunn</footer>',
      'https://www.regjeringen.no/no/x/id1/'
    )
    expect(text).not.toMatch(/Meny|Skjult|Søk|Bunn/)
    expect(source.furniture.map(({text: left}) => left)).toEqual(['Meny', 'Skjult', 'Søk', 'Bunn'])
  })

  it('should keep an article about social affairs whose class says so', async () => {
    const long = 'Sosialpolitikken skal endres. '.repeat(20)
    const {text} = await html(
      `<main><div class="social">${long}</div><div class="social">Del</div></main>`,
      'https://www.regjeringen.no/'
    )
    expect(text).toContain('Sosialpolitikken')
    expect(text).not.toContain('"Del"')
  })
})

describe('what mdast has no node for', () => {
  it('should keep spans and header cells of a table, and its caption before it', async () => {
    const {source} = await html('<table><caption>Tall</caption><tr><th>A<th>B</tr><tr><td colspan=2>c</table>')
    const [caption, table] = source.root.children
    expect(caption?.data?.role).toBe('caption')
    const cells = [...nodesOf(table!)]
      .filter(node => node.type === 'tableCell')
      .map(({data}) => [data?.role, data?.colspan])
    expect(cells).toEqual([
      ['header-cell', undefined],
      ['header-cell', undefined],
      [undefined, 2]
    ])
  })

  it('should not make a table of what is laid out by one', async () => {
    const {source} = await html('<table><tr><td><h2>A</h2><p>b</p></td><td>c</td></tr></table>')
    expect(source.root.children.map(node => node.type)).toEqual(['heading', 'paragraph', 'paragraph'])
  })

  it('should make footnotes of what raised links lead to', async () => {
    const {source, text} = await html(
      '<p>Tekst<sup><a href="#n1" id="r1">1</a></sup></p><ol><li id="n1">Noten. <a href="#r1">↩</a></li></ol>'
    )
    const types = [...nodesOf(source.root)].map(node => node.type)
    expect(types).toContain('footnoteReference')
    expect(types).toContain('footnoteDefinition')
    expect(text).not.toContain('↩')
  })

  it.each([
    [
      'LibreOffice',
      '<p>Tekst.<a name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>',
      '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Noten.</p></div>'
    ],
    [
      'Word',
      '<p>Tekst.<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>',
      '<div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Noten.</p></div></div>'
    ]
  ])('should make footnotes of links that lead back to each other, as %s saves them', async (_, call, note) => {
    const {source, text} = await html(call + note)
    const nodes = [...nodesOf(source.root)]
    expect(nodes.filter(node => node.type === 'footnoteReference')).toHaveLength(1)
    expect(nodes.filter(node => node.type === 'footnoteDefinition')).toHaveLength(1)
    expect(text).toContain('"value":"Noten."')
  })

  it('should not make footnotes of other links on the page', async () => {
    for (const text of [
      '<p>Se <a href="#k2">2</a></p><h2 id="k2">Kapittel</h2>',
      '<p><a href="#k2" name="t2">2</a> Kapittel</p><div><h2><a name="k2" href="#t2">2</a> Kapittel</h2></div>',
      '<p><a href="#k2" name="t2">2</a></p><p>Se her, <a name="k2" href="#t2">2</a>, og der.</p>'
    ]) {
      const {source} = await html(text)
      expect([...nodesOf(source.root)].map(node => node.type)).not.toContain('footnoteReference')
    }
  })

  it('should make lines of short pairs in a description list, and paragraphs of long ones', async () => {
    const pairs = await html('<dl><dt>Telefon</dt><dd>22 24 90 90</dd></dl>')
    expect(pairs.source.root.children).toHaveLength(1)
    const long = await html('<dl><dt>Kyst</dt><dd><p>Land ved havet.</p><p>Mer.</p></dd></dl>')
    expect(long.source.root.children.map(node => node.type)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  it('should say in which language a part is', async () => {
    const {source} = await html('<html lang="nb"><p>Norsk.</p><div lang="en"><p>English.</p></div></html>')
    expect(source.root.children.map(node => node.data?.lang)).toEqual([undefined, 'en'])
  })
})

describe('what a page says of itself', () => {
  it('should become properties by lower-case name', async () => {
    const {source} = await html(
      '<html lang=nb><title>T</title><meta name="DC.Date" content="2017-08-31"><link rel=canonical href="https://e.no/a"><link rel=alternate hreflang=en href="/en"><script type="application/ld+json">{"@graph":[{"datePublished":"2017"}]}</script><p>x'
    )
    expect(source.properties).toEqual({
      lang: 'nb',
      title: 'T',
      'dc.date': '2017-08-31',
      canonical: 'https://e.no/a',
      'alternate.en': '/en',
      datepublished: '2017'
    })
  })

  it('should not be broken by JSON that is', async () => {
    const {source} = await html('<script type="application/ld+json">{"a":</script><p>x')
    expect(source.properties).toEqual({})
  })
})

describe('deep and broken markup', () => {
  it.each([
    ['divisions', '<div>'.repeat(10_000)],
    ['spans', '<span>'.repeat(10_000)],
    ['lists', '<ul><li>'.repeat(5_000)],
    ['tables', '<table><tr><td>'.repeat(2_000)],
    ['crossing tags', '<b><div></b>'.repeat(5_000)]
  ])('should survive and be reported: %s', async (_, tags) => {
    const {text, rules} = await html(`<h1>T</h1>${tags}innerst`)
    expect(text).toContain('innerst')
    expect(rules).toEqual(['ingest:too-deep'])
  })

  it.each([
    '<p><p><p',
    '<a href="',
    '<!--',
    '<table><p>x',
    '</div></div>x',
    '&#xffffff;&bogus;&',
    '<script>x',
    '<svg><p>x'
  ])('should not end reading: %s', async tags =>
    expect((await readText(`<p>først</p>${tags}`, 'a.html')).source).not.toBeNull()
  )
})
