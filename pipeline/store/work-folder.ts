import {access, readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {collectingRun, FileUnusable, type RuleId, type Run} from '../diagnostics/index.ts'
import type {Edition, RuleSettings, Work} from '../model/index.ts'
import {readLexicons, type StoredLexicon} from './read-lexicons.ts'
import {readSettings} from './read-settings.ts'
import {readWorkFile} from './read-work-file.ts'
import {recognisedPath} from './recognised-path.ts'
import {sha256} from './sha256.ts'

/** One edition with its bytes, as it stands under `sources/`. */
export interface StoredEdition {
  readonly part: string
  readonly lang: string
  readonly edition: Edition
  /** Relative to the root, with forward slashes: `sources/<work>/page.nb.md`. */
  readonly file: string
  readonly bytes: Uint8Array
  /** What was recognised in its scanned pages, '' where there is nothing. */
  readonly recognised: string
  /** Other files with the same text. */
  readonly alsoIn: readonly StoredReading[]
}

/** A second file of an edition. */
export interface StoredReading {
  readonly file: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly recognised: string
  readonly url?: string
  readonly mediaType?: string
}

/** What `sources/<work>/` holds. */
export interface WorkFolder {
  readonly name: string
  readonly work: Work
  /** Text of `work.yaml`. */
  readonly yaml: string
  readonly editions: readonly StoredEdition[]
  /** Text of `ids.jsonl` and `review.jsonl`, '' where there is none. */
  readonly identities: string
  readonly journal: string
  /** The termbases that the work's checks use: its own, then the one of all works. */
  readonly termbases: readonly StoredTermbase[]
  /** Rules of the checks and their levels: the work's own over those of `samsvar.config.yaml`. */
  readonly levels: RuleSettings
  /** Lexicons that alignment uses beside the shipped ones. */
  readonly lexicons: readonly StoredLexicon[]
  /** The work that this one replaces, as it stands under `sources/`. */
  readonly replaced: WorkFolder | null
}

/** A termbase in TBX. */
export interface StoredTermbase {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Where the terms of all works stand, and those of one work. */
export const SHARED_TERMS = 'sources/termbase.tbx'
export const termsOf = (work: string): string => `sources/${work}/termbase.tbx`

/**
 * Names of the works under `sources/`, sorted by code point: every folder, or link to one, with a `work.yaml`, and every one that may not be looked into. What
 * such a folder holds is not known; that it cannot be read is said when it is.
 */
export async function workNames(root: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, 'sources'), {withFileTypes: true}).catch(missing(() => []))
  const names = await Promise.all(
    entries
      .filter(entry => (entry.isDirectory() || entry.isSymbolicLink()) && entry.name !== 'schema')
      .map(async ({name}) => ((await exists(join(root, 'sources', name, 'work.yaml'))) ? [name] : []))
  )
  return names.flat().sort()
}

/**
 * What of other works a work hangs on, relative to the root: all of the one that it replaces, and whether those are there that replace its editions. Mistakes in
 * its `work.yaml` are reported when it is read.
 */
export async function othersNamed(root: string, name: string): Promise<readonly string[]> {
  const file = `sources/${name}/work.yaml`
  const yaml = await readFile(join(root, file), 'utf8').catch(() => '')
  try {
    const {replaces, parts} = readWorkFile(yaml, file, collectingRun())
    const editions = Object.values(parts).flatMap(part => Object.values(part.editions))
    const successors = editions.flatMap(({replacedBy}) => replacedBy ?? [])
    return [
      ...[replaces ?? ''].filter(isFolderName).map(other => `sources/${other}`),
      ...successors.filter(isFolderName).map(other => `sources/${other}/work.yaml`)
    ]
  } catch (error) {
    if (error instanceof FileUnusable) return []
    throw error
  }
}

const isFolderName = (name: string) => /^[^./\\][^/\\]*$/.test(name)

/** Reads a work's folder. A missing edition file is reported and left out; an invalid `work.yaml` gives the work up. */
export async function readWorkFolder(root: string, name: string, run: Run): Promise<WorkFolder> {
  const folder = await readAlone(root, name, run)
  const {replaces} = folder.work
  if (replaces === undefined) return folder
  if (replaces === name || !(await exists(join(root, 'sources', replaces, 'work.yaml')))) {
    run.report('store:replaced-missing', {kind: 'file', file: `sources/${name}/work.yaml`}, {replaced: replaces})
    return folder
  }
  // What is wrong with the work that was replaced is said when that one is built.
  const replaced = await readAlone(root, replaces, collectingRun()).catch(error => {
    if (error instanceof FileUnusable) return null
    throw error
  })
  return {...folder, replaced}
}

