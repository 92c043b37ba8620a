import type {Run} from '../diagnostics/index.ts'
import type {PageLinks} from '../fetch/page-links.ts'
import type {Locale} from '../language/messages.ts'
import type {AlignFilesOptions} from './align-files.ts'
import type {AlignedFormat} from './aligned-files-as.ts'
import type {CheckedWork} from './check-work.ts'
import type {EditionVersions} from './diff-edition.ts'
import type {DiffReport} from './diff-work.ts'
import type {ExtractFileOptions} from './extract-file.ts'
import type {ExtractedFormat} from './extracted-as.ts'
import type {StructuralChange} from './structural-diff.ts'

export interface ExtractTask {
  readonly path: string
  readonly options: ExtractFileOptions
  readonly format: ExtractedFormat
}

export interface AlignTask {
  readonly paths: readonly string[]
  readonly options: Omit<AlignFilesOptions, 'lexicon' | 'onFile'>
  /** Text of a lexicon to use beside the shipped ones. */
  readonly lexicon?: string
  readonly format: AlignedFormat
  readonly locale: Locale
  /** Draw the matrix of what was aligned too. */
  readonly plot: boolean
}

/** A work by its name below `sources/`. */
export interface WorkTask {
  readonly root: string
  readonly work: string
  /** Keep stage results in `.cache/`; on unless `false`. */
  readonly cache?: boolean
}

/** A page as it came from a server. */
export interface LinksTask {
  readonly bytes: Uint8Array
  readonly url: string
}

export interface LanguageTask {
  readonly file: string
  readonly bytes: Uint8Array
}

/** What reads whole documents, and may therefore take long: done in a worker, so in and out go data that can be copied. */
export interface FileTasks {
  /** The document as text, in stretches. */
  extract(task: ExtractTask, run: Run): Promise<readonly string[]>
  /** The alignment as text, in stretches, and its matrix as SVG where it was asked for. `onFile` is told of each file before it is read. */
  align(
    task: AlignTask,
    run: Run,
    onFile: (path: string) => void
  ): Promise<{text: readonly string[]; plot: string | null}>
  check(task: WorkTask): Promise<CheckedWork>
  diff(task: WorkTask): Promise<DiffReport>
  /** Where a page leads. */
  links(task: LinksTask): Promise<PageLinks>
  language(task: LanguageTask): Promise<string | null>
  /** What two versions of an edition differ in, scanned pages left aside; null where one of them cannot be read. */
  changes(task: EditionVersions, run: Run): Promise<readonly StructuralChange[] | null>
  /** Whether all that is read of two versions of an edition is the same. */
  isSame(task: EditionVersions): Promise<boolean>
}

/** The tasks, each of which loads what it needs when it is called. */
export const fileTasks: FileTasks = {
  async extract({path, options, format}, run) {
    const [{extractFile}, {extractedAs}] = await Promise.all([import('./extract-file.ts'), import('./extracted-as.ts')])
    return extractedAs(format, await extractFile(path, options, run))
  },
  async align({paths, options, lexicon, format, locale, plot}, run, onFile) {
    const [{alignFiles}, {alignedFilesAs}] = await Promise.all([
      import('./align-files.ts'),
      import('./aligned-files-as.ts')
    ])
    const words =
      lexicon === undefined ? {} : {lexicon: (await import('./lexicon-from-text.ts')).lexiconFromText(lexicon)}
    const aligned = await alignFiles(paths, {...options, ...words, onFile}, run)
    const matrix = plot ? (await import('./aligned-files-plot.ts')).alignedFilesPlot(aligned) : null
    return {text: alignedFilesAs(format, aligned, locale), plot: matrix}
  },
  async check(task) {
    const {checkWork} = await import('./check-work.ts')
    return checkWork(task)
  },
  async diff({root, work}) {
    const {diffWork} = await import('./diff-work.ts')
    return diffWork(root, work)
  },
  async links({bytes, url}) {
    const [{pageLinks}, {decode}, {declaredCharset}] = await Promise.all([
      import('../fetch/page-links.ts'),
      import('../ingest/text/decode.ts'),
      import('../ingest/html/declared-charset.ts')
    ])
    return pageLinks(decode(bytes, declaredCharset(bytes)).text, url)
  },
  async language({file, bytes}) {
    const {languageOfBytes} = await import('./language-of-bytes.ts')
    return languageOfBytes(file, bytes)
  },
  async changes(task, run) {
    const {diffEdition} = await import('./diff-edition.ts')
    return diffEdition(task, run, {ocr: false})
  },
  async isSame(task) {
    const {readsTheSame} = await import('./reads-the-same.ts')
    return readsTheSame(task)
  }
}
