import {describe, expect, it} from 'vitest'
import type {DraftBlock, DraftSection} from '../../pipeline/model/draft.ts'
import {zip} from '../ingest/office/zip.ts'
import {readText, textsOf} from './read.ts'

const blocksIn = (sections: readonly DraftSection[]): readonly DraftBlock[] =>
  sections.flatMap(({blocks, sections: inner}) => [...blocks, ...blocksIn(inner)])

/** Items as `depth marker text`, all else as `text`. */
async function read(text: string | Uint8Array, lang = 'nb', file = 'a.html') {
  const {draft} = await readText(text, file, {lang})
  return blocksIn(draft.sections).map(block => {
    if (block.type === 'table') return 'table'
    return block.type === 'listItem' ? `${block.depth} ${block.marker} ${block.text}` : block.text
  })
}

const page = (...lines: string[]) => `<h1>T</h1>${lines.map(line => `<p>${line}</p>`).join('')}`

describe('typed items', () => {
  it('should count on from one chapter to the next', async () => {
    const text = page('<b>一、甲</b>', '（一）甲一。', '（二）甲二。', '<b>二、乙</b>', '（三）乙一。', '（四）乙二。')
    const items = (await read(text, 'zh-Hans')).filter(line => line.startsWith('1 '))
    expect(items).toEqual(['1 （一） 甲一。', '1 （二） 甲二。', '1 （三） 乙一。', '1 （四） 乙二。'])
  })

  it.each([
    ['zh-Hans', ['（一）甲。', '（二）乙。'], ['1 （一） 甲。', '1 （二） 乙。']],
    ['zh-Hans', ['　　一、各地要重视。', '　　二、各部门要重视。'], ['1 一、 各地要重视。', '1 二、 各部门要重视。']],
    ['zh-Hans', ['第一条　为了发展。', '第二条　适用本法。'], ['1 第一条 为了发展。', '1 第二条 适用本法。']],
    ['zh-Hans', ['１．甲。', '２．乙。'], ['1 １． 甲。', '1 ２． 乙。']],
    ['nb', ['1. styrke samarbeidet', '2. øke handelen'], ['1 1. styrke samarbeidet', '1 2. øke handelen']],
    ['nb', ['a) forskning', 'b) utdanning'], ['1 a) forskning', '1 b) utdanning']],
    ['nb', ['– forskning', '– utdanning'], ['1 – forskning', '1 – utdanning']],
    ['nb', ['Tiltak:', '– Norge deltar.', '– Kina deltar.'], ['1 – Norge deltar.', '1 – Kina deltar.']]
  ])('should be list items in %s: %j', async (lang, lines, expected) => {
    expect(await read(page(...lines), lang)).toEqual(expected)
    expect(
      await read(
        `# T\n\n${lines.map(line => line.replace(/^(\d)\./, '$1\\.').replace(/^　+/, '')).join('\n\n')}`,
        lang,
        'a.md'
      )
    ).toEqual(expected)
  })

  it('should be listed under what introduces them', async () => {
    const {draft} = await readText(page('Partene skal:', 'a) møtes,', 'b) enes.'), 'a.html')
    const [list] = draft.sections
      .flatMap(section => [section, ...section.sections])
      .filter(section => section.introduction)
    expect(list?.introduction?.text).toBe('Partene skal:')
    expect(textsOf(draft.sections)).toEqual(['T', 'Partene skal:', 'møtes,', 'enes.'])
  })

  it('should keep the places of their texts, without the marker', async () => {
    const text = page('a) møtes', 'b) enes')
    const {draft} = await readText(text, 'a.html')
    const [block] = blocksIn(draft.sections)
    const place = block?.places[0]
    expect(place?.kind === 'text' && text.slice(place.start.offset, place.end.offset)).toBe('møtes')
  })

  it('should nest by rank, by an outer list that goes on, and behind a colon', async () => {
    expect(await read(page('（一）甲。', '1.会议。', '2.互访。', '（二）乙。'), 'zh-Hans')).toEqual([
      '1 （一） 甲。',
      '2 1. 会议。',
      '2 2. 互访。',
      '1 （二） 乙。'
    ])
    expect(await read(page('1. Fisk', 'a) torsk', 'b) sild', '2. Land:', '– Kina', '– Norge'))).toEqual([
      '1 1. Fisk',
      '2 a) torsk',
      '2 b) sild',
      '1 2. Land:',
      '2 – Kina',
      '2 – Norge'
    ])
  })

  it('should hold a list of the format in an item, and be held by one', async () => {
    expect(await read('<h1>T</h1><p>1. Fisk</p><ul><li>torsk</li></ul><p>2. Olje</p>')).toEqual([
      '1 1. Fisk',
      '2 null torsk',
      '1 2. Olje'
    ])
    expect(await read('<h1>T</h1><ul><li>Fisk:</li></ul><p>a) torsk</p><p>b) sild</p>')).toEqual([
      '1 null Fisk:',
      '2 a) torsk',
      '2 b) sild'
    ])
  })

  it('should count on over paragraphs, articles over headings too', async () => {
    expect(await read(page('1. Partene møtes.', 'Det skjer årlig.', '2. Partene enes.'))).toEqual([
      '1 1. Partene møtes.',
      'Det skjer årlig.',
      '1 2. Partene enes.'
    ])
    const law = '<h1>法</h1><h2>第一章</h2><p>第一条　甲。</p><h2>第二章</h2><p>第二条　乙。</p>'
    expect(await read(law, 'zh-Hans')).toEqual(['1 第一条 甲。', '1 第二条 乙。'])
  })

  it.each([
    ['one number', ['1. Partene møtes.', 'Tekst.']],
    ['dates', ['1. januar trer loven i kraft.', '2. januar trer forskriften i kraft.']],
    ['what is counted by the word behind the number', ['1. kvartal var godt.', '2. kvartal var svakt.']],
    ['years', ['2023. Et godt år.', '2024. Et nytt år.']],
    ['a count that does not begin', ['5. Partene møtes.', '6. Partene enes.']],
    ['initials', ['A. Berg, leder', 'B. Dahl, nestleder']],
    ['one remark', ['– Dette er en merknad', 'Tekst.']],
    ['what people say', ['– Det er bra, sier statsråden.', '– Vi fortsetter.']],
    ['whole sentences without an introduction', ['– Det er bra.', '– Vi fortsetter.']],
    ['a number and its unit', ['3.5 prosent er nok.', '3.6 prosent er mye.']]
  ])('should not be %s', async (_, lines) => {
    expect(await read(page(...lines))).toEqual(lines)
  })
})

