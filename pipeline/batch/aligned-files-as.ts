import {exchangeFile, toTmx, toXliff21} from '../emit/index.ts'
import {defaultLangMap} from '../model/index.ts'
import type {AlignedFiles} from './align-files.ts'
import {samsvarVersion} from './samsvar-version.ts'

/** Files aligned with each other as a memory or, where they are two, as XLIFF 2.1: every unit, with its probability. */
export function alignedFilesAs(format: 'tmx' | 'xliff', {alignment, documents}: AlignedFiles): string {
  const file = exchangeFile({alignment, documents, heads: [], decided: new Map(), notes: new Map()})
  const options = {langMap: defaultLangMap, version: samsvarVersion()}
  return format === 'tmx' ? toTmx(file, options) : toXliff21(file, options)
}
