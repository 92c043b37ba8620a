import {basename, dirname, extname, resolve} from 'node:path'
import {collectingRun, type Diagnostic, FileUnusable, type Run} from '../diagnostics/index.ts'
import {ourTag} from '../fetch/page-links.ts'
import {type EditionAuthority, editionAuthority, isLanguageTag, type Place} from '../model/index.ts'
import {readGivenFile} from '../store/read-given-file.ts'
import {languageInName} from './language-in-name.ts'
import {languageOfBytes} from './language-of-bytes.ts'
import {type EditionList, type ListedEdition, listedEditions} from './listed-editions.ts'
import {mediaKind} from './media-kinds.ts'
import {type NewEdition, type Registered, registerEdition} from './register-edition.ts'
import {workSlugOf, workSlugOfFile} from './work-slug.ts'

export interface AddOptions {
  readonly root: string
  /** Addresses and paths of files. */
  readonly sources: readonly string[]
  /** Paths of lists: CSV, TSV or sitemaps. */
  readonly lists?: readonly string[]
  /** What holds for all of them where they do not say otherwise. */
  readonly work?: string
  readonly part?: string
  readonly lang?: string
  readonly signal?: AbortSignal
  readonly onEvent?: (event: AddEvent) => void
}

export type AddEvent =
  | {readonly type: 'diagnostic'; readonly work: string | null; readonly diagnostic: Diagnostic}
  | {
      readonly type: 'registered'
      readonly state: Registered
      /** What it was entered as, where it was added. */
      readonly authority?: EditionAuthority
      readonly translationOf?: string
      readonly work: string
      readonly part: string
      readonly lang: string
      /** Address, or path of the file, as it was given. */
      readonly source: string
    }

export interface AddReport {
  readonly counts: Readonly<Record<Registered, number>>
  /** 1 where a diagnostic is an error. */
  readonly exitCode: 0 | 1
}

const ADDRESS = /^https?:\/\//i
/** A part that is not named otherwise. */
const PART = 'page'
/** Endings of addresses that Samsvar reads; an address without one of them is taken for a page. */
const EXTENSIONS: ReadonlySet<string> = new Set(['html', 'pdf', 'docx', 'odt', 'md', 'txt'])

/** Registers works and editions: files are copied, addresses are entered and wait for `fetchWorks`. One that fails does not stop the others. */
export async function addSources(options: AddOptions): Promise<AddReport> {
  const {root, sources, lists = [], signal, onEvent = () => {}} = options
  const counts = {added: 0, there: 0, refused: 0}
  let failed = false

  async function each(make: (run: Run) => Promise<NewEdition>, source: string): Promise<void> {
    signal?.throwIfAborted()
    const run = collectingRun()
    let work: string | null = null
    let state: Registered = 'refused'
    try {
      const edition = await make(run)
      work = edition.work
      const registered = await registerEdition(root, edition, run)
      state = registered.state
      if (state !== 'refused')
        onEvent({type: 'registered', ...registered, work, part: edition.part, lang: edition.lang, source})
    } catch (error) {
      if (!(error instanceof FileUnusable)) throw error
    }
    counts[state]++
    say(run.diagnostics, work)
  }
  const say = (diagnostics: readonly Diagnostic[], work: string | null) => {
    for (const diagnostic of diagnostics) {
      failed ||= diagnostic.severity === 'error'
      onEvent({type: 'diagnostic', work, diagnostic})
    }
  }

  for (const source of sources) {
    const isAddress = ADDRESS.test(source)
    const make = isAddress
      ? async (run: Run) => fromAddress(source, options, {kind: 'file', file: source}, run)
      : (run: Run) => fromFile(source, options, run)
    await each(make, source)
  }
  for (const list of lists) {
    const run = collectingRun()
    const {editions} = await readList(list, run).catch((error): EditionList => {
      if (error instanceof FileUnusable) return {editions: [], unused: []}
      throw error
    })
    say(run.diagnostics, null)
    for (const one of editions) await each(inner => fromList(one, list, options, inner), one.file ?? one.url ?? '')
  }
  return {counts, exitCode: failed ? 1 : 0}
}

