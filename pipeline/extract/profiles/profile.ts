/** What is known of one publisher's pages. Where things stand in its HTML is known to `ingest/html/sites`. */
export interface Profile {
  readonly name: string
  /** Host names without `www.`; subdomains count too. */
  readonly hosts: readonly string[]
  /** Paths of the pages of the bodies that publish there. */
  readonly publisherPaths: readonly RegExp[]
  /** Names of those bodies as they stand on a line of their own. */
  readonly publisherNames: readonly RegExp[]
}
