import {describe, expect, test} from 'vitest'
import {officeKind} from '../../../pipeline/ingest/office/office-kind.ts'
import {zip} from './zip.ts'

const docx = zip({'[Content_Types].xml': '<a/>', 'word/document.xml': '<a/>'})
const odt = zip({mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>'})
const other = zip({'xl/workbook.xml': '<a/>'})

describe('the kind of an office file', () => {
  test('should be told by what the zip holds, whatever it was promised to be', () => {
    expect(officeKind(docx, null)).toBe('docx')
    expect(officeKind(odt, 'docx')).toBe('odt')
  })

  test('should not be told of other zips and files', () => {
    expect(officeKind(other, null)).toBeNull()
    expect(officeKind(new TextEncoder().encode('<html>'), 'docx')).toBeNull()
  })

  test('should be what was promised where the file is protected or damaged', () => {
    expect(officeKind(other, 'docx')).toBe('docx')
    expect(officeKind(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'docx')).toBe('docx')
    expect(officeKind(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), null)).toBeNull()
  })
})
