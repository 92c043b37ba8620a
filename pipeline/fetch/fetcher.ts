import type {Detail} from '../diagnostics/diagnostic.ts'
import type {RuleId} from '../diagnostics/index.ts'
import type {FetchPolicy} from './fetch-policy.ts'
import {guardedAgent, PRIVATE_ADDRESS} from './guarded-agent.ts'
import {type HostVisit, hostVisit, VisitOver} from './host-visit.ts'
import {isChallenge} from './is-challenge.ts'
import {isOfCertificate} from './is-of-certificate.ts'
import {TooLarge, UnknownCoding} from './read-body.ts'
import {type Answer, requestOnce} from './request-once.ts'
import {retryAfter} from './retry-after.ts'
import {ROBOTS_BYTES, type Robots, readRobots} from './robots.ts'

/** What a server said earlier of the version that we have. */
export interface Validators {
  /** The address that said so in the end, where that is not the one that is asked for: another one that it leads to now knows nothing of it. */
  readonly at?: string
  readonly etag?: string
  readonly lastModified?: string
}

/** What came of asking for an address. `answer.url` is where it stood in the end. */
export type Fetched =
  | {readonly state: 'new'; readonly answer: Answer}
  | {readonly state: 'unchanged'; readonly answer: Answer}
  | {readonly state: 'refused'; readonly rule: RuleId; readonly detail: Detail}

/** Asks servers, politely: in one line for each host (with and without `www` and TLS), as robots.txt allows, and never again where one says no. */
export interface Fetcher {
  fetch(url: string, known?: Validators): Promise<Fetched>
  /** Sitemaps that a host's robots.txt names; none where it may not be asked. */
  sitemaps(origin: string): Promise<readonly string[]>
  close(): Promise<void>
}

/** What one machine is taken to be: with and without `www`, with and without TLS it has one line. */
interface Site {
  readonly visit: HostVisit
  /** Requests in a row that came to nothing. */
  failures: number
}

/** An origin, which has a robots.txt and a certificate of its own. */
interface Host {
  readonly site: Site
  robots: Promise<Robots | null> | null
  /** Nothing more is asked of it, whatever becomes of the rest of its site. */
  closed: boolean
}

/** Thrown inside, and given as a refusal. */
class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly rule: RuleId
  readonly detail: Detail
  constructor(rule: RuleId, detail: Detail) {
    super(rule)
    this.rule = rule
    this.detail = detail
  }
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const TRY_AGAIN: ReadonlySet<number> = new Set([429, 500, 502, 503, 504])
const REFUSED: ReadonlySet<number> = new Set([401, 403, 407, 451])
const GONE: ReadonlySet<number> = new Set([404, 410])
/** What tells of a server in trouble. */
const FAILURES: ReadonlySet<RuleId> = new Set(['fetch:failed', 'fetch:too-slow'])

