import type {Alignment, Document, FeedEdition, Site, Work, WorkFeed} from '../../model/index.ts'
import {stateOf} from '../in-force.ts'
import {toJson} from '../json.ts'
import {schemaPath} from '../schemas.ts'
import {fallbackLanguage} from './fallback-language.ts'
import {feedMarkdown} from './feed-markdown.ts'
import {feedUnits} from './feed-units.ts'
import {jsonLd} from './json-ld.ts'
import {personalBlocks} from './personal-blocks.ts'
import {publicationOf} from './publication.ts'
import {safeUrl} from './safe-url.ts'
import {editionPath} from './site-address.ts'
import {sourceOf} from './source-of.ts'
import {tombstoneEntries} from './tombstones.ts'

export interface WorkFeedInput {
  readonly name: string
  readonly title: Readonly<Record<string, string>>
  readonly work: Work
  readonly documents: readonly Document[]
  readonly alignments: readonly Alignment[]
  readonly site: Site
  /** What was fetched of the work's editions, oldest first. */
  readonly snapshots?: readonly FetchedSnapshot[]
}

export interface FetchedSnapshot {
  readonly part: string
  readonly lang: string
  readonly sha256: string
  /** ISO 8601 instant. */
  readonly fetched: string
}

/** What sites get of a work, as `feed/index.json` says it. */
export function workFeed({name, title, work, documents, alignments, site, snapshots = []}: WorkFeedInput): WorkFeed {
  const graves = tombstoneEntries(work, documents, '../')
  const judged = documents.map(document => ({
    document,
    ...publicationOf({...document, state: stateOf(document, work)}, site)
  }))
  const editions = judged.flatMap(({document, ...judgement}) =>
    judgement.published ? [feedEdition(document, work, judgement.noindex, snapshots)] : []
  )
  const parts = [...new Set(editions.map(({part}) => part))]
  const wanted = site.languages ?? [...new Set(editions.map(({lang}) => lang))]
  return {
    work: name,
    title,
    ...(work.replaces !== undefined && {replaces: work.replaces}),
    editions,
    units: Object.fromEntries(
      parts
        .filter(part => alignments.some(alignment => alignment.part === part))
        .filter(part => editions.filter(edition => edition.part === part).length > 1)
        .map(part => [part, unitsFile(part)])
    ),
    fallbacks: parts.flatMap(part => {
      const own = editions.filter(edition => edition.part === part)
      const available = own.map(({lang}) => lang)
      const original = own.find(({translationOf}) => translationOf === undefined)?.lang
      return wanted.flatMap(lang => {
        const shown = available.includes(lang) ? null : fallbackLanguage(lang, available, original)
        return shown === null ? [] : [{part, lang, shown}]
      })
    }),
    leftOut: judged.flatMap(judgement =>
      judgement.published
        ? []
        : [{part: judgement.document.part, lang: judgement.document.lang, reason: judgement.reason}]
    ),
    ...(graves.length > 0 && {tombstones: graves})
  }
}

/** The files of a work's feed, their paths relative to `output/<work>/`. */
export function workFeedFiles(input: WorkFeedInput): readonly {readonly path: string; readonly content: string}[] {
  const {documents, alignments, site} = input
  const feed = workFeed(input)
  const published = (part: string) =>
    documents.filter(
      document => document.part === part && feed.editions.some(one => one.part === part && one.lang === document.lang)
    )
  const parts = [...new Set(feed.editions.map(({part}) => part))]
  const files = parts.flatMap(part => {
    const alignment = alignments.find(one => one.part === part)
    const hidden = personalBlocks(
      documents.filter(document => document.part === part),
      alignment
    )
    const editions = published(part)
    const {baseUrl} = site
    return [
      ...editions.map(document => ({
        path: `feed/${markdownFile(document)}`,
        content: markdownOf(document, feed, hidden)
      })),
      ...(alignment && editions.length > 1
        ? [
            {
              path: `feed/${unitsFile(part)}`,
              content: toJson({$schema: `../../${schemaPath('feed-units')}`, ...feedUnits(alignment, editions, hidden)})
            }
          ]
        : []),
      ...(baseUrl === undefined
        ? []
        : [{path: `feed/${part}.jsonld`, content: forScript(toJson(jsonLd(feed, part, {...site, baseUrl})))}])
    ]
  })
  return [{path: 'feed/index.json', content: toJson({$schema: `../../${schemaPath('feed')}`, ...feed})}, ...files]
}

/** JSON that can stand in a `script` element, which is where sites put it: a title must not close it. */
function forScript(json: string): string {
  return json.replaceAll('<', '\\u003c')
}

function markdownOf(document: Document, feed: WorkFeed, hidden: ReadonlySet<string>): string {
  const {part, lang} = document
  const editions = feed.editions.filter(edition => edition.part === part)
  const own = editions.find(edition => edition.lang === lang)
  const fallbacks = feed.fallbacks.filter(fallback => fallback.part === part)
  return feedMarkdown({
    document,
    others: editions.map(edition => edition.lang).filter(other => other !== lang),
    fallbacks: Object.fromEntries(fallbacks.map(({lang, shown}) => [lang, shown])),
    hidden,
    noindex: own?.noindex ?? false,
    superseded: own?.superseded ?? false
  })
}

function feedEdition(
  document: Document,
  work: Work,
  noindex: boolean,
  snapshots: readonly FetchedSnapshot[]
): FeedEdition {
  const {part, lang, authority, rights, translationOf, metadata, snapshot} = document
  const {title, publisher, type, published, period, topics} = metadata
  return {
    part,
    lang,
    title: title ?? document.work,
    authority,
    ...(translationOf !== undefined && {translationOf}),
    rights,
    source: sourceOf(document),
    publisher: publisher && {name: publisher.name, url: safeUrl(publisher.url)},
    type,
    published,
    period: period && {start: period.start, end: period.end},
    topics,
    retrieved: snapshot.fetched ?? null,
    sha256: snapshot.sha256,
    snapshots: changed(snapshots.filter(one => one.part === part && one.lang === lang)).map(({sha256, fetched}) => ({
      sha256,
      fetched,
      shown: sha256 === snapshot.sha256
    })),
    markdown: markdownFile(document),
    document: `../${part}.${lang}.json`,
    path: editionPath(document),
    noindex,
    superseded: stateOf(document, work) === 'superseded'
  }
}

/** Those in which the text is another one than in the snapshot before. */
function changed(snapshots: readonly FetchedSnapshot[]): readonly FetchedSnapshot[] {
  return snapshots.filter(({sha256}, index) => sha256 !== snapshots[index - 1]?.sha256)
}

function markdownFile({part, lang}: {readonly part: string; readonly lang: string}): string {
  return `${part}.${lang}.md`
}

function unitsFile(part: string): string {
  return `${part}.units.json`
}
