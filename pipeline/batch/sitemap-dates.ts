import {gunzipSync} from 'node:zlib'
import type {Fetcher} from '../fetch/fetcher.ts'
import {plainAddress} from '../fetch/plain-address.ts'
import {readSitemap} from '../fetch/read-sitemap.ts'

/** Sitemaps of a host that are read in a run; one may list 50 000 addresses. */
const MOST_SITEMAPS = 50
/** Bytes of one sitemap, unpacked: what the protocol allows. */
const MOST_BYTES = 52_428_800

/** Where a host has its sitemap whose robots.txt names none. */
const USUAL_PLACE = '/sitemap.xml'

/** What a host tells of changes. Addresses are as `plainAddress` writes them. */
export interface SiteDates {
  /** When an address last changed at the latest, as far as it was announced. */
  readonly changed: ReadonlyMap<string, string>
  /** Addresses of which a sitemap says when they last changed: later they did not. A feed says no such thing. */
  readonly inSitemap: ReadonlySet<string>
}

/**
 * When the addresses that we know last changed, as a host's sitemaps and feeds say. Hosts that have none, or bad ones, say nothing. No more sitemaps are asked for
 * than pages: else it would be less to ask for the pages.
 *
 * @param wanted addresses as `plainAddress` writes them
 * @param feeds those that pages of the host named
 */
export async function sitemapDates(
  origin: string,
  wanted: ReadonlySet<string>,
  fetcher: Fetcher,
  feeds: readonly string[] = []
): Promise<SiteDates> {
  const dates = new Map<string, string>()
  const inSitemap = new Set<string>()
  const named = await fetcher.sitemaps(origin)
  const queue = [...(named.length > 0 ? named : [`${origin}${USUAL_PLACE}`]), ...feeds]
  const seen = new Set<string>()
  const most = Math.min(MOST_SITEMAPS, wanted.size)
  for (let url = queue.shift(); url !== undefined && seen.size < most; url = queue.shift()) {
    if (seen.has(url)) continue
    seen.add(url)
    const fetched = await fetcher.fetch(url)
    if (fetched.state !== 'new') continue
    const {entries, sitemaps, isFeed} = readSitemap(textOf(fetched.answer.bytes))
    const base = fetched.answer.url
    queue.push(...sitemaps.slice(0, MOST_SITEMAPS).map(address => plainAddress(address, base)))
    for (const {url: given, changed} of entries) {
      const address = plainAddress(given, base)
      if (changed === null || !wanted.has(address)) continue
      if (changed > (dates.get(address) ?? '')) dates.set(address, changed)
      if (!isFeed) inSitemap.add(address)
    }
  }
  return {changed: dates, inSitemap}
}

function textOf(bytes: Uint8Array): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  try {
    return new TextDecoder().decode(packed ? gunzipSync(bytes, {maxOutputLength: MOST_BYTES}) : bytes)
  } catch {
    return ''
  }
}
