import {titleProperties} from '../language/title-names.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {Metadata} from '../model/metadata.ts'
import type {Source} from '../model/source.ts'
import {wholeDate} from './dates.ts'

/** Names under which front matter, `<meta>` and RDFa state the same thing, the most exact first. */
const names = {
  title: titleProperties,
  published: [
    'published',
    'dc.date.issued',
    'dcterms.issued',
    'article:published_time',
    'dc.date',
    'date',
    'publisheddate',
    'datepublished',
    'pubdate'
  ],
  updated: ['article:modified_time', 'dc.date.modified', 'dcterms.modified', 'datemodified', 'og:updated_time'],
  publisher: ['publisher', 'dc.publisher', 'dcterms.publisher', 'dc.creator']
} as const

/** What a file says of itself, for what its text is silent on. A PDF's own title is too often a file name: it does not count. */
export function ownProperties(
  source: Source,
  lang: LanguageTag
): Pick<Metadata, 'title' | 'published' | 'publisher'> & {
  readonly updated: string | null
} {
  if (source.mediaType === 'application/pdf') return {title: null, published: null, updated: null, publisher: null}
  const first = (keys: readonly string[]) => keys.map(key => source.properties[key]?.trim()).find(Boolean) ?? null
  const published = first(names.published)
  const updated = first(names.updated)
  const publisher =
    names.publisher.map(key => source.properties[key]?.trim()).find(name => name && !isSite(name)) ?? null
  return {
    title: first(names.title),
    published: published === null ? null : dateOf(published, lang),
    updated: updated === null ? null : dateOf(updated, lang),
    publisher: publisher === null ? null : {name: publisher, url: null}
  }
}

/** `regjeringen.no` is where the page stands, and nobody who publishes. */
const isSite = (name: string): boolean => /^(?:www\.)?[\p{L}\d-]+\.\p{L}{2,}$/u.test(name)

/** An instant is taken at its own clock: `2017-08-31T23:30:00+02:00` is the 31st. */
const dateOf = (text: string, lang: LanguageTag): string | null =>
  /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text)?.[0] ?? wholeDate(text, lang)
