import {SaxesParser} from 'saxes'

/** An address in a sitemap or a feed, when it last changed at the latest (ISO 8601) and its language versions, where it says so. */
export interface SitemapEntry {
  readonly url: string
  readonly changed: string | null
  readonly alternates: readonly {readonly lang: string; readonly url: string}[]
}

export interface Sitemap {
  readonly entries: readonly SitemapEntry[]
  /** Other sitemaps that this one lists. */
  readonly sitemaps: readonly string[]
  /** It tells what came out when; what was changed later without being announced it does not tell. */
  readonly isFeed: boolean
}

/** Outermost elements of feeds: Atom, RSS 2, RSS 1. */
const FEEDS: ReadonlySet<string> = new Set(['feed', 'rss', 'rdf:rdf'])

/** Elements that hold an entry: of a sitemap, of Atom, of RSS. */
const ENTRIES: ReadonlySet<string> = new Set(['url', 'entry', 'item'])
const CHANGED: ReadonlySet<string> = new Set(['lastmod', 'updated', 'pubdate', 'dc:date'])
const ADDRESS: ReadonlySet<string> = new Set(['loc', 'link'])

/**
 * Reads a sitemap, a list of sitemaps, or a feed in Atom or RSS. What is not well-formed is read up to where it breaks.
 * Source: sitemaps.org protocol 0.9, with the `xhtml:link` extension.
 */
export function readSitemap(text: string): Sitemap {
  const entries: SitemapEntry[] = []
  const sitemaps: string[] = []
  let current: {url: string; changed: string | null; alternates: {lang: string; url: string}[]} | null = null
  let inList = false
  let isFeed = false
  let heard = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({name, attributes}) => {
    const tag = name.toLowerCase()
    heard = ''
    if (tag === 'sitemap') inList = true
    if (FEEDS.has(tag)) isFeed = true
    if (ENTRIES.has(tag)) current = {url: '', changed: null, alternates: []}
    const {rel, href = '', hreflang} = attributes as Readonly<Record<string, string | undefined>>
    if (!current || !tag.endsWith('link') || href === '') return
    if (tag.includes(':') && rel === 'alternate' && hreflang) current.alternates.push({lang: hreflang, url: href})
    else if (tag === 'link' && (rel === undefined || rel === 'alternate')) current.url ||= href
  })
  const hear = (text: string) => {
    heard += text
  }
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', ({name}) => {
    const tag = name.toLowerCase()
    const said = heard.trim()
    heard = ''
    if (ADDRESS.has(tag) && said !== '') {
      if (current) current.url ||= said
      else if (inList) sitemaps.push(said)
    }
    if (CHANGED.has(tag) && current) current.changed = instant(said)
    if (tag === 'sitemap') inList = false
    if (ENTRIES.has(tag) && current) {
      if (current.url !== '') entries.push(current)
      current = null
    }
  })
  let broken = false
  parser.on('error', () => {
    broken = true
  })
  // In pieces, so that what stands before a mistake is kept.
  for (let start = 0, end = text.indexOf('>') + 1; end > 0 && !broken; start = end, end = text.indexOf('>', start) + 1)
    parser.write(text.slice(start, end))
  return {entries, sitemaps, isFeed}
}

/** A date as W3C has it without a time: a year, a month of it, a day of it. */
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
/** What servers write that know the day only: a time of midnight. */
const MIDNIGHT = /^(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:\d\d)$/
/** A date and time that names no zone. */
const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/
/** So much later than in Greenwich a day ends where it ends last, in milliseconds. */
const LATEST = 12 * 3_600_000

/**
 * The moment that a text names, null for none. Of a date without a time, and of a time without a zone, it is the last one that can be meant: what was changed on
 * a day may have been changed after somebody looked at it in the morning.
 */
function instant(said: string): string | null {
  const text = said.replace(MIDNIGHT, '$1')
  // Without a zone it would be read as one of this machine's.
  const time = WITHOUT_ZONE.test(text) ? Date.parse(`${text.replace(' ', 'T')}Z`) + LATEST : Date.parse(text)
  if (Number.isNaN(time)) return null
  const [, year, month, day] = DATE.exec(text) ?? []
  if (year === undefined) return new Date(time).toISOString()
  const [y, m] = [Number(year), Number(month)]
  const next =
    month === undefined ? Date.UTC(y + 1, 0) : day === undefined ? Date.UTC(y, m) : Date.UTC(y, m - 1, Number(day) + 1)
  return new Date(next + LATEST - 1).toISOString()
}
