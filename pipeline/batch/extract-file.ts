import {basename} from 'node:path'
import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Run} from '../diagnostics/index.ts'
import {extract, readStructure} from '../extract/index.ts'
import {identify} from '../identify/index.ts'
import {ingest} from '../ingest/index.ts'
import {detectLanguage} from '../language/index.ts'
import {contentHash} from '../model/content-hash.ts'
import {type Document, isLanguageTag} from '../model/index.ts'
import {segment} from '../segment/index.ts'
import {readGivenFile} from '../store/read-given-file.ts'
import {sha256} from '../store/sha256.ts'
import {debugFile} from './debug-file.ts'
import {fileBelow} from './file-below.ts'
import {languageInName} from './language-in-name.ts'
import {listedEditionOf} from './listed-edition-of.ts'
import {wordsFile} from './words-file.ts'

export interface ExtractFileOptions {
  /** Places name the file relative to this folder. */
  readonly root: string
  /** Language of the file; else what the file says, else its name (`page.nb.md`), else what its words tell. */
  readonly lang?: string
  readonly url?: string
  readonly profile?: string
  /** Keep running heads, feet and page numbers in the text. */
  readonly keepFurniture?: boolean
  /** Read scanned pages from their pictures; on unless `false`. */
  readonly ocr?: boolean
  /** Folder into which to draw what was read, page by page. */
  readonly debug?: string
  /** File for the words that were read in pictures of scanned pages. */
  readonly words?: string
}

/** As many characters as language detection looks at. */
const SAMPLE = 20_000

/** One file of any format that ingest reads, as a document of its own. */
export async function extractFile(path: string, options: ExtractFileOptions, run: Run): Promise<Document> {
  const {root, keepFurniture = false, ocr = true, profile, debug, words} = options
  const file = fileBelow(root, path)
  const bytes = await readGivenFile(path, file, run)
  const named = options.lang ?? languageInName(path)
  const source = await ingest(
    {file, bytes, ...(named && {lang: named}), ...(options.url !== undefined && {url: options.url})},
    run,
    {keepFurniture, ocr}
  )
  const lang = named ?? written(source.properties.lang ?? source.properties.language, source.root)
  if (lang === undefined || !isLanguageTag(lang)) return run.fail('store:language-unknown', {kind: 'file', file})
  const url = options.url ?? null
  const extracted = extract(source, {file, lang, url, ...(profile !== undefined && {profile})}, run)
  const draft = segment(extracted, lang, run)
  const part = basename(path).split('.')[0] ?? 'file'
  const [document] = identify([{part, lang, draft}], [], run).documents
  if (!document) return run.fail('store:file-unreadable', {kind: 'file', file}, {reason: ''})
  const listed = await listedEditionOf(file, root)
  const read = readStructure<Document>({
    id: contentHash(`${file}/${lang}`),
    contentHash: contentHash(document.sections.map(section => section.contentHash).join(' ')),
    work: part,
    part,
    lang,
    authority: listed?.authority ?? 'unknown',
    origin: listed?.origin ?? 'handed-over',
    rights: listed?.rights ?? {basis: 'unknown', licence: null, attribution: null},
    ...(listed?.translationOf !== undefined && {translationOf: listed.translationOf}),
    url,
    snapshot: {file, sha256: sha256(bytes), mediaType: source.mediaType},
    metadata: document.metadata,
    sections: document.sections
  })
  if (debug !== undefined) await debugFile({document: read, source, bytes}, debug)
  if (words !== undefined) await wordsFile(source, file, words)
  return read
}

/** What the file states, where that is a written language; pages say `no` of either Norwegian, and else nothing: their words tell. */
function written(stated: string | undefined, root: Root): string | undefined {
  if (stated !== undefined && stated.toLowerCase().split('-')[0] !== 'no') return stated
  const found = detectLanguage(textOf(root).slice(0, SAMPLE))?.lang
  return stated === undefined || found === 'nb' || found === 'nn' ? found : stated
}
