import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {Run} from '../diagnostics/index.ts'
import type {Fetcher, Validators} from '../fetch/fetcher.ts'
import type {Answer} from '../fetch/request-once.ts'
import type {Work} from '../model/index.ts'
import {type CheckedEdition, noteChecked, noteRefused} from '../store/fetch-state.ts'
import {sha256} from '../store/sha256.ts'
import {keepSnapshot, newestSnapshot, readSnapshots, type SnapshotRecord} from '../store/snapshot-log.ts'
import {adoptSnapshot, snapshotFile} from './adopt-snapshot.ts'
import type {AnswerReader, AnswerReading} from './answer-reader.ts'
import {discoverEditions} from './discover-editions.ts'
import type {AddressedEdition} from './edition-addresses.ts'
import type {FetchedEdition} from './fetch-options.ts'
import {mediaKind} from './media-kinds.ts'
import {snapshotRecordOf} from './snapshot-record-of.ts'

export interface FetchSurroundings {
  readonly root: string
  readonly fetcher: Fetcher
  readonly reader: AnswerReader
  readonly run: Run
  readonly now: () => Date
  readonly discover: boolean
  /** Whether this edition's file may be replaced. */
  readonly adopt: boolean
}

/** One edition to ask for, and what is known of it. */
export interface EditionToFetch extends AddressedEdition {
  readonly name: string
  readonly work: Work
  readonly known: CheckedEdition | null
}

/** Asks for one edition, keeps what is new beside what there is, and adopts or discovers where that is asked for. */
export async function fetchEdition(
  target: EditionToFetch,
  surroundings: FetchSurroundings
): Promise<readonly FetchedEdition[]> {
  const {name, part, lang, edition, url, known} = target
  const {root, fetcher, reader, run, now, discover} = surroundings
  const path = `sources/${name}/${edition.file}`
  const reading = reader.of(name, path, run)
  const about = {work: name, part, lang, url}
  const current = await readFile(join(root, path)).catch(() => null)
  const before = await storedSnapshot(root, name, newestSnapshot(await readSnapshots(root, name), {part, lang}))
  const have = new Set([current && sha256(current), before?.sha256])
  const fetched = await fetcher.fetch(url, validators(known, before, url, have))
  if (fetched.state === 'refused') {
    run.report(fetched.rule, {kind: 'file', file: path}, fetched.detail)
    // One that was only left out with its whole host was not asked for.
    if (fetched.rule !== 'fetch:host-left-alone')
      await noteRefused(root, name, `${part}.${lang}`, {url, refused: now().toISOString()})
    return [{...about, state: 'failed', file: null, changes: []}]
  }
  const {answer} = fetched
  const at = now().toISOString()
  const note = async (hash: string) => {
    const feeds = answer.status === 304 ? known?.feeds : await feedsOf(answer, reading)
    await noteChecked(root, name, `${part}.${lang}`, checkedOf(url, at, hash, answer, {known, feeds}))
  }
  if (fetched.state === 'unchanged') {
    await note(known?.sha256 ?? before?.sha256 ?? '')
    const kept = before ? await readFile(join(root, `sources/${name}/${before.file}`)).catch(() => current) : current
    return [await settle(before, 'unchanged'), ...(kept ? await discovered({url, bytes: kept}) : [])]
  }
  const hash = sha256(answer.bytes)
  const record = have.has(hash) ? null : await take(answer, at)
  if (record === undefined) return [{...about, state: 'failed', file: null, changes: []}]
  await note(hash)
  const own = await settle(record ?? before, record ? 'new' : 'unchanged')
  return [own, ...(await discovered(answer))]

  /** What the page leads to, also where the page itself has not changed since it was last asked for. */
  async function discovered(page: Pick<Answer, 'url' | 'bytes'>): Promise<readonly FetchedEdition[]> {
    const isPage = discover && /html/.test(mediaKind(path, page.bytes)?.mediaType ?? '')
    return isPage ? discoverEditions(root, name, target, page, {fetcher, reading, run, now}) : []
  }

  /** Keeps new bytes; undefined where they are not of the kind that the edition is. */
  async function take(got: Answer, when: string): Promise<SnapshotRecord | undefined> {
    const declared = got.headers['content-type']
    const kind = mediaKind(new URL(got.url).pathname, got.bytes, declared)
    const expected = current && mediaKind(edition.file, current)
    const place = {kind: 'file', file: path} as const
    if (!kind || (expected && expected.family !== kind.family)) {
      const names = {kind: kind?.kind ?? 'binary', expected: expected?.kind ?? 'html', file: path}
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
    const own = current && sha256(current)
    if (!newest || newest.sha256 === own) return {...about, state: 'unchanged', file: path, changes: []}
    const beside = `sources/${name}/${newest.file}`
    if (!current) {
      const file = await adoptSnapshot(root, name, target, newest)
      return {...about, state: 'first', file: `sources/${name}/${file}`, changes: []}
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
      const file = await adoptSnapshot(root, name, target, newest)
      return {...about, state: 'adopted', file: `sources/${name}/${file}`, changes}
    }
    run.report('fetch:not-adopted', {kind: 'file', file: path}, {work: name, part, lang, file: beside})
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

/** What to tell the server that we have; nothing where we do not have it any more, or where it stands elsewhere now. */
function validators(
  known: CheckedEdition | null,
  before: SnapshotRecord | null,
  url: string,
  have: ReadonlySet<string | null | undefined>
): Validators {
  if (known && known.url === url && have.has(known.sha256))
    return {
      ...(known.etag !== undefined && {etag: known.etag}),
      ...(known.lastModified !== undefined && {lastModified: known.lastModified})
    }
  if (!before || before.url !== url) return {}
  const {etag, 'last-modified': lastModified} = before.headers
  return {...(etag !== undefined && {etag}), ...(lastModified !== undefined && {lastModified})}
}

function checkedOf(
  url: string,
  checked: string,
  hash: string,
  {headers}: Answer,
  {known, feeds = []}: {readonly known: CheckedEdition | null; readonly feeds: readonly string[] | undefined}
): CheckedEdition {
  const etag = headers.etag ?? (known?.sha256 === hash ? known.etag : undefined)
  const lastModified = headers['last-modified'] ?? (known?.sha256 === hash ? known.lastModified : undefined)
  return {
    url,
    checked,
    sha256: hash,
    ...(etag !== undefined && {etag}),
    ...(lastModified !== undefined && {lastModified}),
    ...(feeds.length > 0 && {feeds})
  }
}

/** Feeds that a page names: the next run asks them what has changed. */
async function feedsOf({url, bytes}: Answer, reading: AnswerReading): Promise<readonly string[]> {
  const {mediaType = ''} = mediaKind(new URL(url).pathname, bytes) ?? {}
  return /html/.test(mediaType) ? (await reading.links({bytes, url})).feeds : []
}
