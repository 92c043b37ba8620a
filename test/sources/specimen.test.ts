import {readFileSync} from 'node:fs'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {describe, expect, it} from 'vitest'
import {expectedBlocks} from '../../sources/kina-norge-handlingsplan/specimen/blocks.ts'
import {addBookmarks} from '../../sources/kina-norge-handlingsplan/specimen/bookmarks.ts'
import {
  type Content,
  type Item,
  readContent,
  type SpecimenBlock,
  specimenLanguages
} from '../../sources/kina-norge-handlingsplan/specimen/content.ts'
import {fixDates} from '../../sources/kina-norge-handlingsplan/specimen/fixed-dates.ts'

const folder = new URL('../../sources/kina-norge-handlingsplan/', import.meta.url)
const open = (bytes: Uint8Array) => getDocument({data: new Uint8Array(bytes), verbosity: 0}).promise
const bytesOf = (lang: string) => readFileSync(new URL(`plan.${lang}.pdf`, folder))

/** The text of each page, without white space and hyphens of line breaks. */
async function pagesOf(lang: string): Promise<readonly string[]> {
  const pdf = await open(bytesOf(lang))
  const pages = Array.from({length: pdf.numPages}, async (_, index) => {
    const content = await (await pdf.getPage(index + 1)).getTextContent()
    return squeeze(content.items.map(item => ('str' in item ? item.str : '')).join(''))
  })
  return Promise.all(pages)
}

const squeeze = (text: string) => text.replace(/[\s\u00ad‐-]/g, '')

/** A text as it is printed: the mark of a footnote is its label. */
const printed = (text: string) => squeeze(text.replace(/\[\^(\d+)\]/g, '$1'))

/** The pages as one text, in which a sentence runs on where its page ends. */
function withoutFurniture(pages: readonly string[], content: Content): string {
  const notes = content.footnotes.map(({label, note}) => printed(label + note.join('')))
  const label = squeeze(content.pageLabel).replace(/\{pages?\}/g, '\\d+')
  return pages
    .map(page =>
      [content.header, content.watermark, ...notes].reduce((text, part) => text.replace(squeeze(part), ''), page)
    )
    .join('')
    .replace(new RegExp(label, 'g'), '')
}

function sentencesOf(block: SpecimenBlock): readonly string[] {
  if ('heading' in block) return [block.heading]
  if ('paragraph' in block) return block.paragraph
  if ('list' in block) return block.items.flatMap(itemsOf)
  if ('signatures' in block) return block.signatures.flat()
  return [block.caption, ...block.rows.flat()]
}

function itemsOf(item: Item): readonly string[] {
  return [item.text, ...(item.items ?? []).flatMap(itemsOf)]
}

describe.each(specimenLanguages)('the specimen plan in %s', lang => {
  it('should have the blocks that its text states', async () => {
    const expected = readFileSync(new URL(`../fixtures/extract/plan.${lang}.blocks.json`, import.meta.url), 'utf8')
    expect(expectedBlocks(await readContent(lang))).toEqual(JSON.parse(expected))
  })

  it('should print every sentence of its text', async () => {
    const content = await readContent(lang)
    const text = withoutFurniture(await pagesOf(lang), content)
    const sentences = [...content.cover, ...content.body].flatMap(sentencesOf).map(printed)
    expect(sentences.length).toBeGreaterThan(100)
    expect(sentences.filter(sentence => !text.includes(sentence))).toEqual([])
  })

  it('should say on every one of at least four pages that it is a specimen', async () => {
    const {watermark} = await readContent(lang)
    const pages = await pagesOf(lang)
    expect(pages.length).toBeGreaterThanOrEqual(4)
    for (const page of pages) expect([...watermark].every(letter => page.includes(letter))).toBe(true)
    expect((await (await open(bytesOf(lang))).getMetadata()).info).toHaveProperty(
      'Title',
      (await readContent(lang)).cover.flatMap(block => ('heading' in block ? [block.heading] : []))[0]
    )
  })

  it('should not bear the title of the official plan', async () => {
    const title = expectedBlocks(await readContent(lang))[0]?.text
    expect(title).toMatch(/^(Prøvedokument|Specimen|样本文件)/)
    expect(title).toContain(lang === 'zh-Hans' ? '2018—2020年' : '2018–2020')
  })
})

describe('the ways in which the specimens differ', () => {
  const tagged = async (lang: string) => (await (await (await open(bytesOf(lang))).getPage(1)).getStructTree()) !== null

  it('should tag the one in Bokmål', async () => {
    expect(await tagged('nb')).toBe(true)
  })

  it('should not tag the ones in English and Chinese', async () => {
    expect([await tagged('en'), await tagged('zh-Hans')]).toEqual([false, false])
  })

  it('should give the Chinese one bookmarks to its headings', async () => {
    const outline = await (await open(bytesOf('zh-Hans'))).getOutline()
    const headings = expectedBlocks(await readContent('zh-Hans')).filter(
      ({level, type}) => type === 'heading' && level === 2
    )
    expect(outline.map(item => item.title)).toEqual(headings.map(({text}) => text))
  })

  it('should break words of the English one at the ends of lines', async () => {
    const page = await (await open(bytesOf('en'))).getPage(3)
    const {items} = await page.getTextContent()
    const ends = items.filter(item => 'str' in item && item.hasEOL && /[-‐]$/.test(item.str))
    expect(ends.length).toBeGreaterThan(3)
  })
})

describe('fixDates', () => {
  const pdf = (date: string) => Buffer.from(`/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')`, 'latin1')

  it('should give files made at different times the same bytes', () => {
    expect(fixDates(pdf('20250101000000'), '20261101120000')).toEqual(fixDates(pdf('20260202030405'), '20261101120000'))
  })

  it('should not change the length or the bytes that it was given', () => {
    const given = pdf('20250101000000')
    expect(fixDates(given, '20261101120000')).toHaveLength(given.length)
    expect(given.toString('latin1')).toContain('20250101000000')
  })
})

describe('addBookmarks', () => {
  it('should not accept a file without a catalogue', () => {
    expect(() => addBookmarks(Buffer.from('%PDF-1.4'), [])).toThrow('catalogue')
  })
})
