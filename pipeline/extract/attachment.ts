import type {z} from 'zod'
import type {Link} from '../model/block.ts'
import type {attachment} from '../model/metadata.ts'
import type {FlowItem} from './flow-item.ts'
import {headingRole} from './labels/labels.ts'

export type Attachment = z.infer<typeof attachment>

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  rtf: 'application/rtf',
  csv: 'text/csv',
  zip: 'application/zip',
  epub: 'application/epub+zip'
}

const powers: Readonly<Record<string, number>> = {b: 0, byte: 0, bytes: 0, kb: 1, mb: 2, gb: 3}

const extension = /\.([a-z]{3,4})(?=$|[?#])/i
const fileName = /\.([a-z]{3,4})$/i
/** `(PDF, 1,2 MB)`, `PDF 340 kB`: type and size as printed behind or inside a link. */
const printed =
  /(?:^|[\s(（[,，|–-])(?:([a-z]{3,4})[\s,，;:|–-]*)?((?<=[(（[,，a-z]\s?)\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?)\s*(bytes?|[kmg]?b)(?=$|[\s)）\],;|])/i
const typeAlone = /[([（]\s*([a-z]{3,4})\s*[)\]）]\s*$/i

/** A link to a file as an attachment; `around` is the text that the link stands in, which may print type and size. */
export function attachmentOf(link: Link, around: string): Attachment {
  const own = around.slice(link.start, link.end)
  const behind = /^[^.]{0,40}/.exec(around.slice(link.end))?.[0] ?? ''
  const size = printed.exec(own) ?? printed.exec(behind)
  const type = mediaTypes[typeOf(link.url, own) ?? (size?.[1] ?? typeAlone.exec(behind)?.[1] ?? '').toLowerCase()]
  const bytes = size
    ? Number((size[2] ?? '').replace(/\s/g, '').replace(',', '.')) *
      1000 ** (powers[(size[3] ?? '').toLowerCase()] ?? 0)
    : null
  return {
    title: titleOf(own),
    url: link.url === '' || link.url === '#' ? null : link.url,
    ...(type === undefined ? {} : {mediaType: type}),
    ...(bytes === null ? {} : {bytes: Math.round(bytes)})
  }
}

/** The link's text without a type and size in parentheses at its end. */
const titleOf = (text: string): string => {
  const cut = /\s*[([（][^()[\]（）]*[)\]）]\s*$/.exec(text)
  return cut && (printed.test(cut[0]) || isType(typeAlone.exec(cut[0])?.[1])) && cut.index > 0
    ? text.slice(0, cut.index)
    : text
}

const isType = (word: string | undefined): boolean => word !== undefined && word.toLowerCase() in mediaTypes

function typeOf(url: string, text: string): string | null {
  const found = (extension.exec(url)?.[1] ?? fileName.exec(text.trim())?.[1])?.toLowerCase()
  return found !== undefined && found in mediaTypes ? found : null
}

/** True for a paragraph or list item that is a link to a file, and no more than its type and size beside it. */
export function isAttachment({block}: FlowItem): boolean {
  if (block.type !== 'paragraph' && block.type !== 'listItem') return false
  const [link, ...others] = block.links
  if (!link || others.length > 0 || typeOf(link.url, block.text.slice(link.start, link.end)) === null) return false
  const before = block.text.slice(0, link.start)
  const beside = `${headingRole(before) === 'attachments' ? '' : before} ${block.text.slice(link.end)}`
    .replace(printed, '')
    .replace(typeAlone, '')
  return !/[\p{L}\p{N}]{2}/u.test(beside)
}