/** One row of a list: a file, which may come from an address, or an address alone. */
async function fromList(listed: ListedEdition, list: string, options: AddOptions, run: Run): Promise<NewEdition> {
  const {line, url, file, lang, translationOf} = listed
  const place = {kind: 'cell', file: list, sheet: '', row: line, column: 1} as const
  const authority = authorityIn(listed, place, run)
  if (lang !== null && !isLanguageTag(lang)) run.fail('batch:language-needed', place, {source: file ?? url ?? ''})
  const said = {
    ...options,
    ...(listed.work !== null && {work: listed.work}),
    ...(listed.part !== null && {part: listed.part}),
    ...(lang !== null && {lang})
  }
  const rest = {...(authority !== null && {authority}), ...(translationOf !== null && {translationOf})}
  if (file === null) {
    if (url === null) run.fail('batch:row-empty', place)
    return {...fromAddress(url, said, place, run), ...rest}
  }
  const address = url === null ? {} : {url: addressOf(url, place, run).href}
  return {...(await fromFile(resolve(dirname(list), file), said, run)), ...address, ...rest}
}

function authorityIn({authority}: ListedEdition, place: Place, run: Run): EditionAuthority | null {
  if (authority === null) return null
  const read = editionAuthority.safeParse(authority)
  if (read.success) return read.data
  // Left out it would be guessed, and a text be published as what it is not.
  return run.fail('batch:authority-unknown', place, {actual: authority, expected: editionAuthority.options.join(', ')})
}

function addressOf(url: string, place: Place, run: Run): URL {
  const address = URL.parse(url)
  if (!address || !['http:', 'https:'].includes(address.protocol) || address.username !== '')
    return run.fail('fetch:address-invalid', place, {url})
  // A place in a page is the same page.
  address.hash = ''
  return address
}

function fromAddress(url: string, {work, part, lang}: AddOptions, place: Place, run: Run): NewEdition {
  const address = addressOf(url, place, run)
  const language = lang ?? languageInAddress(address)
  if (language === null) return run.fail('batch:language-needed', place, {source: url})
  const ending = extname(address.pathname).slice(1).toLowerCase()
  return {
    work: work ?? workSlugOf(url),
    isGuessed: work === undefined,
    part: part ?? PART,
    lang: language,
    extension: EXTENSIONS.has(ending) ? ending : 'html',
    url: address.href
  }
}

async function fromFile(source: string, {work, part, lang}: AddOptions, run: Run): Promise<NewEdition> {
  const place = {kind: 'file', file: source} as const
  const bytes = await readGivenFile(source, source, run)
  const kind = mediaKind(basename(source), bytes)
  if (!kind) return run.fail('batch:kind-unknown', place)
  const language = lang ?? (await languageOfFile(source, bytes))
  if (language === null) return run.fail('batch:language-needed', place, {source})
  const own = work ?? workSlugOfFile(source, languageInName(source) ?? language)
  if (own === '') return run.fail('batch:name-needed', place)
  return {work: own, part: part ?? PART, lang: language, extension: kind.extension, bytes, mediaType: kind.mediaType}
}

/** By the name, else by the words; of Chinese the words tell which script it is, where the name does not. */
async function languageOfFile(source: string, bytes: Uint8Array): Promise<string | null> {
  const named = languageInName(source)
  if (named !== undefined && named !== 'zh') return named
  const told = await languageOfBytes(basename(source), bytes)
  return named === undefined || told?.startsWith(`${named}-`) ? told : named
}

async function readList(path: string, run: Run): Promise<EditionList> {
  const place = {kind: 'file', file: path} as const
  if (ADDRESS.test(path)) run.fail('batch:list-at-address', place)
  const text = (await readGivenFile(path, path, run)).toString('utf8')
  const list = listedEditions(text) ?? run.fail('batch:list-unreadable', place)
  if (list.unused.length > 0) run.report('batch:columns-unused', place, {columns: list.unused.join(', ')})
  return list
}

/** `https://…/en/documents/plan/` → `en`: the first segment, where it is the tag of a language that ministries use. */
function languageInAddress({pathname}: URL): string | null {
  const [first = ''] = pathname.split('/').filter(Boolean)
  return /^(?:no|nb|nn|en|zh)(?:-[a-z]{2,4})?$/i.test(first) ? ourTag(first) : null
}