describe('typed items of a word processor', () => {
  const paragraph = (text: string, twentieths = 0): string =>
    `<w:p><w:pPr><w:ind w:left="${twentieths}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const docx = (...paragraphs: string[]): Uint8Array => {
    const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const body = `<w:document ${namespace}><w:body>${paragraphs.join('')}</w:body></w:document>`
    return zip({'[Content_Types].xml': '<Types/>', 'word/document.xml': body})
  }

  it('should nest by their indents', async () => {
    const bytes = docx(
      paragraph('Tiltak:'),
      paragraph('– Fisk', 360),
      paragraph('– torsk', 720),
      paragraph('– sild', 720),
      paragraph('– Olje', 360)
    )
    expect(await read(bytes, 'nb', 'a.docx')).toEqual(['1 – Fisk', '2 – torsk', '2 – sild', '1 – Olje'])
  })

  it('should not be dates', async () => {
    const lines = ['1. januar trer loven i kraft.', '2. januar trer forskriften i kraft.']
    expect(await read(docx(...lines.map(line => paragraph(line))), 'nb', 'a.docx')).toEqual(lines)
  })
})

describe('lines of one paragraph', () => {
  it('should be paragraphs where an empty line or an indent parts them', async () => {
    expect(await read(page('Første.<br><br>Andre.<br>&nbsp;<br>Tredje.'))).toEqual(['Første.', 'Andre.', 'Tredje.'])
    expect(await read(page('　　甲。<br>　　乙。'), 'zh-Hans')).toEqual(['甲。', '乙。'])
  })

  it('should be items where they are typed so, in pages, Markdown and plain text', async () => {
    const expected = ['1 – forskning', '1 – utdanning']
    expect(await read(page('Tiltak:<br>– forskning<br>– utdanning'))).toEqual(expected)
    expect(await read('# T\n\nTiltak:\n– forskning\n– utdanning\n', 'nb', 'a.md')).toEqual(expected)
    expect(await read('Tiltak:\n– forskning\n– utdanning\n', 'nb', 'a.txt')).toEqual(expected)
    expect(await read('　　甲。\n　　乙。\n', 'zh-Hans', 'a.txt')).toEqual(['甲。', '乙。'])
  })

  it('should be a bold line and the text below it', async () => {
    expect(await read(page('<b>Bakgrunn</b><br>Tekst her.'))).toEqual(['Bakgrunn', 'Tekst her.'])
  })

  it('should be pictures and what stands below them', async () => {
    expect(await read(page('<img src="a.jpg" alt="Torsk"><br>Figur 1. Fisk'))).toEqual(['Torsk', 'Figur 1. Fisk'])
  })

  it('should stay together in an address', async () => {
    expect(await read(page('Postboks 8119 Dep<br>0032 Oslo'))).toEqual(['Postboks 8119 Dep 0032 Oslo'])
  })
})
