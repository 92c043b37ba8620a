import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {collectingRun, FileUnusable} from '../../../pipeline/diagnostics/index.ts'
import {ingestOdt} from '../../../pipeline/ingest/odt/ingest-odt.ts'
import {expected} from '../office/expected.ts'
import {outline} from '../office/outline.ts'
import {partsIn, zip} from '../office/zip.ts'

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'odt', 'action-plan')

async function read(bytes: Uint8Array): Promise<{readonly text: string; readonly rules: readonly string[]}> {
  const run = collectingRun()
  try {
    return {text: outline(await ingestOdt({file: 'plan.odt', bytes}, run)), rules: run.diagnostics.map(d => d.rule)}
  } catch (error) {
    if (!(error instanceof FileUnusable)) throw error
    return {text: '', rules: run.diagnostics.map(d => d.rule)}
  }
}

describe('an ODT with everything that ministries use', () => {
  test('should become the tree that a reader sees', async () => {
    const {text} = await read(zip(partsIn(folder)))
    expect(text).toBe(expected(join(folder, 'expected.txt'), text))
  })

  test('should report its tracked changes', async () => {
    expect((await read(zip(partsIn(folder)))).rules).toEqual(['office:tracked-changes'])
  })

  test('should be read without its styles', async () => {
    const {'styles.xml': _, ...parts} = partsIn(folder)
    expect((await read(zip(parts))).text).toContain('"目的"')
  })
})

describe('an ODT that cannot be used', () => {
  const parts = partsIn(folder)
  const manifest = `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`
  const office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'

  test.each([
    ['a password', zip({...parts, 'META-INF/manifest.xml': manifest}), 'office:encrypted'],
    ['no content', zip({mimetype: 'application/vnd.oasis.opendocument.text'}), 'office:content-missing'],
    [
      'a spreadsheet in its place',
      zip({'content.xml': `<office:document-content ${office}><office:body/></office:document-content>`}),
      'office:content-missing'
    ],
    ['broken XML', zip({...parts, 'content.xml': '<office:document-content>'}), 'office:xml-broken'],
    ['a broken zip', zip(parts).subarray(0, 500), 'office:zip-broken']
  ])('should be given up for %s', async (_, bytes, rule) => {
    expect((await read(bytes)).rules).toEqual([rule])
  })

  test('should not write out cells that are repeated without end', async () => {
    const table = `<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"/></table:table-row></table:table>`
    const content = `<office:document-content ${office}><office:body><office:text>${table}</office:text></office:body></office:document-content>`
    const {text} = await read(zip({'content.xml': content}))
    expect(text.split('tableCell').length - 1).toBeLessThanOrEqual(64)
  })
})
