import {gunzipSync} from 'node:zlib'
import type {Fetcher} from '../fetch/fetcher.ts'
import {readSitemap} from '../fetch/read-sitemap.ts'

/** Sitemaps of a host that are read in a run; one may list 50 000 addresses. */
const MOST_SITEMAPS = 50
/** Bytes of one sitemap, unpacked: what the protocol allows. */
const MOST_BYTES = 52_428_800

/** Where a host has its sitemap whose robots.txt names none. */
const USUAL_PLACE = '/sitemap.xml'

/**
 * When the addresses that we know last changed, as a host's sitemaps and feeds say. Hosts that have none, or bad ones, say nothing.
 *
 * @param feeds those that pages of the host named
 */
export async function sitemapDates(
  origin: string,
  wanted: ReadonlySet<string>,
  fetcher: Fetcher,
  feeds: readonly string[] = []
): Promise<ReadonlyMap<string, string>> {
  const dates = new Map<string, string>()
  const named = await fetcher.sitemaps(origin)
  const queue = [...(named.length > 0 ? named : [`${origin}${USUAL_PLACE}`]), ...feeds]
  const seen = new Set<string>()
  for (let url = queue.shift(); url !== undefined && seen.size < MOST_SITEMAPS; url = queue.shift()) {
    if (seen.has(url)) continue
    seen.add(url)
    const fetched = await fetcher.fetch(url)
    if (fetched.state !== 'new') continue
    const {entries, sitemaps} = readSitemap(textOf(fetched.answer.bytes))
    queue.push(...sitemaps.slice(0, MOST_SITEMAPS))
    for (const {url: address, changed} of entries)
      if (changed !== null && wanted.has(address)) dates.set(address, changed)
  }
  return dates
}

function textOf(bytes: Uint8Array): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  try {
    return new TextDecoder().decode(packed ? gunzipSync(bytes, {maxOutputLength: MOST_BYTES}) : bytes)
  } catch {
    return ''
  }
}
