import type {Run} from '../../diagnostics/index.ts'
import type {Table} from '../../model/index.ts'
import type {Snapshot} from '../../model/source.ts'
import {openPackage} from '../office/open-package.ts'
import {child, descendants, elements, textOf, type XmlElement} from '../office/xml-element.ts'

const prefixes = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel'
}

/** The first sheet of a workbook (ECMA-376, 18.3): its first row names the columns. Texts of cells as they are stored; formulas by their last value. */
export async function readXlsx(snapshot: Snapshot, run: Run): Promise<Table> {
  const office = await openPackage(snapshot, prefixes, run)
  const workbook = office.required('xl/workbook.xml')
  const [first] = elements(child(workbook, 's:sheets'), 's:sheet')
  const target = elements(office.optional('xl/_rels/workbook.xml.rels'), 'rel:Relationship').find(
    ({attributes}) => attributes.Id === first?.attributes['r:id']
  )?.attributes.Target
  const sheet = office.required(sheetPath(target ?? 'worksheets/sheet1.xml'))
  const shared = elements(office.optional('xl/sharedStrings.xml'), 's:si').map(richText)
  const records = elements(child(sheet, 's:sheetData'), 's:row').map((row, index) => ({
    row: Number(row.attributes.r ?? index + 1),
    cells: cellsOf(row, shared)
  }))
  const [head, ...rest] = records
  const columns = [...(head?.cells ?? new Map<number, string>())].sort(([a], [b]) => a - b)
  return {
    columns: columns.map(([, name]) => name.trim()),
    rows: rest
      .map(({row, cells}) => ({row, cells: new Map(columns.map(([at, name]) => [name.trim(), cells.get(at) ?? '']))}))
      .filter(({cells}) => [...cells.values()].some(text => text.trim() !== ''))
  }
}

function sheetPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Texts by column, counted from 1. */
function cellsOf(row: XmlElement, shared: readonly string[]): ReadonlyMap<number, string> {
  let last = 0
  return new Map(
    elements(row, 's:c').map(cell => {
      const column = columnOf(cell.attributes.r) ?? last + 1
      last = column
      const value = textOf(child(cell, 's:v'))
      if (cell.attributes.t === 's') return [column, shared[Number(value)] ?? '']
      if (cell.attributes.t === 'inlineStr') return [column, richText(child(cell, 's:is'))]
      return [column, unescaped(value)]
    })
  )
}

/** The text of runs, without the readings that stand above Japanese ones. */
function richText(parent: XmlElement | undefined): string {
  return [...descendants(parent, 's:t', 's:rPh')]
    .filter(({name}) => name === 's:t')
    .map(text => unescaped(textOf(text)))
    .join('')
}

/** Characters that XML cannot hold, and carriage returns, are written by their number: `_x000D_` (ECMA-376, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** `AB12` → 28. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]+/u.exec(reference ?? '')?.[0]
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
