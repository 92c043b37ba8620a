import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {RuleId} from '../diagnostics/index.ts'
import type {Answer} from '../fetch/request-once.ts'
import {type CheckedEdition, noteChecked, noteInVain} from '../store/fetch-state.ts'
import {sha256} from '../store/sha256.ts'
import {keepSnapshot, newestSnapshot, readSnapshots, type SnapshotRecord} from '../store/snapshot-log.ts'
import {adoptSnapshot, snapshotFile} from './adopt-snapshot.ts'
import type {AnswerReading} from './answer-reader.ts'
import {discoverEditions} from './discover-editions.ts'
import type {EditionToFetch} from './edition-to-fetch.ts'
import type {FetchedEdition} from './fetch-options.ts'
import type {FetchSurroundings} from './fetch-surroundings.ts'
import {mediaKind} from './media-kinds.ts'
import {snapshotRecordOf} from './snapshot-record-of.ts'

/** What the server is not asked for again, as far as we have it. */
interface LastHad {
  readonly sha256: string
  /** Where it stood in the end. */
  readonly at?: string
  readonly etag?: string
  readonly lastModified?: string
}

/** Files in a format that no page has. */
const DOCUMENT = /\.(pdf|docx|odt)$/i

/** Refusals that say nothing of the edition: it keeps its turn. */
const OF_THE_HOST: ReadonlySet<RuleId> = new Set([
  'fetch:asked-to-wait',
  'fetch:certificate',
  'fetch:robots-unreachable'
])
/** Refusals with which the visit to a host ends. */
const ENDS_VISIT: ReadonlySet<RuleId> = new Set(['fetch:refused', 'fetch:challenge'])

/**
 * Asks for one edition, keeps what is new beside what there is, and adopts or discovers where that is asked for. Where the sitemap says that it has not changed, it
 * is not asked for, and what waits is adopted and followed all the same.
 */
