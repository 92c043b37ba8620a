import type {PDFDocumentProxy} from 'pdfjs-dist'

/** What the file says of itself in Info and XMP, by lower-case name; XMP wins, as it is kept up by editors. Dates are ISO 8601. */
export async function readProperties(document: PDFDocumentProxy): Promise<Readonly<Record<string, string>>> {
  const properties: Record<string, string> = {}
  const set = (name: string, value: unknown): void => {
    const text = typeof value === 'string' ? value.replace(/\0/g, '').normalize('NFC').trim() : ''
    if (text !== '') properties[name] = text
  }
  const data = await document.getMetadata().catch(() => null)
  const info = (data?.info ?? {}) as Readonly<Record<string, unknown>>
  set('title', info.Title)
  set('author', info.Author)
  set('subject', info.Subject)
  set('keywords', info.Keywords)
  set('creator', info.Creator)
  set('producer', info.Producer)
  set('language', info.Language)
  set('created', isoOf(info.CreationDate))
  set('modified', isoOf(info.ModDate))
  const xmp = data?.metadata ?? null
  if (xmp !== null) {
    const read = (name: string): unknown => {
      const value: unknown = xmp.get(name)
      return Array.isArray(value) ? value.join(', ') : value
    }
    set('title', read('dc:title'))
    set('author', read('dc:creator'))
    if (properties.language === undefined) set('language', read('dc:language'))
    set('created', isoOf(read('xmp:createdate')))
    set('modified', isoOf(read('xmp:modifydate')))
  }
  set('pages', String(document.numPages))
  set('page-labels', labelsOf(await document.getPageLabels().catch(() => null)))
  return properties
}

/** The printed numbers of the pages, where they are not 1, 2, 3 …, apart by spaces; '' where they are. */
function labelsOf(labels: readonly string[] | null): string {
  if (labels === null || labels.every((label, i) => label === String(i + 1))) return ''
  return labels.map(label => label.replace(/\s+/g, '')).join(' ')
}

/** `D:20180412093000+02'00'` or an ISO date as ISO 8601; '' where it is neither. */
export function isoOf(value: unknown): string {
  if (typeof value !== 'string') return ''
  const pdf = /^D?:?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/.exec(
    value.replace(/\s/g, '')
  )
  if (/^\d{4}-\d{2}/.test(value)) return value
  if (pdf === null) return ''
  const [, year, month, day, hour, minute, second, zulu, sign, zoneHour, zoneMinute] = pdf
  if (month === undefined || day === undefined) return month === undefined ? year! : `${year}-${month}`
  if (hour === undefined) return `${year}-${month}-${day}`
  const zone = sign === undefined ? (zulu === undefined ? '' : 'Z') : `${sign}${zoneHour}:${zoneMinute ?? '00'}`
  return `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${zone}`
}
