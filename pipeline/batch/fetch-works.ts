import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {collectingRun, type Diagnostic, diagnostic, FileUnusable} from '../diagnostics/index.ts'
import {fetcher} from '../fetch/fetcher.ts'
import {plainAddress} from '../fetch/plain-address.ts'
import {readFetchState} from '../store/fetch-state.ts'
import {lockWhenFree} from '../store/lock-when-free.ts'
import {readWorkFile} from '../store/read-work-file.ts'
import {workNames} from '../store/work-folder.ts'
import {answerReader} from './answer-reader.ts'
import {cannotWrite} from './cannot-write.ts'
import {editionAddresses} from './edition-addresses.ts'
import {faultOf} from './fault-of.ts'
import {fetchEdition} from './fetch-edition.ts'
import type {FetchEvent, FetchedEdition, FetchOptions, FetchReport} from './fetch-options.ts'
import {fetchPolicyOf} from './fetch-policy-of.ts'
import {crashed} from './given-up.ts'
import {inTurn} from './in-turn.ts'
import {sitemapDates} from './sitemap-dates.ts'

/** Hosts that are asked at the same time; each of them gets one request after the other. */
const HOSTS_AT_ONCE = 8

/** So long a sitemap is believed that says that nothing changed, in days; then the page itself is asked. */
const SITEMAP_BELIEVED = 30
/** A page that changed less than so long before it was had may have come from a cache that did not know yet, in milliseconds. */
const CACHED = 6 * 3_600_000
/** So long an edition that was refused comes last, in days: what ended one visit a month ago may be had today. */
const REFUSAL_REMEMBERED = 30
const DAY = 86_400_000

interface Target {
  readonly name: string
  readonly part: string
  readonly lang: string
  readonly url: string
  /** As it is compared with what sitemaps say. */
  readonly address: string
  /** When it was last had, '' for never. */
  readonly checked: string
  /** When it was last asked for, had or not. */
  readonly asked: string
  /** When its host refused it, '' where that was not the last time, or is long ago. */
  readonly refused: string
  /** Feeds that it named when it was last asked for. */
  readonly feeds: readonly string[]
}

/**
 * Takes new snapshots of the editions that stand at an address, beside those that there are. Hosts are asked side by side, each host's
 * editions one after the other: first those that its sitemap says have changed, then those that were asked for longest ago. Those that their host refused
 * the last time come last: one that is refused ends the visit, and would keep the others from their turn in every run.
 */
export async function fetchWorks(options: FetchOptions): Promise<FetchReport> {
  const {root, signal, onEvent = () => {}} = options
  // In a folder that is no root nothing is to be left behind.
  if ((await workNames(root)).length === 0) return fetchAlone(options)
  // Two runs at once would ask a host twice as often as each of them believes.
  const release = await lockWhenFree(join(root, '.cache', 'locks', 'fetch'), signal, ({pid, host}) =>
    onEvent({
      type: 'diagnostic',
      work: null,
      diagnostic: diagnostic('fetch:waiting', {kind: 'file', file: 'sources'}, {pid, host})
    })
  )
  try {
    return await fetchAlone(options)
  } finally {
    await release()
  }
}

