import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {collectingRun, type RuleId} from '../diagnostics/index.ts'
import type {Answer} from '../fetch/request-once.ts'
import type {Work} from '../model/index.ts'
import {noteChecked, readFetchState} from '../store/fetch-state.ts'
import {readWorkFile} from '../store/read-work-file.ts'
import {sha256} from '../store/sha256.ts'
import {keepSnapshot, readSnapshots} from '../store/snapshot-log.ts'
import {writeSource} from '../store/write-source.ts'
import {snapshotFile} from './adopt-snapshot.ts'
import type {AnswerReading} from './answer-reader.ts'
import {attachmentPart} from './attachment-part.ts'
import {editWorkFile, hasEdition, setEdition} from './edit-work-file.ts'
import type {AddressedEdition} from './edition-addresses.ts'
import type {FetchedEdition} from './fetch-options.ts'
import type {FetchSurroundings} from './fetch-surroundings.ts'
import {freeFile} from './free-file.ts'
import {mediaKind} from './media-kinds.ts'
import {snapshotRecordOf} from './snapshot-record-of.ts'

/** What came to nothing is asked for again after so many days. */
const ASKED_AGAIN = 30
const DAY = 86_400_000

/** Refusals that say nothing of the address, or may be over tomorrow. */
const PASSING: ReadonlySet<RuleId> = new Set([
  'fetch:failed',
  'fetch:too-slow',
  'fetch:asked-to-wait',
  'fetch:certificate',
  'fetch:robots-unreachable'
])

interface Surroundings extends Pick<FetchSurroundings, 'root' | 'fetcher' | 'run' | 'now' | 'named'> {
  readonly reading: AnswerReading
}

/** A link of a page. Attachments have a title. */
interface Candidate {
  readonly url: string
  readonly lang: string | null
  readonly title: string | null
}

/**
 * Fetches and registers what a page leads to and the work does not have: its versions in other languages as editions of the same part, and
 * its attachments as parts. The language is what the words of the file tell. Rights are unknown until somebody says otherwise. What turns out to be nothing new is
 * remembered, so that it is not asked for in every run.
 */
export async function discoverEditions(
  name: string,
  target: AddressedEdition,
  page: Pick<Answer, 'url' | 'bytes'>,
  surroundings: Surroundings
): Promise<readonly FetchedEdition[]> {
  const {root, fetcher, reading, run, now, named} = surroundings
  const links = await reading.links({bytes: page.bytes, url: page.url})
  const candidates: readonly Candidate[] = [
    ...links.languages.map(link => ({...link, title: null})),
    ...links.attachments
  ]
  const isOnly = links.attachments.length === 1
  const found: FetchedEdition[] = []
  const leftAlone = new Map<string, number>()
  for (const candidate of candidates) {
    const work = await readWork(root, name)
    if (isThere(candidate, {work, target, page, candidates})) continue
    const lately = (await readFetchState(root, name))[candidate.url]?.checked
    if (!named && lately !== undefined && now().getTime() - Date.parse(lately) < ASKED_AGAIN * DAY) continue
    const fetched = await fetcher.fetch(candidate.url)
    if (fetched.state === 'refused') {
      const {rule, detail} = fetched
      if (rule === 'fetch:host-left-alone') {
        const host = String(detail.host)
        leftAlone.set(host, (leftAlone.get(host) ?? 0) + 1)
        continue
      }
      run.report(rule, placeOf(name), detail)
      if (!PASSING.has(rule)) await remember(candidate.url, '')
      continue
    }
    const edition = await register(candidate, fetched.answer, {name, work, target, page, isOnly}, surroundings)
    if (edition) found.push(edition)
    else await remember(candidate.url, sha256(fetched.answer.bytes))
  }
  for (const [host, count] of leftAlone) run.report('fetch:host-left-alone', placeOf(name), {host, count})
  return found

  function remember(url: string, hash: string): Promise<void> {
    return noteChecked(root, name, url, {url, checked: now().toISOString(), sha256: hash})
  }
}

const placeOf = (name: string) => ({kind: 'file', file: `sources/${name}/work.yaml`}) as const

async function readWork(root: string, name: string): Promise<Work> {
  const {file} = placeOf(name)
  return readWorkFile(await readFile(join(root, file), 'utf8'), file, collectingRun())
}

/** Whether the work has what stands at an address, by the address alone. */
function isThere(
  {url, lang, title}: Candidate,
  {
    work,
    target,
    page,
    candidates
  }: {
    readonly work: Work
    readonly target: AddressedEdition
    readonly page: Pick<Answer, 'url'>
    readonly candidates: readonly Candidate[]
  }
): boolean {
  const isSibling = title === null
  if (isSibling && lang !== null && work.parts[target.part]?.editions[lang]) return true
  const addresses = [...addressesOf(work), page.url, target.url].map(sameAddress)
  if (addresses.includes(sameAddress(url))) return true
  // `plan.pdf?v=3` where the page led to `plan.pdf?v=2` before is that document, which has its own turn.
  const linked = new Set(candidates.map(other => sameAddress(other.url)))
  return !isSibling && addresses.some(address => bare(address) === bare(sameAddress(url)) && !linked.has(address))
}