export async function fetchEdition(
  target: EditionToFetch,
  surroundings: FetchSurroundings
): Promise<readonly FetchedEdition[]> {
  const {name, part, lang, edition, url, known} = target
  const {root, fetcher, reader, run, now, discover} = surroundings
  const path = `sources/${name}/${edition.file}`
  const place = {kind: 'file', file: path} as const
  const reading = reader.of(name, path, run)
  const about = {work: name, part, lang, url}
  const failed = {...about, state: 'failed', file: null, changes: []} as const
  const key = `${part}.${lang}`
  const current = await readFile(join(root, path)).catch(({code, message}: NodeJS.ErrnoException) =>
    // One that is there and cannot be read must not be replaced.
    code === 'ENOENT' || code === 'ENOTDIR' ? null : run.fail('store:file-unreadable', place, {reason: code ?? message})
  )
  const own = current && sha256(current)
  const last = newestSnapshot(await readSnapshots(root, name), {part, lang})
  const before = await storedSnapshot(root, name, last)
  const have = new Set([own, before?.sha256])
  const had = lastHad(known, before, url, have)
  if (target.isSame && had && had.sha256 === known?.sha256) return unchanged(had.at ?? url, had, 'skipped')
  surroundings.onAsk()
  const fetched = await fetcher.fetch(url, had ?? {})
  if (fetched.state === 'refused') {
    const {rule, detail} = fetched
    // The host is spoken of once, not with each of its editions.
    if (rule === 'fetch:host-left-alone') return [{...failed, state: 'left'}]
    run.report(rule, place, detail)
    if (!OF_THE_HOST.has(rule)) await noteVain(ENDS_VISIT.has(rule) ? 'refused' : 'tried')
    return [failed]
  }
  const {answer} = fetched
  const at = now().toISOString()
  if (fetched.state === 'unchanged' && had) {
    await noteChecked(root, name, key, checkedOf(url, at, {answer, had, sha256: had.sha256, feeds: known?.feeds}))
    return unchanged(answer.url, had, 'unchanged')
  }
  const hash = sha256(answer.bytes)
  // Also where it is as our file is and another version came in between: the newest snapshot is what the server has.
  const isNew = !have.has(hash) || (last !== null && last.sha256 !== hash)
  const same = isNew ? await sameAs(answer) : null
  const record = isNew && same === null ? await take(answer, at) : null
  if (record === undefined) {
    await noteVain('tried')
    return [failed]
  }
  const feeds = await feedsOf(answer, reading)
  await noteChecked(root, name, key, checkedOf(url, at, {answer, had, sha256: same ?? hash, feeds}))
  const settled = await settle(record ?? before, record ? 'new' : 'unchanged')
  return [settled, ...(await discovered(answer))]

  function noteVain(how: 'tried' | 'refused'): Promise<void> {
    return noteInVain(root, name, key, {url, [how]: now().toISOString()})
  }

  /** Nothing came: what there is is settled and followed. */
  async function unchanged(
    finalUrl: string,
    {sha256: hash}: LastHad,
    state: 'unchanged' | 'skipped'
  ): Promise<readonly FetchedEdition[]> {
    const settled = await settle(before, 'unchanged')
    const isStored = before?.sha256 === hash
    const bytes = isStored ? await readFile(join(root, `sources/${name}/${before.file}`)) : current
    const more = bytes ? await discovered({url: finalUrl, bytes}) : []
    return [settled.state === 'unchanged' ? {...settled, state} : settled, ...more]
  }

  /** What the page leads to, also where the page itself has not changed since it was last asked for. */
  async function discovered(page: Pick<Answer, 'url' | 'bytes'>): Promise<readonly FetchedEdition[]> {
    const isPage = discover && /html/.test(mediaKind(path, page.bytes)?.mediaType ?? '')
    return isPage ? discoverEditions(name, target, page, {...surroundings, reading}) : []
  }

  /** The hash of the newest version that we have, where a page reads as that does: what is made anew for each visitor is no new version. */
  async function sameAs(got: Answer): Promise<string | null> {
    const beside = before && `sources/${name}/${before.file}`
    const newest = beside ? await readFile(join(root, beside)) : edition.origin === 'fetched' ? current : null
    const isPage = (bytes: Uint8Array) => mediaKind('', bytes)?.kind === 'html'
    if (!newest || !isPage(newest) || !isPage(got.bytes)) return null
    const of = {work: target.work, part, lang, edition}
    const [older, newer] = [
      {file: beside ?? path, bytes: newest},
      {file: path, bytes: got.bytes}
    ]
    return (await reading.isSame({of, before: older, after: newer})) ? sha256(newest) : null
  }

  /** Keeps new bytes; undefined where they are not of the kind that the edition is. */
  async function take(got: Answer, when: string): Promise<SnapshotRecord | undefined> {
    const declared = got.headers['content-type']
    const kind = mediaKind(new URL(got.url).pathname, got.bytes, declared)
    const expected = current && mediaKind(edition.file, current)
    const promised = current ? undefined : DOCUMENT.exec(edition.file)?.[1]?.toLowerCase()
    const isOther = expected ? expected.family !== kind?.family : promised !== undefined && kind?.family === 'text'
    if (!kind || isOther) {
      const names = {kind: kind?.kind ?? 'binary', expected: expected?.kind ?? promised ?? 'html', file: path}
      run.report('fetch:kind-changed', place, {url, ...names})
      return undefined
    }
    if (declared !== undefined && kind.promised !== null)
      run.report('fetch:type-mismatch', place, {url, declared, kind: kind.kind})
    const file = snapshotFile(part, lang, sha256(got.bytes), kind.extension)
    const made = snapshotRecordOf({part, lang, url}, got, {at: when, file, mediaType: kind.mediaType})
    await keepSnapshot(root, name, made, got.bytes)
    return made
  }

  /** Says what stands beside the file now, and puts it in its place where that is asked for. */
  async function settle(newest: SnapshotRecord | null, state: 'new' | 'unchanged'): Promise<FetchedEdition> {
    if (!newest || newest.sha256 === own) return {...about, state: 'unchanged', file: path, changes: []}
    const beside = `sources/${name}/${newest.file}`
    if (!current && (edition.origin === 'fetched' || surroundings.adopt)) {
      const file = await adoptSnapshot(root, target, newest)
      return {...about, state: 'first', file: `sources/${name}/${file}`, changes: []}
    }
    if (!current) {
      // Somebody handed over a file and it is missing: that is not mended with another one unasked.
      run.report('fetch:not-adopted', place, {work: name, part, lang, file: beside})
      return {...about, state: 'new', file: beside, changes: []}
    }
    // A file that is newer than the last snapshot was put there by hand: nothing waits to be taken over.
    if (state === 'unchanged' && edition.retrieved !== undefined && edition.retrieved >= newest.fetched)
      return {...about, state, file: path, changes: []}
    const bytes = await readFile(join(root, beside))
    const [older, newer] = [
      {file: path, bytes: current},
      {file: beside, bytes}
    ]
    const of = {work: target.work, part, lang, edition}
    const changes = await reading.changes({of, before: older, after: newer})
    if (surroundings.adopt) {
      const file = await adoptSnapshot(root, target, newest)
      return {...about, state: 'adopted', file: `sources/${name}/${file}`, changes}
    }
    run.report('fetch:not-adopted', place, {work: name, part, lang, file: beside})
    return {...about, state: 'new', file: beside, changes}
  }
}

