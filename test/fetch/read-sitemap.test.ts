import {describe, expect, it} from 'vitest'
import {readSitemap} from '../../pipeline/fetch/read-sitemap.ts'

describe('a sitemap', () => {
  it('should give its addresses with their dates and language versions', () => {
    const {entries} = readSitemap(`<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url><loc>https://a.test/no?a=1&amp;b=2</loc><lastmod>2024-05-02</lastmod>
    <xhtml:link rel="alternate" hreflang="en" href="https://a.test/en"/></url>
  <url><loc> https://a.test/b </loc></url>
</urlset>`)
    expect(entries).toEqual([
      {
        url: 'https://a.test/no?a=1&b=2',
        changed: '2024-05-03T11:59:59.999Z',
        alternates: [{lang: 'en', url: 'https://a.test/en'}]
      },
      {url: 'https://a.test/b', changed: null, alternates: []}
    ])
  })

  it('should give the sitemaps that it lists', () => {
    const index = '<sitemapindex><sitemap><loc>https://a.test/1.xml</loc></sitemap></sitemapindex>'
    expect(readSitemap(index)).toMatchObject({entries: [], sitemaps: ['https://a.test/1.xml'], isFeed: false})
  })

  it.each([
    ['2024', '2025-01-01T11:59:59.999Z'],
    ['2024-02', '2024-03-01T11:59:59.999Z'],
    ['2024-12-31', '2025-01-01T11:59:59.999Z'],
    ['2024-05-02T10:00:00+02:00', '2024-05-02T08:00:00.000Z'],
    ['2024-05-02T00:00:00+02:00', '2024-05-03T11:59:59.999Z'],
    ['2024-05-02T10:00:00', '2024-05-02T22:00:00.000Z'],
    ['2024-05-02 10:00', '2024-05-02T22:00:00.000Z'],
    ['2024-99-99', null]
  ])('should name the last moment at which %s can be', (date, changed) => {
    const {entries} = readSitemap(`<urlset><url><loc>https://a.test/</loc><lastmod>${date}</lastmod></url></urlset>`)
    expect(entries.map(entry => entry.changed)).toEqual([changed])
  })

  it('should not take long where it is a list in plain text', () => {
    // Looking for the end of a tag from every character would take hours.
    expect(readSitemap('https://a.test/document\n'.repeat(200_000))).toMatchObject({entries: [], sitemaps: []})
  })

  it('should be read up to where it breaks', () => {
    const {entries} = readSitemap('<urlset><url><loc>https://a.test/1</loc></url><url></loc></urlset>')
    expect(entries.map(({url}) => url)).toEqual(['https://a.test/1'])
  })

  it('should not crash on what is none', () => {
    for (const text of ['', 'Not found', '{"a": 1}', '<html><body>404</body></html>'])
      expect(readSitemap(text)).toMatchObject({entries: [], sitemaps: []})
  })
})

describe('a feed', () => {
  it('should give its entries: Atom', () => {
    const {entries} = readSitemap(`<feed><link href="https://a.test/"/><entry><title>T</title>
<link rel="alternate" href="https://a.test/1"/><updated>2024-05-02T10:00:00+02:00</updated></entry></feed>`)
    expect(entries).toEqual([{url: 'https://a.test/1', changed: '2024-05-02T08:00:00.000Z', alternates: []}])
  })

  it('should give its entries: RSS', () => {
    const {entries} = readSitemap(`<rss><channel><link>https://a.test/</link><item><link>https://a.test/1</link>
<pubDate>Thu, 31 Aug 2017 08:00:00 GMT</pubDate></item></channel></rss>`)
    expect(entries).toEqual([{url: 'https://a.test/1', changed: '2017-08-31T08:00:00.000Z', alternates: []}])
  })
})
