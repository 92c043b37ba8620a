import {exchangeFile, parallelMarkdown, toJsonChunks, toTmx, toXliff21, unitsToTsv} from '../emit/index.ts'
import {labelsFor} from '../language/labels.ts'
import type {Locale} from '../language/messages.ts'
import {defaultLangMap} from '../model/index.ts'
import type {AlignedFiles} from './align-files.ts'
import {samsvarVersion} from './samsvar-version.ts'

/** How `samsvar align` can print files. */
export type AlignedFormat = 'json' | 'tsv' | 'markdown' | 'tmx' | 'xliff'

/**
 * Files aligned with each other as text in stretches: JSON holds everything, TSV a row a unit; Markdown is the parallel page, its labels in the user's
 * language. TMX and, where the files are two, XLIFF 2.1 have every unit, with its probability.
 */
export function alignedFilesAs(format: AlignedFormat, aligned: AlignedFiles, locale: Locale): readonly string[] {
  const {alignment, documents} = aligned
  if (format === 'json') return toJsonChunks(aligned)
  if (format === 'tsv') return [unitsToTsv(aligned)]
  if (format === 'markdown') return [parallelMarkdown(alignment, documents, labelsFor(locale))]
  const file = exchangeFile({alignment, documents, heads: [], decided: new Map(), notes: new Map()})
  const options = {langMap: defaultLangMap, version: samsvarVersion()}
  return [format === 'tmx' ? toTmx(file, options) : toXliff21(file, options)]
}
