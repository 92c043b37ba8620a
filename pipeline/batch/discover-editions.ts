import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Run} from '../diagnostics/index.ts'
import {collectingRun} from '../diagnostics/index.ts'
import type {Fetcher} from '../fetch/fetcher.ts'
import type {Answer} from '../fetch/request-once.ts'
import type {Edition, Work} from '../model/index.ts'
import {readWorkFile} from '../store/read-work-file.ts'
import {sha256} from '../store/sha256.ts'
import {keepSnapshot} from '../store/snapshot-log.ts'
import {writeSource} from '../store/write-source.ts'
import {snapshotFile} from './adopt-snapshot.ts'
import type {AnswerReading} from './answer-reader.ts'
import {attachmentPart} from './attachment-part.ts'
import {editWorkFile, setEdition, withWorkFile} from './edit-work-file.ts'
import type {AddressedEdition} from './edition-addresses.ts'
import type {FetchedEdition} from './fetch-options.ts'
import {mediaKind} from './media-kinds.ts'
import {snapshotRecordOf} from './snapshot-record-of.ts'

/**
 * Fetches and registers what a page leads to and the work does not have: its versions in other languages as editions of the same part, and
 * its attachments as parts. The language is what the words of the file tell. Rights are unknown until somebody says otherwise.
 */
export async function discoverEditions(
  root: string,
  name: string,
  {part, lang, edition: from, url}: AddressedEdition,
  page: Pick<Answer, 'url' | 'bytes'>,
  {
    fetcher,
    reading,
    run,
    now
  }: {readonly fetcher: Fetcher; readonly reading: AnswerReading; readonly run: Run; readonly now: () => Date}
): Promise<readonly FetchedEdition[]> {
  const links = await reading.links({bytes: page.bytes, url: page.url})
  const found: FetchedEdition[] = []
  const read = async (): Promise<Work> => {
    const file = `sources/${name}/work.yaml`
    return readWorkFile(await readFile(join(root, file), 'utf8'), file, collectingRun())
  }
  const candidates = [...links.languages.map(link => ({...link, title: null})), ...links.attachments]
  for (const candidate of candidates) {
    const work = await read()
    if (candidate.url === page.url || candidate.url === url || addressesOf(work).has(candidate.url)) continue
    const sibling = candidate.title === null
    if (sibling && candidate.lang !== null && work.parts[part]?.editions[candidate.lang]) continue
    const fetched = await fetcher.fetch(candidate.url)
    const place = {kind: 'file', file: `sources/${name}/work.yaml`} as const
    if (fetched.state !== 'new') {
      if (fetched.state === 'refused') run.report(fetched.rule, place, fetched.detail)
      continue
    }
    const {answer} = fetched
    const kind = mediaKind(new URL(answer.url).pathname, answer.bytes, answer.headers['content-type'])
    const named = kind && `${part}.${kind.extension}`
    const told = named && (await reading.language({file: named, bytes: answer.bytes}))
    const language = told ?? candidate.lang
    if (!kind || language === null) {
      run.report('fetch:language-unknown', place, {url: candidate.url})
      continue
    }
    const isOnly = links.attachments.length === 1
    const into = sibling ? part : attachmentPart(work, {url: candidate.url, lang: language, page: {part, lang}, isOnly})
    if (work.parts[into]?.editions[language]) continue
    const [file, at] = [`${into}.${language}.${kind.extension}`, now().toISOString()]
    const original = sibling ? (from.translationOf ?? lang) : originalOf(work, into)
    const translated = original !== undefined && language !== original
    const edition: Edition = {
      file,
      // That a page links to a translation does not make it official: somebody has to say so in `work.yaml`.
      authority: translated ? 'unofficial-translation' : 'original',
      origin: 'fetched',
      ...(translated && {translationOf: original}),
      rights: {basis: 'unknown', licence: null, attribution: null},
      url: candidate.url,
      retrieved: at,
      mediaType: kind.mediaType
    }
    const kept = snapshotFile(into, language, sha256(answer.bytes), kind.extension)
    const about = {part: into, lang: language, url: candidate.url}
    await writeSource(root, `sources/${name}/${file}`, answer.bytes)
    await keepSnapshot(
      root,
      name,
      snapshotRecordOf(about, answer, {at, file: kept, mediaType: kind.mediaType}),
      answer.bytes
    )
    await withWorkFile(root, name, () => editWorkFile(root, name, yaml => setEdition(yaml, into, language, edition)))
    found.push({work: name, ...about, state: 'discovered', file: `sources/${name}/${file}`, changes: []})
  }
  return found
}

/** The language of the edition that those of a part are translations of; undefined where the part has none. */
function originalOf({parts}: Work, part: string): string | undefined {
  return Object.entries(parts[part]?.editions ?? {}).find(([, {authority}]) => authority === 'original')?.[0]
}

function addressesOf({parts}: Work): ReadonlySet<string> {
  return new Set(
    Object.values(parts)
      .flatMap(({url, editions}) => [url, ...Object.values(editions).map(edition => edition.url)])
      .filter(address => address !== undefined)
  )
}
