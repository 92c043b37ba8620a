import type {Root} from 'mdast'
import type {LanguageTag} from './language-tag.ts'
import type {TitledLink} from './metadata.ts'
import type {Place} from './place.ts'

/** The bytes of an edition as handed over or fetched. `file` names it in places, relative to the root folder, with forward slashes. */
export interface Snapshot {
  readonly file: string
  readonly bytes: Uint8Array
  /** As the server or the person said; the bytes are sniffed all the same. */
  readonly mediaType?: string
  /** Language of the edition where it is known. */
  readonly lang?: LanguageTag
  /** Address of the source, against which relative links are resolved. */
  readonly url?: string
}

/** What every format is read into: an mdast tree in which every node carries its places, and what the file says of itself. */
export interface Source {
  readonly root: Root
  readonly mediaType: string
  /** What the file says of itself (front matter, `<meta>`, the PDF's Info and XMP), by lower-case name. */
  readonly properties: Readonly<Record<string, string>>
  /** Pages, running heads and feet and what else was taken out of the text, with places. */
  readonly furniture: readonly Furniture[]
  /** The path that a page shows above its title, outermost first; addresses as the page writes them. */
  readonly breadcrumb?: readonly TitledLink[]
  /** Number of pages of a paged format. */
  readonly pages?: number
  /** What was recognised in the pictures of scanned pages, to be kept beside the file and handed in at the next reading. */
  readonly recognised?: string
}

/** Text of a file that is not the document's own. */
export interface Furniture {
  readonly text: string
  readonly place: Place
  readonly kind: 'header' | 'footer' | 'page-number' | 'watermark' | 'navigation'
}

/** What markup says that a node holds, where a site marks it. */
export type Field =
  | 'type'
  | 'published'
  | 'signed'
  | 'updated'
  | 'publisher'
  | 'lead'
  | 'attachments'
  | 'topics'
  | 'related'
  | 'contact'
  | 'subtitle'
  | 'box'

declare module 'mdast' {
  interface Data {
    /** Where the node stands; never empty on a node that ingest returns. */
    places?: readonly Place[]
    /** What layout or tags say that mdast has no node for. */
    role?: 'title' | 'caption' | 'contents' | 'signature' | 'header-cell' | 'contact'
    /** What the site's markup says that the node holds. */
    field?: Field
    /** A list item's or footnote's marker as printed. */
    marker?: string
    /** Spans of a table cell, where over 1. */
    colspan?: number
    rowspan?: number
    /** How far a paragraph is set in, in points, where the format says. */
    indent?: number
    /** Language of this node where it is marked as another one. */
    lang?: LanguageTag
  }
}
