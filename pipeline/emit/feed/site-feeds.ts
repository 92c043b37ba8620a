import type {Site, WorkFeed} from '../../model/index.ts'
import {type Corpus, emptyCorpus, withWork} from './corpus.ts'
import {dcatCatalogue} from './dcat.ts'
import {type Change, changesOf, jsonFeed, latest} from './json-feed.ts'
import {sitemapEntries, sitemaps} from './sitemap.ts'

/** What the feeds of all works are made of, gathered work by work, so that never all of them are held. */
export interface SiteFeeds {
  readonly entries: readonly string[]
  readonly changes: readonly Change[]
  readonly corpus: Corpus
}

type Addressed = Site & {readonly baseUrl: string}

export const noFeeds: SiteFeeds = {entries: [], changes: [], corpus: emptyCorpus}

/** The feeds with more works. */
export function withWorks(feeds: SiteFeeds, works: readonly WorkFeed[], {baseUrl}: Addressed): SiteFeeds {
  return {
    entries: [...feeds.entries, ...works.flatMap(work => sitemapEntries(work, baseUrl))],
    changes: latest([...feeds.changes, ...works.flatMap(changesOf)]),
    corpus: works.reduce(withWork, feeds.corpus)
  }
}

/** The feeds that need absolute addresses: `sitemap.xml`, `changes.json`, and `catalogue.ttl` where somebody answers for the site. */
export function siteFeedFiles(
  {entries, changes, corpus}: SiteFeeds,
  site: Addressed
): readonly {readonly path: string; readonly content: string}[] {
  const {baseUrl, operator, languages} = site
  return [
    ...sitemaps(entries, baseUrl),
    {path: 'changes.json', content: jsonFeed(changes, site, languages?.[0] ?? 'en')},
    ...(operator ? [{path: 'catalogue.ttl', content: dcatCatalogue(corpus, {...site, baseUrl, operator})}] : [])
  ]
}
