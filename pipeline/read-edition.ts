import {cachedStage, type HangsOn} from './cached-stage.ts'
import type {Reading} from './check/index.ts'
import type {Run} from './diagnostics/index.ts'
import {extract} from './extract/index.ts'
import {ingest, type Snapshot} from './ingest/index.ts'
import type {DraftDocument, Edition, Work} from './model/index.ts'
import type {RecognitionShare} from './model/recognition-share.ts'
import {segment} from './segment/index.ts'

/** An edition with its bytes. `file` names it in places; `sha256` is of the bytes. */
export interface EditionInput {
  readonly part: string
  readonly lang: string
  readonly edition: Edition
  readonly file: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** Read scanned pages from their pictures; on unless `false`. */
  readonly ocr?: boolean
  /** How many scanned pages may be read now; all where left out. */
  readonly share?: RecognitionShare
  /** What was recognised in the file's scanned pages before, as `ProcessedWork.recognised` gave it. */
  readonly recognised?: string
  /** Other files with the same text, read only to be compared with this one. */
  readonly alsoIn?: readonly {
    readonly file: string
    readonly bytes: Uint8Array
    readonly sha256: string
    readonly recognised?: string
    readonly url?: string
    readonly mediaType?: string
  }[]
}

/** What was recognised in the scanned pages of an edition's file: to be kept, and handed in the next time. */
export interface RecognisedFile {
  readonly file: string
  readonly lang: string
  readonly text: string
}

/** A stage, and the edition or part that it did, as they are done. */
export type OnStage = (stage: string, of: string, state: 'ran' | 'cached', hangsOn: HangsOn) => void

/** Bytes to segmented draft: the stages that look at one edition alone. */
export async function readEdition(
  {part, lang, edition, file, bytes, sha256, ocr = true, share = {}, recognised = ''}: EditionInput,
  work: Pick<Work, 'profile' | 'parts'>,
  run: Run,
  onStage: OnStage = () => {},
  onRecognised: (file: RecognisedFile) => void = () => {}
): Promise<{readonly draft: DraftDocument; readonly mediaType: string} | undefined> {
  const url = edition.url ?? work.parts[part]?.url ?? null
  const snapshot: Snapshot = {
    file,
    bytes,
    lang,
    ...(edition.mediaType !== undefined && {mediaType: edition.mediaType}),
    ...(url !== null && {url})
  }
  const about = {
    file,
    lang,
    url,
    ...(work.profile !== undefined && {profile: work.profile}),
    ...(edition.retrieved !== undefined && {retrieved: edition.retrieved})
  }
  const done = (stage: string) => (state: 'ran' | 'cached', hangsOn: HangsOn) =>
    onStage(stage, `${part}.${lang}`, state, hangsOn)
  const ingested = await cachedStage(
    'ingest',
    [file, sha256, edition.mediaType, lang, url, ocr, recognised],
    run,
    inner => ingest(snapshot, inner, {ocr, recognised, share}),
    done('ingest')
  )
  if (!ingested) return undefined
  const {recognised: text, ...source} = ingested
  if (text !== undefined) onRecognised({file, lang, text})
  const extracted = await cachedStage(
    'extract',
    [source, about],
    run,
    inner => extract(source, about, inner),
    done('extract')
  )
  if (!extracted) return undefined
  const draft = await cachedStage(
    'segment',
    [extracted, lang],
    run,
    inner => segment(extracted, lang, inner),
    done('segment')
  )
  return draft && {draft, mediaType: source.mediaType}
}

/** The other files that an edition's text stands in. */
export async function readAgain(
  edition: EditionInput,
  work: Pick<Work, 'profile' | 'parts'>,
  run: Run,
  onStage: OnStage,
  onRecognised: (file: RecognisedFile) => void
): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for (const {url, mediaType, ...other} of edition.alsoIn ?? []) {
    const {mediaType: _, url: __, ...about} = edition.edition
    const own = {...about, ...(url !== undefined && {url}), ...(mediaType !== undefined && {mediaType})}
    const second = {...edition, recognised: '', ...other, edition: own}
    const read = await readEdition(second, work, run, onStage, onRecognised)
    if (read) readings.push({part: edition.part, lang: edition.lang, file: other.file, sections: read.draft.sections})
  }
  return readings
}
