import type {Run} from '../../diagnostics/index.ts'
import {
  type ExchangeFile,
  isLanguageTag,
  readTable,
  type Snapshot,
  type Table,
  type Termbase
} from '../../model/index.ts'
import {officeKind} from '../office/office-kind.ts'
import {decode} from '../text/decode.ts'
import {exchangeKind} from './exchange-kind.ts'
import {plainTags} from './plain-tags.ts'
import {readAny} from './read-any.ts'
import {readDocxTable} from './read-docx-table.ts'
import {readJsonLines} from './read-json-lines.ts'
import {readTbx} from './read-tbx.ts'
import {readXlsx} from './read-xlsx.ts'
import {readXml} from './read-xml.ts'
import {type Added, toExchangeFile} from './to-exchange-file.ts'
import {unitsByLanguage} from './units-by-language.ts'

/**
 * What a file that comes back is: units that Samsvar exported, its spreadsheet (`table` is null where it is text, which the reader of decisions
 * decodes as spreadsheet programs write it), a termbase, or a stranger whose texts can become editions.
 */
export type Returned =
  | {
      readonly kind: 'units'
      readonly file: ExchangeFile
      /** Where each of its units stands, as one counts in such a file: the line, the row of the table, or the unit among all of the file; from 1. */
      readonly rows: readonly number[]
      readonly added: readonly Added[]
      readonly foreign: number
    }
  | {readonly kind: 'sheet'; readonly table: Table | null}
  | {readonly kind: 'terms'; readonly termbase: Termbase}
  | {
      readonly kind: 'foreign'
      readonly langs: readonly string[]
      readonly mediaType: string
      /** The texts of every unit in the languages of editions. */
      unitsIn(langs: readonly string[]): readonly Readonly<Record<string, string>>[]
    }

/** Reads a file that somebody brings. Gives up what is no exchange file (`exchange:format-unknown`) or broken. */
export async function readExchange(snapshot: Snapshot, run: Run): Promise<Returned> {
  const {file, bytes} = snapshot
  const unknown = (): never => run.fail('exchange:format-unknown', {kind: 'file', file})
  const kind = exchangeKind(snapshot)
  if (kind === 'tbx') return {kind: 'terms', termbase: readTbx(readXml(snapshot, run))}
  if (kind === 'jsonl') {
    const read = readJsonLines(snapshot, run)
    return read ? {kind: 'units', ...read, added: [], foreign: 0} : unknown()
  }
  if (kind === null && officeKind(bytes, null) === 'docx') {
    const read = await readDocxTable(snapshot, run)
    return read ? {kind: 'units', ...read, added: [], foreign: 0} : unknown()
  }
  if (kind === 'xlsx') {
    const table = await readXlsx(snapshot, run)
    if (isOwnSheet(table)) return {kind: 'sheet', table}
  } else if (isOwnSheet(readTable(decode(bytes, null).text))) return {kind: 'sheet', table: null}
  if (kind === null) return unknown()
  const read = await readAny(kind, snapshot, run)
  const own = toExchangeFile(read)
  if (own) return {kind: 'units', ...own, foreign: read.units.length - own.file.units.length}
  const unitsIn = (langs: readonly string[]) => unitsByLanguage(read, langs)
  const tags = plainTags(read.langs)
  for (const tag of tags) if (!isLanguageTag(tag)) run.report('exchange:language-unknown', {kind: 'file', file}, {tag})
  return {kind: 'foreign', langs: tags.filter(isLanguageTag), mediaType: read.mediaType, unitsIn}
}

/** A spreadsheet with a column of segments. */
function isOwnSheet({columns}: Table): boolean {
  return columns.some(column => column.endsWith('.ids'))
}

/** A termbase on its own. Gives up what is no TBX. */
export function readTermbase(snapshot: Snapshot, run: Run): Termbase {
  if (exchangeKind(snapshot) !== 'tbx') run.fail('exchange:format-unknown', {kind: 'file', file: snapshot.file})
  return readTbx(readXml(snapshot, run))
}