/** A work's folder without the one that it replaces. */
async function readAlone(root: string, name: string, run: Run): Promise<WorkFolder> {
  const folder = `sources/${name}`
  const file = `${folder}/work.yaml`
  const yaml = (await read(file))?.toString('utf8') ?? null
  if (yaml === null) return run.fail('store:work-missing', {kind: 'file', file}, {work: name})
  const work = readWorkFile(yaml, file, run)
  const editions: StoredEdition[] = []
  for (const [part, {editions: listed}] of Object.entries(work.parts))
    for (const [lang, edition] of Object.entries(listed)) {
      const path = `${folder}/${edition.file}`
      // Registered from a list, and not fetched yet: that is no mistake.
      const waits = edition.origin === 'fetched' && edition.url !== undefined && edition.retrieved === undefined
      const rule = waits ? 'batch:edition-unfetched' : 'store:edition-missing'
      const bytes = await bytesOf(path, part, lang, rule)
      if (!bytes) continue
      const alsoIn: StoredReading[] = []
      for (const {file: other, url, mediaType} of edition.alsoIn ?? []) {
        const read = await bytesOf(`${folder}/${other}`, part, lang)
        const about = {...(url !== undefined && {url}), ...(mediaType !== undefined && {mediaType})}
        if (read) {
          const recognised = await recognisedIn(`${folder}/${other}`, lang)
          alsoIn.push({file: `${folder}/${other}`, bytes: read, sha256: sha256(read), recognised, ...about})
        }
      }
      editions.push({part, lang, edition, file: path, bytes, recognised: await recognisedIn(path, lang), alsoIn})
    }
  for (const [part, {editions: listed}] of Object.entries(work.parts))
    for (const [lang, {replacedBy: other}] of Object.entries(listed))
      if (other !== undefined && !URL.canParse(other) && !(await exists(join(root, 'sources', other, 'work.yaml'))))
        run.report('store:replacement-missing', {kind: 'file', file}, {work: other, part, lang})
  const text = async (path: string) => (await read(`${folder}/${path}`))?.toString('utf8') ?? ''
  const termbases: StoredTermbase[] = []
  for (const terms of [termsOf(name), SHARED_TERMS]) {
    const bytes = await read(terms)
    if (bytes) termbases.push({file: terms, bytes})
  }
  // Mistakes in the settings are reported once, by the build of all works.
  const {checks} = await readSettings(root, collectingRun())
  return {
    name,
    work,
    yaml,
    editions,
    identities: await text('ids.jsonl'),
    journal: await text('review.jsonl'),
    termbases,
    levels: {...checks, ...work.checks},
    lexicons: await readLexicons(root, run),
    replaced: null
  }

  async function recognisedIn(path: string, lang: string): Promise<string> {
    return (await read(recognisedPath(name, path, lang)))?.toString('utf8') ?? ''
  }

  async function bytesOf(
    path: string,
    part: string,
    lang: string,
    rule: RuleId = 'store:edition-missing'
  ): Promise<Uint8Array | null> {
    const bytes = await read(path)
    if (!bytes) run.report(rule, {kind: 'file', file: path}, {part, lang, work: name})
    return bytes
  }

  /** Null where there is no such file. One that is there and cannot be read gives the work up: what was published of it stands until it can. */
  function read(path: string): Promise<Buffer | null> {
    return readFile(join(root, path))
      .catch(missing(() => null))
      .catch(({code, message}: NodeJS.ErrnoException) =>
        run.fail('store:file-unreadable', {kind: 'file', file: path}, {reason: code ?? message})
      )
  }
}

/** Whether a file is there, or may be: false only where the system says that it is not. */
async function exists(path: string): Promise<boolean> {
  return access(path)
    .then(
      () => true,
      missing(() => false)
    )
    .catch(() => true)
}

/** Turns "no such file" into a value and lets every other error through. */
function missing<T>(value: () => T): (error: NodeJS.ErrnoException) => T {
  return error => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return value()
    throw error
  }
}
