import {align} from '../align/index.ts'
import type {Run} from '../diagnostics/index.ts'
import type {Lexicon} from '../language/lexicon/lexicon.ts'
import type {Alignment, Document, Evidence} from '../model/index.ts'
import {type ExtractFileOptions, extractFile} from './extract-file.ts'

export interface AlignFilesOptions extends Omit<ExtractFileOptions, 'lang'> {
  /** Languages of the files, in their order. */
  readonly langs?: readonly string[]
  /** The lexicon from one language subtag to another; the shipped ones where left out. */
  readonly lexicon?: (source: string, target: string) => Lexicon | null
  /** Told of each file before it is read. */
  readonly onFile?: (path: string) => void
}

export interface AlignedFiles {
  readonly documents: readonly Document[]
  readonly alignment: Alignment
  readonly evidence: readonly Evidence[]
}

/** Two or three files in different languages, aligned as the editions of one part. */
export async function alignFiles(
  paths: readonly string[],
  options: AlignFilesOptions,
  run: Run
): Promise<AlignedFiles> {
  const {langs = [], lexicon, onFile = () => {}, ...shared} = options
  const documents: Document[] = []
  for (const [index, path] of paths.entries()) {
    const lang = langs[index]
    onFile(path)
    const document = await extractFile(path, {...shared, ...(lang !== undefined && {lang})}, run)
    const {file} = document.snapshot
    const twin = documents.find(other => other.lang === document.lang)
    if (twin)
      run.fail('align:same-language', {kind: 'file', file}, {lang: document.lang}, [
        {kind: 'file', file: twin.snapshot.file}
      ])
    documents.push({...document, part: documents[0]?.part ?? document.part, work: documents[0]?.work ?? document.work})
  }
  return {documents, ...align(documents, {fixed: [], forbidden: []}, run, lexicon ? {lexicon} : {})}
}
