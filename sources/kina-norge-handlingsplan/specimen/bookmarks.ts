/** A bookmark to the top of a page. Levels count from 1; pages are the object numbers of the PDF's pages. */
export interface Bookmark {
  readonly title: string
  readonly level: number
  readonly pageObject: number
}

/**
 * Appends bookmarks to a PDF with a classic cross-reference table, as an incremental update (ISO 32000-1, 7.5.6 and 12.3.3).
 * Throws where the file has no catalogue in plain text.
 */
export function addBookmarks(pdf: Uint8Array, bookmarks: readonly Bookmark[]): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const number = (pattern: RegExp) => Number(text.match(pattern)?.[1])
  const size = number(/\/Size (\d+)/)
  const root = number(/\/Root (\d+) 0 R/)
  const catalogue = text.match(new RegExp(`(?:^|\\n)${root} 0 obj\\n?<<([^]*?)>>\\s*endobj`))?.[1]
  if (catalogue === undefined) throw new Error('no catalogue in plain text')
  const info = text.match(/\/Info (\d+ 0 R)/)?.[1]

  const objects: [number: number, body: string][] = [
    [root, `<<${catalogue}/Outlines ${size} 0 R /PageMode /UseOutlines>>`],
    ...outline(bookmarks, size)
  ]
  let update = '\n'
  const offsets = objects.map(([object, body]) => {
    const offset = text.length + update.length
    update += `${object} 0 obj\n${body}\nendobj\n`
    return `${object} 1\n${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length + update.length
  const before = text.match(/startxref\s+(\d+)\s+%%EOF\s*$/)?.[1]
  update += `xref\n${offsets.join('')}trailer\n<</Size ${size + 1 + bookmarks.length} /Root ${root} 0 R ${info ? `/Info ${info} ` : ''}/Prev ${before}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')])
}

/** The outline dictionary as object `first`, its items as the objects after it. */
function outline(bookmarks: readonly Bookmark[], first: number): [number: number, body: string][] {
  const object = (index: number) => `${first + 1 + index} 0 R`
  const parents = bookmarks.map((bookmark, index) =>
    bookmarks.findLastIndex(({level}, i) => i < index && level < bookmark.level)
  )
  const children = (parent: number) => bookmarks.flatMap((_, index) => (parents[index] === parent ? [index] : []))
  const family = (parent: number) => {
    const below = children(parent)
    return below.length === 0
      ? ''
      : ` /First ${object(below[0]!)} /Last ${object(below.at(-1)!)} /Count ${below.length}`
  }
  const items = bookmarks.map(({title, pageObject}, index): [number, string] => {
    const siblings = children(parents[index]!)
    const at = siblings.indexOf(index)
    const links = [
      `/Parent ${parents[index] === -1 ? `${first} 0 R` : object(parents[index]!)}`,
      ...(at > 0 ? [`/Prev ${object(siblings[at - 1]!)}`] : []),
      ...(at < siblings.length - 1 ? [`/Next ${object(siblings[at + 1]!)}`] : [])
    ]
    return [
      first + 1 + index,
      `<</Title <FEFF${utf16(title)}> ${links.join(' ')}${family(index)} /Dest [${pageObject} 0 R /Fit]>>`
    ]
  })
  return [[first, `<</Type /Outlines${family(-1)}>>`], ...items]
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
}
