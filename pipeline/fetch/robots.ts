import robotsParser from 'robots-parser'

/** What a host's robots.txt says to us. */
export interface Robots {
  allows(url: string): boolean
  /** In milliseconds; 0 where it names none. One of days keeps everybody away, and that is what it says. */
  readonly delay: number
  /** Absolute addresses. */
  readonly sitemaps: readonly string[]
}

/** Bytes of a robots.txt that are read; RFC 9309 asks for at least 500 KiB. */
export const ROBOTS_BYTES = 512_000

/** The rules in a robots.txt for this user agent; an empty text allows everything. Source: RFC 9309. */
export function readRobots(url: string, text: string, userAgent: string): Robots {
  const parse = robotsParser as unknown as (url: string, text: string) => RobotsFile
  const file = parse(url, text)
  const product = userAgent.split('/')[0] ?? userAgent
  return {
    allows: address => file.isAllowed(address, product) ?? true,
    delay: (file.getCrawlDelay(product) ?? 0) * 1000,
    sitemaps: file.getSitemaps().flatMap(address => URL.parse(address, url)?.href ?? [])
  }
}

/** The parser's own types do not fit how Node imports it. */
interface RobotsFile {
  isAllowed(url: string, userAgent: string): boolean | undefined
  getCrawlDelay(userAgent: string): number | undefined
  getSitemaps(): string[]
}
