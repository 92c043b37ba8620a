/** The words of one language by which public bodies label what stands on their pages. In lower case, without the colon. */
export interface Labels {
  /** Before a date: when the page was published, when the document was signed, when the page was last changed. */
  readonly published: readonly string[]
  readonly signed: readonly string[]
  readonly updated: readonly string[]
  /** Before the body that answers for the page. */
  readonly publisher: readonly string[]
  /** Before a kind of document. */
  readonly type: readonly string[]
  /** Kinds of documents, as pages name them. */
  readonly types: readonly string[]
  /** Headings of the parts of a page that are not its text. */
  readonly headings: Readonly<Record<HeadingRole, readonly string[]>>
  /** Before the name of a person. */
  readonly persons: readonly string[]
  /** Before what leads to an office. */
  readonly phone: readonly string[]
  readonly email: readonly string[]
  readonly address: readonly string[]
  readonly web: readonly string[]
  readonly other: readonly string[]
  readonly organisation: readonly string[]
}

export type HeadingRole = 'topics' | 'related' | 'contact' | 'attachments' | 'contents' | 'footnotes' | 'signature'