/** An address as it is compared with others: with and without TLS and `www` it is the same one. */
function sameAddress(address: string): string {
  const {host, pathname, search} = new URL(address)
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`
}

const bare = (address: string) => address.replace(/\?.*$/, '')

/** Registers what came; null where it is nothing new, or cannot be told what it is, which is reported. */
async function register(
  candidate: Candidate,
  answer: Answer,
  {
    name,
    work,
    target: {part, lang, edition: from, url},
    page,
    isOnly
  }: {
    readonly name: string
    readonly work: Work
    readonly target: AddressedEdition
    readonly page: Pick<Answer, 'url'>
    readonly isOnly: boolean
  },
  {root, reading, run, now}: Surroundings
): Promise<FetchedEdition | null> {
  const isSibling = candidate.title === null
  const hash = sha256(answer.bytes)
  const known = [...addressesOf(work), page.url, url].map(sameAddress)
  // A version that was never made: its address leads back to the page, or to the front page.
  const isMoved = answer.url !== candidate.url
  if (isMoved && known.includes(sameAddress(answer.url))) return null
  if (isMoved && isFrontPage(answer.url) && !isFrontPage(candidate.url)) return null
  if ((await hashesOf(root, name, work)).has(hash)) return null
  const kind = mediaKind(new URL(answer.url).pathname, answer.bytes, answer.headers['content-type'])
  if (!isSibling && kind?.family === 'text') {
    run.report('fetch:no-document', placeOf(name), {url: candidate.url, kind: kind.kind})
    return null
  }
  const told = kind && (await reading.language({file: `${part}.${kind.extension}`, bytes: answer.bytes}))
  // Of Chinese the words may leave open which script it is.
  const language = told === null || candidate.lang?.startsWith(`${told}-`) ? candidate.lang : told
  if (!kind || language === null) {
    run.report('fetch:language-unknown', placeOf(name), {url: candidate.url})
    return null
  }
  const into = isSibling ? part : attachmentPart(work, {url: candidate.url, lang: language, page: {part, lang}, isOnly})
  const at = now().toISOString()
  const original = isSibling ? (from.translationOf ?? lang) : originalOf(work, into)
  const translated = original !== undefined && language !== original
  const about = {part: into, lang: language, url: candidate.url}
  const file = await editWorkFile(root, name, async (yaml, text) => {
    // Somebody else may have registered it meanwhile.
    if (hasEdition(yaml, into, language)) return null
    const {parts} = readWorkFile(text, placeOf(name).file, collectingRun())
    const own = await freeFile(root, {name, parts}, {...about, extension: kind.extension, bytes: answer.bytes})
    await writeSource(root, `sources/${name}/${own}`, answer.bytes)
    setEdition(yaml, into, language, {
      file: own,
      // That a page links to a translation does not make it official: somebody has to say so in `work.yaml`.
      authority: translated ? 'unofficial-translation' : 'original',
      origin: 'fetched',
      ...(translated && {translationOf: original}),
      rights: {basis: 'unknown', licence: null, attribution: null},
      url: candidate.url,
      retrieved: at,
      mediaType: kind.mediaType
    })
    return own
  })
  if (file === null) return null
  const kept = snapshotFile(into, language, hash, kind.extension)
  const record = snapshotRecordOf(about, answer, {at, file: kept, mediaType: kind.mediaType})
  await keepSnapshot(root, name, record, answer.bytes)
  return {work: name, ...about, state: 'discovered', file: `sources/${name}/${file}`, changes: []}
}

/** `/`, `/en/`, `/zh-hans`: where servers send those who ask for what is not there. */
const isFrontPage = (address: string) => /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?$/i.test(new URL(address).pathname)

/** Of all that the work has or had. */
async function hashesOf(root: string, name: string, {parts}: Work): Promise<ReadonlySet<string>> {
  const hashes = new Set((await readSnapshots(root, name)).map(snapshot => snapshot.sha256))
  for (const {file} of Object.values(parts).flatMap(({editions}) => Object.values(editions))) {
    const bytes = await readFile(join(root, 'sources', name, file)).catch(() => null)
    if (bytes) hashes.add(sha256(bytes))
  }
  return hashes
}

/** The language of the edition that those of a part are translations of; undefined where the part has none. */
function originalOf({parts}: Work, part: string): string | undefined {
  return Object.entries(parts[part]?.editions ?? {}).find(([, {authority}]) => authority === 'original')?.[0]
}

function addressesOf({parts}: Work): readonly string[] {
  return Object.values(parts)
    .flatMap(({url, editions}) => [url, ...Object.values(editions).map(edition => edition.url)])
    .filter(address => address !== undefined && URL.canParse(address)) as string[]
}
