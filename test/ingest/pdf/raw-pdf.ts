/** A page for a PDF that a test writes byte by byte. */
export interface RawPage {
  /** Operators of the content stream; fonts are `/F1` Helvetica, `/F2` Helvetica-Bold, `/F3` Courier, `/F4` Helvetica-Oblique. */
  readonly content: string
  readonly size?: readonly [number, number]
  readonly rotate?: number
  /** Structure elements of the page in order: role and marked-content ids. */
  readonly tags?: readonly {readonly role: string; readonly mcids: readonly number[]}[]
}

export interface RawOptions {
  readonly info?: string
  /** Objects by number from 100 on, which the trailer or pages may refer to. */
  readonly objects?: Readonly<Record<number, string>>
  /** Entries of the trailer, such as `/Encrypt 100 0 R`. */
  readonly trailer?: string
  /** Entries of the resources of every page. */
  readonly resources?: string
  readonly outline?: readonly {readonly title: string; readonly page: number}[]
}

const fonts = ['Helvetica', 'Helvetica-Bold', 'Courier', 'Helvetica-Oblique']

/** Bytes of a PDF with a right cross-reference table. */
export function rawPdf(pages: readonly RawPage[], options: RawOptions = {}): Uint8Array {
  const objects = new Map<number, string>()
  const pageNumber = (i: number): number => 10 + 2 * i
  const tagged = pages.some(page => page.tags !== undefined)
  fonts.forEach((name, i) => {
    objects.set(3 + i, `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`)
  })
  const names = fonts.map((_, i) => `/F${i + 1} ${3 + i} 0 R`).join(' ')
  let element = 500
  const elements: number[] = []
  const parents: string[] = []
  pages.forEach((page, i) => {
    const [width, height] = page.size ?? [595, 842]
    const structure = tagged ? `/StructParents ${i}` : ''
    const rotate = page.rotate === undefined ? '' : `/Rotate ${page.rotate}`
    objects.set(
      pageNumber(i),
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${rotate} ${structure} /Resources << /Font << ${names} >> ${options.resources ?? ''} >> /Contents ${pageNumber(i) + 1} 0 R >>`
    )
    objects.set(pageNumber(i) + 1, `<< /Length ${latin(page.content).length} >>\nstream\n${page.content}\nendstream`)
    const byMcid: number[] = []
    for (const tag of page.tags ?? []) {
      const own = element++
      elements.push(own)
      for (const mcid of tag.mcids) byMcid[mcid] = own
      objects.set(
        own,
        `<< /Type /StructElem /S /${tag.role} /P 400 0 R /Pg ${pageNumber(i)} 0 R /K [${tag.mcids.join(' ')}] >>`
      )
    }
    parents.push(`${i} [${byMcid.map(n => `${n} 0 R`).join(' ')}]`)
  })
  const kids = pages.map((_, i) => `${pageNumber(i)} 0 R`).join(' ')
  objects.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  const outline = options.outline ?? []
  const marks = tagged ? '/MarkInfo << /Marked true >> /StructTreeRoot 400 0 R' : ''
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${marks} ${outline.length > 0 ? '/Outlines 300 0 R' : ''} >>`)
  if (tagged) {
    objects.set(400, `<< /Type /StructTreeRoot /K [${elements.map(n => `${n} 0 R`).join(' ')}] /ParentTree 401 0 R >>`)
    objects.set(401, `<< /Nums [${parents.join(' ')}] >>`)
  }
  if (outline.length > 0) {
    objects.set(300, `<< /Type /Outlines /First 301 0 R /Last ${300 + outline.length} 0 R /Count ${outline.length} >>`)
    outline.forEach((entry, i) => {
      const next = i + 1 < outline.length ? `/Next ${302 + i} 0 R` : ''
      const previous = i > 0 ? `/Prev ${300 + i} 0 R` : ''
      objects.set(
        301 + i,
        `<< /Title (${entry.title}) /Parent 300 0 R /Dest [${pageNumber(entry.page - 1)} 0 R /XYZ 0 0 0] ${next} ${previous} >>`
      )
    })
  }
  if (options.info !== undefined) objects.set(90, `<< ${options.info} >>`)
  for (const [number, body] of Object.entries(options.objects ?? {})) objects.set(Number(number), body)
  return assemble(objects, `/Root 1 0 R ${options.info === undefined ? '' : '/Info 90 0 R'} ${options.trailer ?? ''}`)
}

function assemble(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = new Map<number, number>()
  for (const [number, body] of [...objects].sort((a, b) => a[0] - b[0])) {
    offsets.set(number, file.length)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const size = Math.max(...objects.keys()) + 1
  const start = file.length
  file += `xref\n0 ${size}\n`
  for (let i = 0; i < size; i++) {
    const offset = offsets.get(i)
    file += offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  }
  file += `trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return latin(file)
}

/** One byte a character: what is written must be Latin-1. */
function latin(text: string): Uint8Array {
  return Uint8Array.from(text, c => c.charCodeAt(0) & 0xff)
}

/** A line of text at `x` and `y` from the top of an A4 page. */
export function textAt(x: number, y: number, text: string, size = 10, font = 1): string {
  return `BT /F${font} ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET\n`
}

/** A line of text that runs up the page from a point, `y` from the top of an A4 page. */
export function upwardAt(x: number, y: number, text: string, size = 10): string {
  return `BT /F1 ${size} Tf 0 1 -1 0 ${x} ${842 - y} Tm (${text}) Tj ET\n`
}

/** Lines of a paragraph, 12 points apart. */
export function paragraphAt(x: number, y: number, lines: readonly string[], size = 10, font = 1): string {
  return lines.map((line, i) => textAt(x, y + 1.2 * size * i, line, size, font)).join('')
}

/** A straight line from one point to another, from the top of an A4 page. */
export function ruleAt(x0: number, y0: number, x1: number, y1: number): string {
  return `0.5 w ${x0} ${842 - y0} m ${x1} ${842 - y1} l S\n`
}

/** Marked content with an id. */
export function marked(mcid: number, content: string): string {
  return `/P << /MCID ${mcid} >> BDC\n${content}EMC\n`
}
