import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Document} from 'yaml'
import {collectingRun, type Run} from '../diagnostics/index.ts'
import {type Edition, type EditionAuthority, isLanguageTag, type Work} from '../model/index.ts'
import {readWorkFile} from '../store/read-work-file.ts'
import {writeSource} from '../store/write-source.ts'
import {editWorkFile, setEdition} from './edit-work-file.ts'
import {freeFile} from './free-file.ts'

/** An edition to be. It stands at an address, or comes as bytes. */
export interface NewEdition {
  readonly work: string
  /** The work's name was made of the address: documents of two hosts may be called the same. */
  readonly isGuessed?: boolean
  readonly part: string
  readonly lang: string
  /** Ending of its file, without the point. */
  readonly extension: string
  readonly url?: string
  readonly bytes?: Uint8Array
  readonly mediaType?: string
  readonly authority?: EditionAuthority
  readonly translationOf?: string
}

export type Registered = 'added' | 'there' | 'refused'

/** What came of it, and as what an edition was entered. */
export interface Registration {
  readonly state: Registered
  readonly authority?: EditionAuthority
  readonly translationOf?: string
}

/**
 * Enters an edition into its work's `work.yaml`, which is begun where it is not there. What is registered already at this address or with
 * these bytes stays as it is. The first edition of a part counts as its original and later ones as unofficial translations of it, with
 * unknown rights, until somebody says otherwise there.
 */
export function registerEdition(root: string, edition: NewEdition, run: Run): Promise<Registration> {
  return editWorkFile(root, edition.work, (yaml, text) => register(root, edition, {yaml, text}, run))
}

async function register(
  root: string,
  edition: NewEdition,
  {yaml, text}: {readonly yaml: Document; readonly text: string},
  run: Run
): Promise<Registration> {
  const {work, part, lang, extension, url, bytes, mediaType, authority} = edition
  const place = {kind: 'file', file: `sources/${work}/work.yaml`} as const
  const parts = text === '' ? {} : readParts(text, place.file, run)
  const editions = parts[part]?.editions ?? {}
  const existing = editions[lang]
  if (existing) {
    const own = bytes && (await readFile(join(root, 'sources', work, existing.file)).catch(() => null))
    if (url !== undefined ? existing.url === url : own?.equals(bytes ?? Buffer.alloc(0))) return {state: 'there'}
    run.report('batch:edition-there', place, {work, part, lang})
    return {state: 'refused'}
  }
  const elsewhere = edition.isGuessed && url !== undefined ? hostBeside(url, editions) : undefined
  if (elsewhere !== undefined) {
    run.report('batch:work-elsewhere', place, {work, host: elsewhere, url: url ?? ''})
    return {state: 'refused'}
  }
  const original = Object.entries(editions).find(([, {translationOf}]) => translationOf === undefined)?.[0]
  const translationOf = edition.translationOf ?? (authority === 'original' ? undefined : original)
  const isTranslation = translationOf !== undefined || authority?.endsWith('-translation')
  if (isTranslation && (translationOf === lang || !isLanguageTag(translationOf ?? ''))) {
    // A work.yaml that does not say it as it must could not be read any more.
    run.report('batch:original-needed', place, {work, part, lang})
    return {state: 'refused'}
  }
  const file = bytes
    ? await freeFile(root, {name: work, parts}, {part, lang, extension, bytes})
    : `${part}.${lang}.${extension}`
  const made: Edition = {
    file,
    authority: authority ?? (translationOf === undefined ? 'original' : 'unofficial-translation'),
    origin: bytes ? 'handed-over' : 'fetched',
    ...(translationOf !== undefined && {translationOf}),
    rights: {basis: 'unknown', licence: null, attribution: null},
    ...(url !== undefined && {url}),
    ...(mediaType !== undefined && {mediaType})
  }
  if (bytes) await writeSource(root, `sources/${work}/${file}`, bytes)
  setEdition(yaml, part, lang, made)
  return {state: 'added', authority: made.authority, ...(translationOf !== undefined && {translationOf})}
}

/** Mistakes in the file are reported, and give it up. */
function readParts(text: string, file: string, run: Run): Work['parts'] {
  const inner = collectingRun()
  try {
    return readWorkFile(text, file, inner).parts
  } finally {
    for (const {rule, place, detail, related} of inner.diagnostics) run.report(rule, place, detail, related)
  }
}

/** Another host that editions come from; undefined where there is none. */
function hostBeside(url: string, editions: Readonly<Record<string, Edition>>): string | undefined {
  const hostOf = (address: string) => URL.parse(address)?.host.replace(/^www\./, '')
  return Object.values(editions)
    .flatMap(({url: its}) => (its === undefined ? [] : (hostOf(its) ?? [])))
    .find(host => host !== hostOf(url))
}
