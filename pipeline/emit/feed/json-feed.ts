import {localeFor, messages} from '../../language/messages.ts'
import type {Site, WorkFeed} from '../../model/index.ts'
import {toJson} from '../json.ts'
import {siteAddress} from './site-address.ts'

/** Entries in the feed, at most: readers ask for what is new, and the index holds the rest. */
const MOST_ENTRIES = 200

/** A snapshot of an edition, as the feed of changes tells of it. */
export interface Change {
  readonly work: string
  readonly part: string
  readonly lang: string
  readonly title: string
  readonly path: string
  readonly source: string | null
  readonly attribution: string | null
  readonly notice: string | null
  readonly sha256: string
  /** ISO 8601 date or instant. */
  readonly date: string
  /** True for the text that the edition is; false for another one that the source had. */
  readonly shown: boolean
  /** How often the source had this text before and then another one. */
  readonly earlier?: number
}

/** The snapshots of a work's editions whose day is known: what was fetched of the source, and the text that is shown. */
export function changesOf(feed: WorkFeed): readonly Change[] {
  return feed.editions.flatMap(edition => {
    const {part, lang, title, path, source, rights, authority, sha256, noindex} = edition
    if (noindex) return []
    const notice = authority === 'original' ? null : messages(localeFor(lang))(`labels:notice.${authority}`)
    const about = {work: feed.work, part, lang, title, path, source, attribution: rights.attribution, notice}
    const fetched = edition.snapshots.map((one, index, all): Change => {
      const earlier = all.slice(0, index).filter(({sha256: before}) => before === one.sha256).length
      return {...about, sha256: one.sha256, date: one.fetched, shown: one.shown, ...(earlier > 0 && {earlier})}
    })
    const date = edition.retrieved ?? edition.published
    return date === null || fetched.some(({shown}) => shown)
      ? fetched
      : [{...about, sha256, date, shown: true}, ...fetched]
  })
}

/** The latest changes, the newest first: for reading work by work, without holding all. */
export function latest(changes: readonly Change[], most = MOST_ENTRIES): readonly Change[] {
  return [...changes]
    .sort((a, b) => compare(instant(b.date), instant(a.date)) || compare(idOf(a), idOf(b)))
    .slice(0, most)
}

/** `changes.json`: JSON Feed 1.1 (jsonfeed.org) of the latest snapshots; every entry in its own language. */
export function jsonFeed(changes: readonly Change[], site: Site & {readonly baseUrl: string}, lang: string): string {
  const say = messages(localeFor(lang))
  return toJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title?.[lang] ?? say('feed:changes.title'),
    home_page_url: site.baseUrl,
    feed_url: siteAddress(site.baseUrl, 'changes.json'),
    description: site.description?.[lang] ?? say('feed:changes.description'),
    language: lang,
    ...(site.operator && {authors: [{name: site.operator.name, url: site.operator.url}]}),
    items: latest(changes).map(change => item(change, site.baseUrl))
  })
}

function item(change: Change, baseUrl: string): object {
  const {work, part, lang, title, path, source, attribution, notice, sha256, date, shown} = change
  const say = messages(localeFor(lang))
  const lines = [
    say(shown ? 'feed:changes.snapshot' : 'feed:changes.source', {date: date.slice(0, 10)}),
    notice,
    attribution === null ? null : say('feed:attribution', {attribution})
  ]
  return {
    id: siteAddress(baseUrl, idOf(change)),
    url: siteAddress(baseUrl, path),
    ...(source !== null && {external_url: source}),
    title,
    content_text: lines.filter(line => line !== null).join('\n'),
    date_published: instant(date),
    language: lang,
    _samsvar: {work, part, lang, sha256}
  }
}

/** A text that comes back is a change of its own: an id stands once in a feed. */
function idOf({path, sha256, earlier = 0}: Change): string {
  return `${path}#${sha256.slice(0, 16)}${earlier > 0 ? `-${earlier + 1}` : ''}`
}

/** RFC 3339: a day, a month or a year at its beginning. */
function instant(date: string): string {
  if (date.includes('T')) return date
  const [year, month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}T00:00:00Z`
}

/** Code points, whatever the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
