import {z} from 'zod'
import {languageTag} from './language-tag.ts'
import {places} from './place.ts'

/** 16 hex digits, given once and carried forward (see `identify/`). */
export const id = z.string().regex(/^[0-9a-f]{16}$/)
/** First 16 hex digits of SHA-256 over the node's NFC text with white space folded. */
export const contentHash = z.string().regex(/^[0-9a-f]{16}$/)

const identified = {id, contentHash, places}

/**
 * A sentence or other unit of translation inside a block. `start` and `end` are UTF-16 offsets into the block's text. `extracted` is what
 * was read from the source, where a reviewer corrected it to `text`; since 1.2.
 */
export const segment = z
  .object({
    ...identified,
    text: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
    extracted: z.string().optional()
  })
  .readonly()
export type Segment = z.infer<typeof segment>

/** A link inside a block's text, by UTF-16 offsets; `url` is absolute or a fragment, never escaped Markdown. */
export const link = z.object({start: z.int().min(0), end: z.int().min(0), url: z.string()}).readonly()
export type Link = z.infer<typeof link>

/**
 * A date, period, amount or the like that a block's text states, by UTF-16 offsets; `key` is the value in one spelling for all languages
 * (see `value.ts`) and `text` stands as printed. Since 1.1.
 */
export const statedValue = z
  .object({
    kind: z.enum(['date', 'period', 'quarter', 'time', 'amount', 'percent', 'number']),
    key: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
    text: z.string()
  })
  .readonly()
export type StatedValue = z.infer<typeof statedValue>

/**
 * Where a block's text sends the reader, by UTF-16 offsets: "jf. artikkel 4", "Annex B", 第四条. `path` is the number that is meant. Since 1.1.
 */
export const reference = z
  .object({
    start: z.int().min(0),
    end: z.int().min(0),
    kind: z.enum(['part', 'chapter', 'section', 'article', 'point', 'annex', 'table', 'figure']),
    path: z.array(z.int()).readonly(),
    /** What is meant inside it, as printed, outermost first: `nr. 2`, `bokstav b`, 第二款. */
    points: z.array(z.string()).readonly().optional(),
    /** Id of the section or block that is meant; absent where the document has none, or several. */
    target: id.optional(),
    /** True where the number is one of another document: "forvaltningsloven § 13". */
    external: z.boolean().optional()
  })
  .readonly()
export type Reference = z.infer<typeof reference>

/** Where a block's text calls a footnote: before UTF-16 offset `at`. `note` is the footnote's `note`. Since 1.1. */
export const noteCall = z.object({at: z.int().min(0), label: z.string(), note: z.string()}).readonly()
export type NoteCall = z.infer<typeof noteCall>

const stated = {
  notes: z.array(noteCall).readonly().optional(),
  values: z.array(statedValue).readonly().optional(),
  references: z.array(reference).readonly().optional()
}

/** Texts of the header cells that say what a cell is about, outermost first. Since 1.1. */
export const headerPaths = z
  .object({row: z.array(z.string()).readonly(), column: z.array(z.string()).readonly()})
  .readonly()
export type HeaderPaths = z.infer<typeof headerPaths>

export const cell = z
  .object({
    ...identified,
    type: z.literal('cell'),
    text: z.string(),
    segments: z.array(segment).readonly(),
    links: z.array(link).readonly(),
    header: z.boolean(),
    colspan: z.int().min(1).optional(),
    rowspan: z.int().min(1).optional(),
    headers: headerPaths.optional(),
    ...stated
  })
  .readonly()
/** A table cell. An empty cell has the text '' and no segments. */
export type Cell = z.infer<typeof cell>

const text = {
  ...identified,
  text: z.string(),
  segments: z.array(segment).readonly(),
  links: z.array(link).readonly(),
  ...stated,
  /** The block's own language where it differs from the document's. */
  lang: languageTag.optional()
}

export const textBlock = z.discriminatedUnion('type', [
  z.object({type: z.literal('heading'), ...text, depth: z.int().min(1)}).readonly(),
  z.object({type: z.literal('paragraph'), ...text, strong: z.boolean().optional()}).readonly(),
  z
    .object({
      type: z.literal('listItem'),
      ...text,
      /** Nesting depth, from 1. */
      depth: z.int().min(1),
      ordered: z.boolean(),
      /** The marker as printed, without white space: `–`, `a)`, `（一）`; `null` where the format has none. */
      marker: z.string().nullable(),
      /** True for a clause that leaves the list open, such as "other areas that a joint committee agrees on". */
      open: z.boolean().optional()
    })
    .readonly(),
  z.object({type: z.literal('caption'), ...text}).readonly(),
  z
    .object({
      type: z.literal('footnote'),
      ...text,
      /** The label as printed: `1`, `*`. */
      label: z.string(),
      /** What calls of the note name it by; labels may start anew on every page. Since 1.1. */
      note: z.string().optional()
    })
    .readonly(),
  z.object({type: z.literal('figure'), ...text, url: z.string().optional()}).readonly(),
  z.object({type: z.literal('code'), ...text}).readonly(),
  z.object({type: z.literal('quote'), ...text}).readonly(),
  z.object({type: z.literal('contactLine'), ...text}).readonly()
])
/** A block whose text stands in itself. */
export type TextBlock = z.infer<typeof textBlock>

export const tableBlock = z
  .object({
    ...identified,
    type: z.literal('table'),
    /** Rows of cells; every row has the same sum of column spans where the source is regular. */
    rows: z.array(z.array(cell).readonly()).readonly()
  })
  .readonly()
export type TableBlock = z.infer<typeof tableBlock>

export const block = z.union([textBlock, tableBlock])
export type Block = z.infer<typeof block>
export type BlockType = Block['type']