/** The run of a folder in which no other one fetches. */
async function fetchAlone(options: FetchOptions): Promise<FetchReport> {
  const {root, works, adopt = false, discover = false, now = () => new Date(), onEvent = () => {}} = options
  // Where one host's editions cannot be written, those of the others are not asked for in vain.
  const stopping = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, stopping.signal]) : stopping.signal
  const counts: Partial<Record<FetchedEdition['state'], number>> = {}
  let failed = false
  const tell = (event: FetchEvent) => {
    if (event.type === 'fetched') counts[event.edition.state] = (counts[event.edition.state] ?? 0) + 1
    else if (event.type === 'diagnostic' && event.diagnostic.severity === 'error') failed = true
    onEvent(event)
  }
  const say = (work: string | null, diagnostics: readonly Diagnostic[]) => {
    for (const diagnostic of diagnostics) tell({type: 'diagnostic', work, diagnostic})
  }

  const start = collectingRun()
  const policy = await orNull(fetchPolicyOf(root, options.policy ?? {}, start))
  say(null, start.diagnostics)
  if (!policy) return {counts, exitCode: 1}

  const hosts = new Map<string, Target[]>()
  for (const name of works ? new Set(works) : await workNames(root)) {
    const run = collectingRun()
    const work = await orNull(readWork(root, name, run))
    say(name, run.diagnostics)
    const state = await readFetchState(root, name)
    for (const {part, lang, url} of work ? editionAddresses(work) : []) {
      const origin = URL.parse(url)?.origin ?? ''
      const {checked = '', tried = '', refused: said = '', feeds = []} = state[`${part}.${lang}`] ?? {}
      const refused = isWithin(REFUSAL_REMEMBERED, said) ? said : ''
      const asked = [checked, tried, said].toSorted(compare).at(-1) ?? ''
      const targets = hosts.get(origin) ?? []
      targets.push({name, part, lang, url, address: plainAddress(url), checked, asked, refused, feeds})
      hosts.set(origin, targets)
    }
  }

  function isWithin(days: number, time: string): boolean {
    return time !== '' && now().getTime() - Date.parse(time) < days * DAY
  }

  tell({type: 'started', total: [...hosts.values()].reduce((sum, targets) => sum + targets.length, 0)})

  const asking = fetcher(policy, signal)
  const reader = answerReader(options.limits)
  const named = works !== undefined
  const inWork = inTurn()

  async function visit(origin: string, targets: readonly Target[]): Promise<void> {
    const again = new Set(targets.filter(({checked}) => checked !== '').map(({address}) => address))
    // What another host says of this one is not asked for: it has a line and a time of its own.
    const feeds = targets.flatMap(target => target.feeds).filter(feed => URL.parse(feed)?.origin === origin)
    const dates = again.size > 0 ? await sitemapDates(origin, again, asking, feeds) : null
    const changed = ({address, checked}: Target) => (dates?.changed.get(address) ?? '') > checked
    const isSame = ({address, checked}: Target) => {
      const at = dates?.inSitemap.has(address) ? dates.changed.get(address) : undefined
      const isOlder = at !== undefined && Date.parse(at) + CACHED < Date.parse(checked)
      return isOlder && isWithin(SITEMAP_BELIEVED, checked)
    }
    const order = targets.toSorted(
      (a, b) => compare(a.refused, b.refused) || Number(changed(b)) - Number(changed(a)) || compare(a.asked, b.asked)
    )
    let left = 0
    for (const target of order) {
      signal.throwIfAborted()
      const done = await inWork(target.name, () => ask(target, isSame(target)))
      if (done.some(({state}) => state === 'left')) left++
    }
    if (left > 0) {
      const host = URL.parse(origin)?.host ?? origin
      say(null, [diagnostic('fetch:host-left-alone', {kind: 'file', file: 'sources'}, {host, count: left})])
    }
  }

  async function ask({name, part, lang, url}: Target, isSame: boolean): Promise<readonly FetchedEdition[]> {
    const run = collectingRun({signal})
    // Read anew: what was adopted or discovered a moment ago stands in it.
    const work = await orNull(readWork(root, name, collectingRun()))
    const edition = work?.parts[part]?.editions[lang]
    if (!work || !edition) return []
    const onAsk = () => tell({type: 'asking', work: name, part, lang, url})
    const mayAdopt = adopt && (named || edition.origin === 'fetched')
    const known = (await readFetchState(root, name))[`${part}.${lang}`] ?? null
    const target = {name, work, part, lang, edition, url, known, isSame}
    const surroundings = {root, fetcher: asking, reader, run, now, discover, adopt: mayAdopt, named, onAsk}
    const done = await fetchEdition(target, surroundings).catch((error: Error): readonly FetchedEdition[] => {
      if (signal.aborted || cannotWrite(error, root)) throw error
      // One page on which Samsvar fails must not keep all others from being asked for, tonight and every night after.
      if (!(error instanceof FileUnusable)) {
        const {rule, place, detail} = crashed(name, faultOf(error))
        run.report(rule, place, detail)
      }
      return [{work: name, part, lang, url, state: 'failed', file: null, changes: []}]
    })
    say(name, run.diagnostics)
    for (const one of done) tell({type: 'fetched', edition: one})
    return done
  }

  try {
    const queue = [...hosts].toSorted(([a], [b]) => compare(a, b))
    const lane = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await visit(...next)
    }
    const lanes = Array.from({length: Math.min(HOSTS_AT_ONCE, queue.length)}, () =>
      lane().catch(error => {
        stopping.abort(error)
        throw error
      })
    )
    // All of them have ended before others may have the folder.
    const ends = await Promise.allSettled(lanes)
    if (ends.some(({status}) => status === 'rejected')) throw stopping.signal.reason
  } finally {
    await asking.close()
    await reader.close()
  }
  return {counts, exitCode: failed || counts.failed ? 1 : 0}
}

async function readWork(root: string, name: string, run: ReturnType<typeof collectingRun>) {
  const file = `sources/${name}/work.yaml`
  const text = await readFile(join(root, file), 'utf8').catch(({code, message}: NodeJS.ErrnoException) => {
    const place = {kind: 'file', file} as const
    if (code === 'ENOENT') return run.fail('store:work-missing', place, {work: name})
    return run.fail('store:file-unreadable', place, {reason: code ?? message})
  })
  return readWorkFile(text, file, run)
}

/** Null where a file was given up; what was wrong is reported. */
async function orNull<T>(value: Promise<T>): Promise<T | null> {
  return value.catch(error => {
    if (error instanceof FileUnusable) return null
    throw error
  })
}

/** By code point, whatever the locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
