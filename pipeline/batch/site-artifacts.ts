import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Run} from '../diagnostics/index.ts'
import {catalogueHtml, noFeeds, type SiteFeeds, siteFeedFiles, withWorks} from '../emit/index.ts'
import {type IndexEntry, type Site, type WorkFeed, workFeed} from '../model/index.ts'
import {SETTINGS_FILE} from '../store/read-settings.ts'
import {type KeptPages, noKeptPages} from './kept-pages.ts'

/** Works whose feeds are read at the same time. */
const AT_ONCE = 200

/**
 * The artifacts that sites take of all works together: the catalogue to read, and the feeds with absolute addresses where the settings say what
 * these are. The feeds of works are read from `output/`, where the build has just put them.
 */
export async function siteArtifacts(
  output: string,
  works: readonly IndexEntry[],
  site: Site,
  run: Run,
  pages: KeptPages = noKeptPages
): Promise<readonly {readonly path: string; readonly content: string}[]> {
  const catalogue = catalogueHtml(works, site.title, undefined, pages.once)
  const {baseUrl, operator} = site
  const settings = {kind: 'file', file: SETTINGS_FILE} as const
  if (baseUrl === undefined) {
    // Who says nothing of a site has none.
    if (Object.keys(site).length > 0) run.report('feed:base-url-missing', settings)
    return catalogue
  }
  if (!operator) run.report('feed:operator-missing', settings)
  let feeds: SiteFeeds = noFeeds
  for (let start = 0; start < works.length; start += AT_ONCE) {
    const read = await Promise.all(works.slice(start, start + AT_ONCE).map(({work}) => readFeed(output, work)))
    feeds = withWorks(feeds, read.flat(), {...site, baseUrl})
  }
  return [...catalogue, ...siteFeedFiles(feeds, {...site, baseUrl})]
}

/** None where there is no feed yet, as in a check of what was never built. */
async function readFeed(output: string, work: string): Promise<readonly WorkFeed[]> {
  const text = await readFile(join(output, work, 'feed', 'index.json'), 'utf8').catch(() => 'null')
  const feed = workFeed.safeParse(JSON.parse(text))
  return feed.success ? [feed.data] : []
}
