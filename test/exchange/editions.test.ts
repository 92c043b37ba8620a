import {readFileSync} from 'node:fs'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {collectingRun, FileUnusable} from '../../pipeline/diagnostics/index.ts'
import {zip} from '../../pipeline/emit/exchange/docx/zip.ts'
import {readXml} from '../../pipeline/ingest/exchange/read-xml.ts'
import {ingest} from '../../pipeline/ingest/index.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/exchange/${name}`, import.meta.url))

/** The paragraphs of an edition, and what was said of the file. */
async function read(file: string, lang?: string, bytes: Uint8Array = fixture(file)) {
  const run = collectingRun()
  const rules = () => run.diagnostics.map(({rule}) => rule)
  try {
    const {root, properties} = await ingest({file, bytes, ...(lang !== undefined && {lang})}, run)
    const ids = root.children.flatMap(({data}) =>
      (data?.places ?? []).map(place => (place.kind === 'unit' ? place.id : place.kind))
    )
    return {texts: root.children.map(node => textOf(node)), ids, lang: properties.lang, rules: rules()}
  } catch (error) {
    if (!(error instanceof FileUnusable)) throw error
    return {texts: [], ids: [], lang: undefined, rules: rules()}
  }
}

describe('a file of others as an edition', () => {
  it('should give the language that was asked for, by what it is and not how it is spelt: TMX', async () => {
    const nb = await read('foreign-tmx/memory.tmx', 'nb')
    expect(nb).toEqual({
      texts: ['Strategien gjelder fra 2024.', 'Fisken skal tas vare på.'],
      ids: ['1', '2'],
      lang: 'no-NO',
      rules: []
    })
    expect((await read('foreign-tmx/memory.tmx', 'en')).texts).toEqual([
      'The strategy applies from 2024.',
      'The fish shall be looked after.'
    ])
    expect(await read('foreign-tmx/memory.tmx', 'zh-Hans')).toMatchObject({texts: ['应当保护鱼类。'], ids: ['2']})
    expect((await read('foreign-tmx/memory.tmx')).lang).toBe('no-NO')
  })

  it('should not give another script or a language that is not there', async () => {
    expect(await read('foreign-tmx/memory.tmx', 'zh-Hant')).toMatchObject({
      texts: [],
      rules: ['exchange:language-missing']
    })
    expect((await read('foreign-xliff/page12.xlf', 'zh-Hans')).rules).toEqual(['exchange:language-missing'])
  })

  it('should read source and target of XLIFF 1.2 and 2, without codes', async () => {
    expect((await read('foreign-xliff/page12.xlf', 'nb')).texts).toEqual(['Avtalen varer i fire år.', 'Partene møtes.'])
    expect(await read('foreign-xliff/page12.xlf', 'zh-Hant')).toMatchObject({texts: ['協議為期四年。'], ids: ['a']})
    expect(await read('foreign-xliff/page20.xlf', 'nb')).toMatchObject({
      texts: ['Avtalen varer i fire år. ', 'Partene møtes.'],
      ids: ['u1/1', 'u1/2']
    })
  })

  it('should read a catalogue of gettext, without what is fuzzy or obsolete', async () => {
    expect((await read('foreign-po/site.po', 'zh-Hans')).texts).toEqual([
      '协议',
      '双方每年“举行会议”。\n',
      '%d 次会议',
      '%d 次会议'
    ])
    expect((await read('foreign-po/site.po', 'en')).texts).toEqual([
      'The agreement',
      'The parties "meet" each year.\n',
      'Not looked at',
      'one meeting',
      '%d meetings'
    ])
  })

  it('should tell of lines of a catalogue that cannot be read', async () => {
    const text = 'msgid ""\nmsgstr "Language: nb\\n"\n\nmsgid "a"\nmsgstr "b\nnonsense\n'
    expect(await read('x.po', 'nb', Buffer.from(text))).toMatchObject({
      texts: [],
      rules: ['exchange:entry-unreadable', 'exchange:entry-unreadable', 'exchange:language-missing']
    })
  })

  it('should read the columns of a spreadsheet that name languages, in any language', async () => {
    expect((await read('foreign-spreadsheet/units.csv', 'nb')).texts).toEqual(['Avtalen; den nye', 'Partene'])
    expect((await read('foreign-spreadsheet/units.csv', 'zh-Hans')).texts).toEqual(['协议'])
    expect((await read('foreign-spreadsheet/units.csv', 'fr')).rules).toEqual(['exchange:language-missing'])
  })

  it('should read the first sheet of a workbook', async () => {
    const bytes = workbook([
      ['nb', 'en'],
      ['Avtalen & planen', 'The agreement'],
      ['Partene', '']
    ])
    expect(await read('units.xlsx', 'nb', bytes)).toMatchObject({
      texts: ['Avtalen & planen', 'Partene'],
      ids: ['2', '3'],
      rules: []
    })
    expect((await read('units.xlsx', 'en', bytes)).texts).toEqual(['The agreement'])
  })

  it('should read UTF-16, and not what is no XML', async () => {
    const text = fixture('foreign-tmx/memory.tmx').toString('utf8').replace('UTF-8', 'UTF-16')
    expect((await read('m.tmx', 'nb', Buffer.from(`\ufeff${text}`, 'utf16le'))).texts).toHaveLength(2)
    expect((await read('m.tmx', 'nb', Buffer.from('<tmx><body></tmx>'))).rules).toEqual(['exchange:xml-broken'])
  })

  it('should read the encoding that an older memory declares', async () => {
    const memory = (encoding: string) =>
      `<?xml version='1.0' encoding='${encoding}'?><tmx version="1.1"><header/><body><tu><tuv lang="nb_NO"><seg>Først på år</seg></tuv><tuv lang="zh_CN"><seg>`
    const [start, end] = [Buffer.from(memory('ISO-8859-1'), 'latin1'), Buffer.from('x</seg></tuv></tu></body></tmx>')]
    expect((await read('m.tmx', 'nb', Buffer.concat([start, end]))).texts).toEqual(['Først på år'])
    const chinese = Buffer.concat([
      Buffer.from(memory('GB2312').replace('Først på år', 'a')),
      Buffer.from([0xd6, 0xd0]),
      end
    ])
    expect((await read('m.tmx', 'zh-Hans', chinese)).texts).toEqual(['中x'])
    expect((await read('m.tmx', 'nb', Buffer.from(memory('UTF-16') + end))).texts).toEqual(['Først på år'])
  })

  it('should read what a workbook writes by its number', async () => {
    const bytes = workbook([['nb'], ['Avtalen_x000D_\n_x005F_x0041_']])
    expect((await read('units.xlsx', 'nb', bytes)).texts).toEqual(['Avtalen\r\n_x0041_'])
  })

  it('should say that a file is too large, and not that it is broken', () => {
    const run = collectingRun()
    const bytes = Buffer.from('<tmx><body><tu/><tu/></body></tmx>')
    expect(() => readXml({file: 'm.tmx', bytes}, run, 3)).toThrow(FileUnusable)
    expect(run.diagnostics).toMatchObject([{rule: 'exchange:file-too-large', detail: {most: '3'}}])
    expect(readXml({file: 'm.tmx', bytes}, run, 4).name).toBe('plain:tmx')
  })

  it('should not be fetched or swollen by a document type', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><tmx><body><tu><tuv xml:lang="nb"><seg>&a;&b;</seg></tuv></tu></body></tmx>'
    expect((await read('m.tmx', 'nb', Buffer.from(bomb))).rules).toEqual(['exchange:xml-broken'])
  })
})

/** A workbook with one sheet of shared and inline texts. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const escaped = (text: string) => text.replaceAll('&', '&amp;')
  const shared = rows.flat()
  const cells = rows.map((row, y) =>
    row.map((text, x) => {
      const r = `r="${String.fromCharCode(65 + x)}${y + 1}"`
      if (text === '') return ''
      return y % 2 === 0
        ? `<c ${r} t="s"><v>${shared.indexOf(text)}</v></c>`
        : `<c ${r} t="inlineStr"><is><r><t>${escaped(text)}</t></r></is></c>`
    })
  )
  const sheet = cells.map((row, y) => `<row r="${y + 1}">${row.join('')}</row>`).join('')
  return zip([
    {name: '[Content_Types].xml', content: '<Types/>'},
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${ns} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="sheet" Target="worksheets/first.xml"/></Relationships>'
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst ${ns}>${shared.map(text => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`
    },
    {name: 'xl/worksheets/first.xml', content: `<worksheet ${ns}><sheetData>${sheet}</sheetData></worksheet>`}
  ])
}