/** A snapshot whose bytes are still there: who clears them away to save space is to get new ones. */
async function storedSnapshot(
  root: string,
  name: string,
  snapshot: SnapshotRecord | null
): Promise<SnapshotRecord | null> {
  const found = snapshot && (await stat(join(root, 'sources', name, snapshot.file)).catch(() => null))
  return found ? snapshot : null
}

/** What the server is to be told that we have; null where we do not have it any more, or where it stands elsewhere now. */
function lastHad(
  known: CheckedEdition | null,
  before: SnapshotRecord | null,
  url: string,
  have: ReadonlySet<string | null | undefined>
): LastHad | null {
  if (known && known.url === url && have.has(known.sha256)) {
    const {sha256: hash, etag, lastModified, finalUrl} = known
    return withoutGaps({sha256: hash, etag, lastModified, at: finalUrl})
  }
  if (!before || before.url !== url) return null
  const {etag, 'last-modified': lastModified} = before.headers
  return withoutGaps({sha256: before.sha256, etag, lastModified, at: before.finalUrl})
}

function withoutGaps({
  sha256: hash,
  etag,
  lastModified,
  at
}: {
  readonly [Key in keyof Required<LastHad>]: LastHad[Key] | undefined
} & {readonly sha256: string}): LastHad {
  return {
    sha256: hash,
    ...(etag !== undefined && {etag}),
    ...(lastModified !== undefined && {lastModified}),
    ...(at !== undefined && {at})
  }
}

function checkedOf(
  url: string,
  checked: string,
  {
    answer: {url: finalUrl, headers},
    had,
    sha256: hash,
    feeds = []
  }: {
    readonly answer: Answer
    readonly had: LastHad | null
    readonly sha256: string
    readonly feeds: readonly string[] | undefined
  }
): CheckedEdition {
  const same = had?.sha256 === hash ? had : null
  const etag = headers.etag ?? same?.etag
  const lastModified = headers['last-modified'] ?? same?.lastModified
  return {
    url,
    checked,
    sha256: hash,
    ...(etag !== undefined && {etag}),
    ...(lastModified !== undefined && {lastModified}),
    ...(finalUrl !== url && {finalUrl}),
    ...(feeds.length > 0 && {feeds})
  }
}

/** Feeds that a page names: the next run asks them what has changed. */
async function feedsOf({url, bytes}: Answer, reading: AnswerReading): Promise<readonly string[]> {
  const {mediaType = ''} = mediaKind(new URL(url).pathname, bytes) ?? {}
  return /html/.test(mediaType) ? (await reading.links({bytes, url})).feeds : []
}
