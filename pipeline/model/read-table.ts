/** A row of a spreadsheet: cells by column, and its number as the spreadsheet program shows it (the first row is 1). */
export interface TableRow {
  readonly row: number
  readonly cells: ReadonlyMap<string, string>
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

const delimiters = ['\t', ';', ','] as const

/**
 * Reads a spreadsheet saved as text: tabs, semicolons or commas (what makes most columns), quotes as in RFC 4180, any line ends, a byte
 * order mark, Excel's `sep=;` before the first row. Rows that are empty are left out.
 */
export function readTable(text: string): Table {
  const marked = /^\uFEFF?(?:sep=(?<sep>.)\r?\n)?/u.exec(text)
  const body = text.slice(marked?.[0].length ?? 0)
  const candidates = marked?.groups?.sep ? [marked.groups.sep] : delimiters
  const [records] = candidates
    .map(delimiter => recordsOf(body, delimiter))
    .sort((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))
  const [header = [], ...rest] = records ?? []
  const columns = header.map(name => name.trim())
  const skipped = marked?.groups?.sep ? 2 : 1
  const rows = rest.map((record, index) => ({
    row: index + skipped + 1,
    cells: new Map(columns.map((column, at) => [column, record[at] ?? '']))
  }))
  return {columns, rows: rows.filter(({cells}) => [...cells.values()].some(cell => cell.trim() !== ''))}
}

/**
 * True where the quote at this place is closed before a delimiter or a line's end. Google Sheets and others write tables with tabs and no quoting: there
 * `"Er vi glade?" spurte han.` begins with a quote of its own, which must not swallow the rows behind it.
 */
function isQuoted(text: string, open: number, delimiter: string): boolean {
  let at = open + 1
  while (at < text.length) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return false
    const next = text[quote + 1]
    if (next !== '"') return next === undefined || next === delimiter || next === '\n' || next === '\r'
    at = quote + 2
  }
  return false
}

function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const records: string[][] = []
  let record: string[] = []
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    record.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[++at]
      else quoted = false
    } else if (sign === '"' && cell === '' && isQuoted(text, at, delimiter)) quoted = true
    else if (sign === delimiter) endCell()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++
      endCell()
      records.push(record)
      record = []
    } else cell += sign
  }
  if (cell !== '' || record.length > 0) {
    endCell()
    records.push(record)
  }
  return records
}
