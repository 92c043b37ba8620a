import {join} from 'node:path'
import type {AlignedPart} from '../align-part.ts'
import {headsOf} from '../decisions/index.ts'
import {collectingRun, type Diagnostic, diagnostic} from '../diagnostics/index.ts'
import {
  inForce,
  pairsBetween,
  personNames,
  restrictTo,
  rightsLine,
  sureUnits,
  toDocx,
  toJsonLinesOfUnits,
  toParquet,
  toTmx,
  toXliff12,
  toXliff21,
  unitsToTsv,
  withoutPersons
} from '../emit/index.ts'
import {labelsFor} from '../language/labels.ts'
import {defaultLangMap, type ExchangeFile} from '../model/index.ts'
import type {ProcessedWork} from '../pipeline.ts'
import {fileCache} from '../store/file-cache.ts'
import {exchangeFileOf} from './exchange-file-of.ts'
import type {ContentOf, ExportedPart, ExportedWork, ExportFormat, ExportOptions} from './export-options.ts'
import {exportTerms} from './export-terms.ts'
import {processStoredWork} from './process-stored-work.ts'
import {samsvarVersion} from './samsvar-version.ts'

/** Formats that are passed on: they hold what is sure, and no person's name. The others go to reviewers and come back. */
const passedOn: ReadonlySet<ExportFormat> = new Set(['tmx', 'xliff', 'xliff12', 'jsonl', 'parquet'])

/** A work's translation units, or its terms, in a format that other tools read: a file for each part, and where the format asks for it for each pair. */
export async function exportWork<Format extends ExportFormat>(
  work: string,
  options: ExportOptions<Format>
): Promise<ExportedWork<ContentOf<Format>>> {
  const {parts, ...rest} = await exportAny(work, options)
  // What `write` makes hangs on the format alone.
  return {parts: parts as readonly ExportedPart<ContentOf<Format>>[], ...rest}
}

async function exportAny(work: string, options: ExportOptions): Promise<ExportedWork> {
  const {root, parts, cache = true, signal} = options
  const store = cache ? fileCache(join(root, '.cache')) : collectingRun().cache
  const stored = await processStoredWork(work, {root, cache: store, ...(signal && {signal})})
  const {diagnostics} = stored
  if (!stored.processed) return {parts: [], langs: [], diagnostics}
  // What was withdrawn is not handed on.
  const processed = inForce(stored.processed)
  const langs = [...new Set(processed.alignments.flatMap(({alignment}) => alignment.langs))]
  if (options.format === 'tbx') {
    const terms = await exportTerms(processed, options)
    return {parts: terms.parts, langs, diagnostics: [...diagnostics, ...terms.diagnostics]}
  }
  const wanted = processed.alignments.filter(({alignment}) => parts === undefined || parts.includes(alignment.part))
  const exported = wanted.flatMap(aligned => exportPart(processed, aligned, options))
  return {parts: exported, langs, diagnostics: [...diagnostics, ...nothingIn(work, langs, diagnostics)]}
}

/** Why there is nothing to export, unless that was said already. */
function nothingIn(work: string, langs: readonly string[], said: readonly Diagnostic[]): readonly Diagnostic[] {
  if (langs.length > 0 || said.some(({severity}) => severity === 'error')) return []
  return [diagnostic('exchange:nothing-aligned', {kind: 'file', file: `sources/${work}/work.yaml`}, {work})]
}

function exportPart(
  processed: ProcessedWork,
  {alignment}: AlignedPart,
  options: ExportOptions
): readonly ExportedPart[] {
  const {format} = options
  const file = exchangeFileOf(processed, alignment)
  const langs = alignment.langs.filter(lang => options.langs?.includes(lang) ?? true)
  const write = writer(processed, options)
  const exported = (of: ExchangeFile, pair: string | null): ExportedPart => {
    const own = pair === null ? (of.langs.length === langs.length ? null : pair) : pair
    if (!passedOn.has(format)) return {...counts(of), pair: own, content: write(of)}
    const {file: impersonal, leftOut: persons} = withoutPersons(of, personNames(processed.documents))
    const {file: sure, leftOut} = options.all ? {file: impersonal, leftOut: 0} : sureUnits(impersonal)
    return {...counts(sure), leftOut, persons, pair: own, content: write(sure)}
  }
  const whole = restrictTo(file, langs)
  const pairs = langs.flatMap((a, index) => langs.slice(index + 1).map(b => [a, b] as const))
  const perPair = pairs.map(([a, b]) => exported(restrictTo(file, [a, b]), pairsBetween([a, b])[0] ?? null))
  if (format === 'xliff' || format === 'xliff12') return perPair
  return format === 'tmx' && langs.length > 2 ? [exported(whole, null), ...perPair] : [exported(whole, null)]
}

function counts({part, units}: ExchangeFile) {
  return {part, units: units.length, leftOut: 0, persons: 0}
}

function writer(
  {alignments, documents, journal}: ProcessedWork,
  {format, langMap = defaultLangMap, locale = 'en'}: ExportOptions
): (file: ExchangeFile) => string | Uint8Array {
  const version = samsvarVersion()
  const sheet = (file: ExchangeFile, delimiter: '\t' | ','): string => {
    const aligned = alignments.find(({alignment}) => alignment.part === file.part)
    if (!aligned) return ''
    const rights = rightsLine(file.editions)
    const heads = headsOf(journal.events)
    return unitsToTsv({alignment: aligned.alignment, documents, langs: file.langs, heads, delimiter, rights})
  }
  return file => {
    switch (format) {
      case 'tmx':
        return toTmx(file, {langMap, version})
      case 'xliff':
        return toXliff21(file, {langMap, version})
      case 'xliff12':
        return toXliff12(file, {langMap, version})
      case 'jsonl':
        return toJsonLinesOfUnits(file)
      case 'parquet':
        return toParquet(file)
      case 'docx':
        return toDocx(file, labelsFor(locale))
      case 'csv':
        return sheet(file, ',')
      default:
        return sheet(file, '\t')
    }
  }
}
