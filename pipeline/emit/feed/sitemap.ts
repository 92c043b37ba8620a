import type {FeedEdition, WorkFeed} from '../../model/index.ts'
import {escapeMarkup} from './html.ts'
import {siteAddress} from './site-address.ts'

/** Addresses in one sitemap, and sitemaps in one index, at most. Source: sitemaps.org, protocol 0.9. */
const MOST_ADDRESSES = 50_000

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

/** `sitemap.xml`, or an index of that name with the sitemaps it names where there are more addresses than one may hold. */
export function sitemaps(
  entries: readonly string[],
  baseUrl: string,
  most = MOST_ADDRESSES
): readonly {readonly path: string; readonly content: string}[] {
  if (entries.length <= most) return [{path: 'sitemap.xml', content: urlSet(entries)}]
  const pages = Array.from({length: Math.ceil(entries.length / most)}, (_, page) => ({
    path: `sitemap-${page + 1}.xml`,
    content: urlSet(entries.slice(page * most, (page + 1) * most))
  }))
  const index = pages.map(({path}) => `  <sitemap><loc>${escapeMarkup(siteAddress(baseUrl, path))}</loc></sitemap>\n`)
  return [
    {
      path: 'sitemap.xml',
      content: `${DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index.join('')}</sitemapindex>\n`
    },
    ...pages
  ]
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