/** A fetcher for one run. Nothing is kept between runs; `close` ends its connections. */
export function fetcher(policy: FetchPolicy, signal: AbortSignal): Fetcher {
  const agent = guardedAgent(policy)
  const sites = new Map<string, Site>()
  const hosts = new Map<string, Host>()

  function hostOf(url: URL): Host {
    const known = hosts.get(url.origin)
    if (known) return known
    const name = url.host.replace(/^www\./, '')
    const site = sites.get(name) ?? {
      visit: hostVisit({delay: policy.delay, most: policy.hostTime}, signal),
      failures: 0
    }
    const host: Host = {site, robots: null, closed: false}
    sites.set(name, site)
    hosts.set(url.origin, host)
    return host
  }

  const leftAlone = ({href, host}: URL) => new Refusal('fetch:host-left-alone', {url: href, host, count: 1})

  /** A server that fails again and again is not asked for all the rest, four times each. */
  function noteFailure(site: Site): void {
    site.failures++
    if (site.failures >= policy.mostFailures) site.visit.stop('failing')
  }

  /** The address as a URL, where it may be asked at all. */
  function permitted(address: string): URL {
    const url = URL.parse(address)
    if (!url || !['http:', 'https:'].includes(url.protocol)) throw new Refusal('fetch:address-invalid', {url: address})
    if (url.username !== '' || url.password !== '') throw new Refusal('fetch:address-invalid', {url: url.origin})
    if (url.protocol === 'http:' && !policy.allowHttp) throw new Refusal('fetch:scheme-refused', {url: url.href})
    // A name is checked when it is resolved; an address that stands in the URL is never resolved.
    const literal = /^[\d.]+$|^\[/.test(url.hostname)
    if (literal && policy.isPrivate(url.hostname)) throw new Refusal('fetch:address-private', {url: url.href})
    return url
  }

  /** One answer, after as many attempts as the policy allows. */
  async function ask(url: URL, host: Host, headers: Readonly<Record<string, string>>, most = policy.maxBytes) {
    const own = {...policy, maxBytes: most}
    const {site} = host
    const {visit} = site
    for (let attempt = 0; ; attempt++) {
      const last = attempt >= policy.retries
      let pause = policy.backoff * 2 ** attempt
      try {
        const answer = await visit.inLine(() => requestOnce(url.href, {agent, policy: own, headers, signal}))
        const {status} = answer
        if (isChallenge(status, answer.headers, answer.bytes)) {
          visit.stop('challenge')
          throw new Refusal('fetch:challenge', {url: url.href, host: url.host})
        }
        if (!TRY_AGAIN.has(status)) {
          site.failures = 0
          return answer
        }
        const asked = retryAfter(answer.headers['retry-after'], Date.now())
        if (asked !== null && asked > policy.longestWait) {
          visit.stop('wait')
          throw new Refusal('fetch:asked-to-wait', {url: url.href, host: url.host, seconds: Math.ceil(asked / 1000)})
        }
        pause = asked ?? pause
        if (last) {
          visit.rest(pause)
          noteFailure(site)
          return answer
        }
      } catch (error) {
        if (error instanceof Refusal || signal.aborted) throw error
        if (error instanceof VisitOver) throw leftAlone(url)
        const refusal = refusalOf(error, url)
        if (refusal.rule === 'fetch:certificate') host.closed = true
        const again = refusal.rule === 'fetch:failed' && !(error instanceof UnknownCoding)
        if (!again || last) {
          if (FAILURES.has(refusal.rule)) noteFailure(site)
          throw refusal
        }
      }
      // The others in the line wait too: it is the host that is to have the pause.
      visit.rest(pause)
    }
  }

  function robotsOf(url: URL, host: Host): Promise<Robots | null> {
    host.robots ??= readRobotsOf(url, host)
    return host.robots
  }

  /** Null where robots.txt cannot be had: then nothing is allowed (RFC 9309, section 2.3.1.4). */
  async function readRobotsOf({origin}: URL, host: Host): Promise<Robots | null> {
    try {
      let url = permitted(`${origin}/robots.txt`)
      for (let hop = 0; hop <= policy.maxRedirects; hop++) {
        const answer = await ask(url, hostOf(url), {}, ROBOTS_BYTES)
        const next = redirectOf(answer)
        if (next !== null) {
          url = permitted(next)
          continue
        }
        if (answer.status >= 500 || answer.status === 429) return null
        const text = answer.status < 300 ? new TextDecoder().decode(answer.bytes) : ''
        const robots = readRobots(`${origin}/robots.txt`, text, policy.userAgent)
        host.site.visit.slowTo(robots.delay)
        return robots
      }
    } catch (error) {
      if (signal.aborted) throw error
      // A private address or a refusal of the whole host is said of the page itself.
      if (error instanceof Refusal && error.rule !== 'fetch:failed' && error.rule !== 'fetch:too-slow') throw error
    }
    return null
  }

  async function follow(address: string, known: Validators): Promise<Fetched> {
    let url = permitted(address)
    const validators = {
      ...(known.etag !== undefined && {'if-none-match': known.etag}),
      ...(known.lastModified !== undefined && {'if-modified-since': known.lastModified})
    }
    const toldBy = known.at ?? url.href
    for (let hop = 0; hop <= policy.maxRedirects; hop++) {
      const host = hostOf(url)
      if (host.closed || host.site.visit.stopped !== null) throw leftAlone(url)
      const about = {url: url.href, host: url.host}
      const robots = await robotsOf(url, host)
      if (robots === null) {
        host.closed = true
        throw new Refusal('fetch:robots-unreachable', about)
      }
      if (!robots.allows(url.href)) throw new Refusal('fetch:robots-disallowed', about)
      const headers = url.href === toldBy ? validators : {}
      const answer = await ask(url, host, headers)
      const next = redirectOf(answer)
      if (next === null) return outcomeOf(answer, host.site.visit, Object.keys(headers).length > 0)
      url = permitted(next)
    }
    throw new Refusal('fetch:too-many-redirects', {url: address, most: policy.maxRedirects})
  }

  return {
    async fetch(url, known = {}) {
      try {
        return await follow(url, known)
      } catch (error) {
        if (error instanceof Refusal) return {state: 'refused', rule: error.rule, detail: error.detail}
        throw error
      }
    },
    async sitemaps(origin) {
      const url = URL.parse(origin)
      const robots = url && (await robotsOf(url, hostOf(url)).catch(() => null))
      return robots?.sitemaps ?? []
    },
    close: () => agent.destroy()
  }
}

/** Where an answer sends us, null where it does not. */
function redirectOf({status, headers, url}: Answer): string | null {
  const {location} = headers
  return REDIRECTS.has(status) && location !== undefined ? (URL.parse(location, url)?.href ?? location) : null
}

/** @param conditional whether the server was told what we have: one that was not cannot say that it is the same */
function outcomeOf(answer: Answer, visit: HostVisit, conditional: boolean): Fetched {
  const {status, url} = answer
  const about = {url, host: new URL(url).host, status}
  if (status === 304 && conditional) return {state: 'unchanged', answer}
  if (REFUSED.has(status)) {
    visit.stop('refused')
    throw new Refusal('fetch:refused', about)
  }
  if (GONE.has(status)) throw new Refusal('fetch:gone', about)
  if (status !== 200) throw new Refusal('fetch:failed', {url, reason: String(status)})
  if (answer.bytes.length === 0) throw new Refusal('fetch:empty', about)
  return {state: 'new', answer}
}

function refusalOf(error: unknown, {href: url, host}: URL): Refusal {
  const {name, code, message, cause} = error as NodeJS.ErrnoException & {readonly cause?: {readonly code?: string}}
  if (error instanceof TooLarge) return new Refusal('fetch:too-large', {url})
  if (code === PRIVATE_ADDRESS || cause?.code === PRIVATE_ADDRESS) return new Refusal('fetch:address-private', {url})
  const slow = name === 'TimeoutError' || /TIMEOUT/.test(code ?? '')
  if (slow) return new Refusal('fetch:too-slow', {url})
  if (isOfCertificate(code ?? '')) return new Refusal('fetch:certificate', {url, host, reason: code ?? message})
  return new Refusal('fetch:failed', {url, reason: code ?? message})
}
