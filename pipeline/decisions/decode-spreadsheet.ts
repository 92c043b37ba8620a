import {contentHash} from '../model/content-hash.ts'
import {readTable} from '../model/read-table.ts'
import {idsColumn, splitSegments, splitShown, unguardCell} from '../model/spreadsheet.ts'

/** What spreadsheet programs write that do not write Unicode: Windows in western Europe, in China, in Taiwan; an older Excel on a Mac. */
const encodings = ['windows-1252', 'gb18030', 'big5', 'macintosh'] as const

/**
 * The text of a spreadsheet that Excel, LibreOffice or another program saved: by its byte order mark (UTF-8, or the UTF-16 of Excel's "Unicode text"), else
 * UTF-8 where the bytes are, else the encoding in which most of the exported texts stand as they were exported.
 */
export function decodeSpreadsheet(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    const read = encodings.map(encoding => new TextDecoder(encoding).decode(bytes))
    const known = read.map(unchangedIn)
    return read[known.indexOf(Math.max(...known))] ?? ''
  }
}

/** How many segments of a table have the text whose hash stands beside them. */
function unchangedIn(text: string): number {
  const {columns, rows} = readTable(text)
  const langs = columns.filter(column => columns.includes(idsColumn(column)))
  let count = 0
  for (const {cells} of rows)
    for (const lang of langs) {
      const hashes = (splitShown(cells.get(idsColumn(lang)) ?? '') ?? []).map(({hash}) => hash)
      const texts = splitSegments(unguardCell(cells.get(lang) ?? ''))
      count += hashes.filter((hash, index) => contentHash(texts[index] ?? '') === hash).length
    }
  return count
}
