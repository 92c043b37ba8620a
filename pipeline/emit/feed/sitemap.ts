import type {FeedEdition, WorkFeed} from '../../model/index.ts'
import {escapeMarkup} from './html.ts'
import {siteAddress} from './site-address.ts'

/** Addresses in one sitemap and its size in bytes, at most. Source: sitemaps.org, protocol 0.9. */
const MOST: SitemapLimits = {addresses: 50_000, bytes: 52_428_800}

interface SitemapLimits {
  readonly addresses: number
  readonly bytes: number
}

/** The addresses of a work's editions with their alternates, each an `<url>`; editions that search engines are to leave alone are not among them. */
export function sitemapEntries(feed: WorkFeed, baseUrl: string): readonly string[] {
  const listed = feed.editions.filter(({noindex}) => !noindex)
  return listed.map(edition =>
    entry(
      edition,
      listed.filter(({part}) => part === edition.part),
      baseUrl
    )
  )
}

/** `sitemap.xml`, or an index of that name with the sitemaps it names where there is more than one may hold. */
export function sitemaps(
  entries: readonly string[],
  baseUrl: string,
  limits: Partial<SitemapLimits> = {}
): readonly {readonly path: string; readonly content: string}[] {
  const groups = grouped(entries, {...MOST, ...limits})
  if (groups.length < 2) return [{path: 'sitemap.xml', content: urlSet(entries)}]
  const pages = groups.map((group, page) => ({path: `sitemap-${page + 1}.xml`, content: urlSet(group)}))
  const index = pages.map(({path}) => `  <sitemap><loc>${escapeMarkup(siteAddress(baseUrl, path))}</loc></sitemap>\n`)
  return [
    {
      path: 'sitemap.xml',
      content: `${DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index.join('')}</sitemapindex>\n`
    },
    ...pages
  ]
}

/** The entries in runs that each fit one sitemap: with addresses in many languages, the size is reached first. */
function grouped(entries: readonly string[], {addresses, bytes}: SitemapLimits): readonly (readonly string[])[] {
  const groups: string[][] = []
  let left = 0
  for (const entry of entries) {
    const size = Buffer.byteLength(entry)
    const last = groups.at(-1)
    if (last && last.length < addresses && size <= left) last.push(entry)
    else {
      groups.push([entry])
      left = bytes - Buffer.byteLength(urlSet([]))
    }
    left -= size
  }
  return groups
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

function urlSet(entries: readonly string[]): string {
  return `${DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`
}

function entry(edition: FeedEdition, editions: readonly FeedEdition[], baseUrl: string): string {
  const address = ({path}: FeedEdition) => escapeMarkup(siteAddress(baseUrl, path))
  const original = editions.find(({translationOf}) => translationOf === undefined)
  const links = [
    ...editions.map(one => link(one.lang, address(one))),
    ...(original && editions.length > 1 ? [link('x-default', address(original))] : [])
  ]
  const lastmod = edition.retrieved ?? edition.published
  return [
    '  <url>\n',
    `    <loc>${address(edition)}</loc>\n`,
    ...(lastmod === null ? [] : [`    <lastmod>${escapeMarkup(lastmod)}</lastmod>\n`]),
    ...(editions.length > 1 ? links : []),
    '  </url>\n'
  ].join('')
}

function link(lang: string, address: string): string {
  return `    <xhtml:link rel="alternate" hreflang="${escapeMarkup(lang)}" href="${address}"/>\n`
}
