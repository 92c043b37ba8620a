import {hanWidth} from './han-width.ts'

/** Shorter names may be those of a site or a menu. Letters of Latin script; a Han character says as much as two. */
const SHORTEST = 8
/** Behind what a page writes the name of its site: `关于…的通知_中国政府网`, `Strategi for … - regjeringen.no`. */
const divider = /\s*[_|｜]\s*|\s+[-–—]+\s+|(?<=\p{sc=Han})[-–—]+/gu

/** Names under which front matter, `<meta>` and RDFa state a title, the most exact first. */
export const titleProperties = ['title', 'dc.title', 'dcterms.title', 'og:title', 'articletitle'] as const

/** What a file says is its title, each also as it stands before a divider, folded by `foldedTitle`. */
export function titleNames(properties: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(titleProperties.flatMap(name => beginnings(properties[name] ?? '')))
}

/** A title without what differs from one place of a page to another: width, white space, case. */
export const foldedTitle = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

function beginnings(title: string): readonly string[] {
  const ends = [...[...title.matchAll(divider)].map(({index}) => index), title.length]
  return ends.map(end => foldedTitle(title.slice(0, end))).filter(name => hanWidth(name) >= SHORTEST)
}
