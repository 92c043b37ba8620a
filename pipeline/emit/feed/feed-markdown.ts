import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import {localeFor, messages} from '../../language/messages.ts'
import type {Document, Section} from '../../model/index.ts'
import {documentTree} from '../document-tree.ts'
import {publicSections} from './public-sections.ts'
import {safeMarkdown} from './safe-markdown.ts'
import {safeUrl} from './safe-url.ts'
import {sectionAnchor} from './section-anchor.ts'
import {editionPath} from './site-address.ts'
import {sourceOf} from './source-of.ts'

export interface FeedMarkdown {
  readonly document: Document
  /** Languages of the part that go to sites too, without this one. */
  readonly others: readonly string[]
  /** What to show in languages that the part lacks: language → language. */
  readonly fallbacks: Readonly<Record<string, string>>
  /** Ids of blocks that are left out because they name persons. */
  readonly hidden: ReadonlySet<string>
  readonly noindex: boolean
  readonly superseded: boolean
}

/** A site generator takes a date as it is; a month or a year is none. */
const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * `feed/<part>.<lang>.md`: one edition for a site. Astro, Eleventy and Hugo take the front matter as it is; what the reader must know of the
 * text stands in the body too, for sites that look at the body alone.
 */
export function feedMarkdown({document, others, fallbacks, hidden, noindex, superseded}: FeedMarkdown): string {
  const {metadata, authority, lang, rights, work, part} = document
  const say = messages(localeFor(lang))
  const {period, published} = metadata
  const path = editionPath(document)
  const pathIn = (other: string) => editionPath({work, part, lang: other})
  const sections = publicSections(document.sections, hidden)
  const isDate = published !== null && FULL_DATE.test(published)
  return safeMarkdown(
    {
      title: metadata.title ?? work,
      lang,
      translationKey: `${work}/${part}`,
      date: isDate ? new Date(`${published}T00:00:00Z`) : undefined,
      published: isDate ? undefined : published,
      signed: metadata.signed,
      publisher: metadata.publisher?.name,
      publisherUrl: safeUrl(metadata.publisher?.url),
      type: metadata.type,
      period: period && (period.end === null ? period.start : `${period.start}/${period.end}`),
      topics: metadata.topics.length > 0 ? metadata.topics : undefined,
      work,
      part,
      authority,
      authorityLabel: say(`labels:authority.${authority}`),
      notice: authority === 'original' ? undefined : say(`labels:notice.${authority}`),
      translationOf: document.translationOf,
      attribution: rights.attribution,
      licence: rights.licence,
      rights: rights.basis,
      superseded: superseded || undefined,
      canonical: sourceOf(document),
      robots: noindex ? 'noindex' : undefined,
      permalink: path,
      url: path,
      alternates: Object.fromEntries([lang, ...others].map(other => [other, pathIn(other)])),
      fallbacks: Object.fromEntries(
        Object.entries(fallbacks).map(([missing, shown]) => [missing, {lang: shown, path: pathIn(shown)}])
      ),
      withheld: hidden.size > 0 ? say('labels:parallel.withheld', {count: hidden.size}) : undefined,
      anchors: anchorsOf(sections)
    },
    {type: 'root', children: [...status(document, superseded, say), ...documentTree(sections).children]} satisfies Root
  )
}

/** Headings in reading order with ids that persist; a site gives them to its headings, and links to them survive new editions. */
function anchorsOf(sections: readonly Section[]): readonly {id: string; level: number; text: string}[] {
  return sections.flatMap(section => [
    ...(section.title?.type === 'heading'
      ? [{id: sectionAnchor(section), level: section.title.depth, text: section.title.text}]
      : []),
    ...anchorsOf(section.sections)
  ])
}

type Say = ReturnType<typeof messages>

/** What the text is and where it comes from, as a quotation at its head. */
function status(document: Document, superseded: boolean, say: Say): readonly RootContent[] {
  const {authority, rights} = document
  const source = sourceOf(document)
  const lines: readonly PhrasingContent[][] = [
    superseded ? [{type: 'strong', children: [text(say('feed:tombstone.superseded'))]}] : [],
    authority === 'original'
      ? []
      : [
          {type: 'strong', children: [text(say(`labels:authority.${authority}`))]},
          text(` ${say(`labels:notice.${authority}`)}`)
        ],
    rights.attribution === null ? [] : [text(say('feed:attribution', {attribution: rights.attribution}))],
    rights.licence === null ? [] : [text(say('feed:licence', {licence: rights.licence}))],
    source === null ? [] : [text(`${say('feed:source')} `), {type: 'link', url: source, children: [text(source)]}]
  ]
  const children = lines.filter(line => line.length > 0).map((line): Paragraph => ({type: 'paragraph', children: line}))
  return children.length === 0 ? [] : [{type: 'blockquote', children}]
}

function text(value: string): PhrasingContent {
  return {type: 'text', value}
}
