import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Run} from '../diagnostics/index.ts'
import {catalogueHtml, noFeeds, type SiteFeeds, siteFeedFiles, withWorks} from '../emit/index.ts'
import {type IndexEntry, type Site, type WorkFeed, workFeed} from '../model/index.ts'
import {SETTINGS_FILE} from '../store/read-settings.ts'
import type {FileInPieces} from './kept-files.ts'

/** Works whose feeds are read at the same time. */
const AT_ONCE = 200

/** What sites take of all works together. */
export interface SiteArtifacts {
  /** The catalogue to read. */
  readonly catalogue: readonly FileInPieces[]
  /** With absolute addresses; none where the settings do not say what these are. */
  readonly feeds: readonly {readonly path: string; readonly content: string}[]
}

/**
 * The artifacts that sites take of all works together. The feeds of works are read from `output/`, where the build has just put them.
 *
 * @param hangsOn what the catalogue's entry of a work hangs on: the hash of its manifest
 */
export async function siteArtifacts(
  output: string,
  works: readonly IndexEntry[],
  site: Site,
  run: Run,
  hangsOn: (work: string) => unknown
): Promise<SiteArtifacts> {
  const catalogue = catalogueHtml(works, site.title).map(({path, works: own, position, make}) => ({
    path,
    pieces: [{of: [position, own.map(work => [work, hangsOn(work)])], make}]
  }))
  const {baseUrl, operator} = site
  const settings = {kind: 'file', file: SETTINGS_FILE} as const
  if (baseUrl === undefined) {
    // Who says nothing of a site has none.
    if (Object.keys(site).length > 0) run.report('feed:base-url-missing', settings)
    return {catalogue, feeds: []}
  }
  if (!operator) run.report('feed:operator-missing', settings)
  let feeds: SiteFeeds = noFeeds
  for (let start = 0; start < works.length; start += AT_ONCE) {
    const read = await Promise.all(works.slice(start, start + AT_ONCE).map(({work}) => readFeed(output, work)))
    feeds = withWorks(feeds, read.flat(), {...site, baseUrl})
  }
  return {catalogue, feeds: siteFeedFiles(feeds, {...site, baseUrl})}
}

/** None where there is no feed yet, as in a check of what was never built. */
async function readFeed(output: string, work: string): Promise<readonly WorkFeed[]> {
  const text = await readFile(join(output, work, 'feed', 'index.json'), 'utf8').catch(() => 'null')
  const feed = workFeed.safeParse(JSON.parse(text))
  return feed.success ? [feed.data] : []
}
