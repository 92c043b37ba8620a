import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {collectingRun, FileUnusable} from '../../../pipeline/diagnostics/index.ts'
import {ingestDocx} from '../../../pipeline/ingest/docx/ingest-docx.ts'
import {expected} from '../office/expected.ts'
import {outline} from '../office/outline.ts'
import {partsIn, zip} from '../office/zip.ts'

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'docx', 'action-plan')
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const document = (body: string): string => `<w:document ${w}><w:body>${body}</w:body></w:document>`
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

async function read(bytes: Uint8Array): Promise<{readonly text: string; readonly rules: readonly string[]}> {
  const run = collectingRun()
  try {
    return {text: outline(await ingestDocx({file: 'plan.docx', bytes}, run)), rules: run.diagnostics.map(d => d.rule)}
  } catch (error) {
    if (!(error instanceof FileUnusable)) throw error
    return {text: '', rules: run.diagnostics.map(d => d.rule)}
  }
}

describe('a DOCX with everything that ministries use', () => {
  test('should become the tree that a reader sees', async () => {
    const {text} = await read(zip(partsIn(folder)))
    expect(text).toBe(expected(join(folder, 'expected.txt'), text))
  })

  test('should report its tracked changes', async () => {
    expect((await read(zip(partsIn(folder)))).rules).toEqual(['office:tracked-changes'])
  })
})

describe('a DOCX of any make', () => {
  test('should be read from its body alone', async () => {
    expect((await read(zip({'word/document.xml': document(paragraph('Alene'))}))).text).toContain('[¶0] "Alene"')
  })

  test('should be read in the strict form of the standard', async () => {
    const strict = document(paragraph('Streng')).replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main'
    )
    expect((await read(zip({'word/document.xml': strict}))).text).toContain('"Streng"')
  })

  test('should be read whatever prefix it gives to a namespace', async () => {
    const other = document(paragraph('Annet')).replaceAll(/(<\/?)w:|xmlns:w=/g, (_found, tag) =>
      tag === undefined ? 'xmlns:x=' : `${tag}x:`
    )
    expect((await read(zip({'word/document.xml': other}))).text).toContain('"Annet"')
  })

  test('should not report a change where there is none', async () => {
    expect((await read(zip({'word/document.xml': document(paragraph('Alene'))}))).rules).toEqual([])
  })

  test('should go on without styles that cannot be read, and say so', async () => {
    const {text, rules} = await read(zip({'word/document.xml': document(paragraph('Tekst')), 'word/styles.xml': '<w:'}))
    expect(text).toContain('"Tekst"')
    expect(rules).toEqual(['office:part-unreadable'])
  })

  test('should keep the text of elements nested without end', async () => {
    const nested = `${'<w:smartTag>'.repeat(5000)}<w:r><w:t>Dypt</w:t></w:r>${'</w:smartTag>'.repeat(5000)}`
    const {rules} = await read(zip({'word/document.xml': document(`<w:p>${nested}</w:p>${paragraph('Etter')}`)}))
    expect(rules).toEqual(['office:too-deep'])
  })
})

describe('a DOCX that cannot be used', () => {
  const good = {'word/document.xml': document(paragraph('Tekst'))}

  test.each([
    ['a truncated zip', zip(good).subarray(0, 90), 'office:zip-broken'],
    ['a wrong check sum', zip(good, {'word/document.xml': {crc32: 1}}), 'office:zip-broken'],
    ['no text', zip({'word/other.xml': '<a/>'}), 'office:content-missing'],
    ['no body', zip({'word/document.xml': `<w:document ${w}/>`}), 'office:content-missing'],
    ['broken XML', zip({'word/document.xml': '<w:document><w:body>'}), 'office:xml-broken'],
    [
      'an entity of its own',
      zip({'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
      'office:xml-broken'
    ],
    ['a password in the zip', zip(good, {'word/document.xml': {encrypted: true}}), 'office:encrypted'],
    ['a size beyond the limit', zip(good, {'word/document.xml': {size: 2 ** 31}}), 'office:too-large'],
    [
      'more parts than any book has',
      zip(Object.fromEntries(Array.from({length: 20_001}, (_, i) => [`${i}`, '']))),
      'office:too-large'
    ],
    ['the wrapper of a protected file', compound('EncryptedPackage'), 'office:encrypted'],
    ['the format before 2007', compound('WordDocument'), 'office:legacy-format']
  ])('should be given up for %s', async (_, bytes, rule) => {
    expect((await read(bytes)).rules).toEqual([rule])
  })

  test('should not fill the memory when it is inflated, whatever size it claims', async () => {
    const bomb = zip({'word/document.xml': Buffer.alloc(120 * 2 ** 20, 0x20)}, {'word/document.xml': {size: 100}})
    expect((await read(bomb)).rules).toEqual(['office:too-large'])
  })

  test('should not fill the memory with elements', async () => {
    const swarm = document('<w:p/>'.repeat(2_000_001))
    expect((await read(zip({'word/document.xml': swarm}))).rules).toEqual(['office:too-large'])
  })
})

/** The first bytes of an OLE compound file, and a name in its directory. */
function compound(name: string): Uint8Array {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  return Buffer.concat([Buffer.from(magic), Buffer.alloc(512), Buffer.from(name, 'utf16le')])
}
