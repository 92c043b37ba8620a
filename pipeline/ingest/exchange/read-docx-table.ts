import type {Table as MdastTable, TableCell} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {z} from 'zod'
import type {Run} from '../../diagnostics/index.ts'
import {
  type ExchangeFile,
  type ExchangePair,
  type ExchangeSide,
  type ExchangeUnit,
  languageTag,
  type Snapshot,
  unitStatus
} from '../../model/index.ts'
import {ingestDocx} from '../docx/ingest-docx.ts'
import {readDocxComments} from './read-docx-comments.ts'

const shown = z.array(z.object({id: z.string(), hash: z.string()}))
const pair = z.object({confidence: z.number(), status: z.string(), was: unitStatus})
const fileKey = z.object({
  samsvar: z.literal(1),
  work: z.string(),
  part: z.string(),
  langs: z.array(languageTag),
  editions: z.array(z.unknown()),
  after: z.array(z.string())
})
const unitKey = z.object({
  unit: z.string(),
  section: z.string(),
  type: z.string(),
  segments: z.record(languageTag, shown),
  confidence: z.number(),
  pairs: z.record(z.string(), pair),
  changed: z.string().nullable()
})

/**
 * The table that `toDocx` wrote, as a reviewer left it: tracked changes as accepted. Null where the document has none. Rows whose key is gone are
 * reported (`exchange:entry-unreadable`). Comments in their column and Word's own become notes. `rows` are the table's rows of the units, as Word counts.
 */
export async function readDocxTable(
  snapshot: Snapshot,
  run: Run
): Promise<{readonly file: ExchangeFile; readonly rows: readonly number[]} | null> {
  const {root} = await ingestDocx(snapshot, run)
  const comments = await readDocxComments(snapshot, run)
  const tables = root.children.filter((node): node is MdastTable => node.type === 'table')
  for (const table of tables) {
    const [head, ...rows] = table.children
    const key = fileKey.safeParse(keyOf(head?.children.at(-1)))
    if (!key.success) continue
    const {work, part, langs, after, editions} = key.data
    const read = rows.flatMap((row, index): readonly {readonly row: number; readonly unit: ExchangeUnit}[] => {
      // The row of headings is the first.
      const number = index + 2
      const own = unitKey.safeParse(keyOf(row.children.at(-1)))
      if (own.success) {
        const unit = unitOf(own.data, row.children, langs)
        const beside = comments.get(linesOf(row.children.at(-1)).join('')) ?? []
        return [{row: number, unit: {...unit, notes: [...unit.notes, ...beside]}}]
      }
      const {file} = snapshot
      run.report('exchange:entry-unreadable', {kind: 'file', file}, {line: number, text: textOf(row).slice(0, EXCERPT)})
      return []
    })
    const file = {work, part, langs, after, editions: editions as ExchangeFile['editions']}
    return {file: {...file, units: read.map(({unit}) => unit)}, rows: read.map(({row}) => row)}
  }
  return null
}

/** Enough of a row to recognise it in a message, in characters. */
const EXCERPT = 80

function unitOf(key: z.infer<typeof unitKey>, cells: readonly TableCell[], langs: readonly string[]): ExchangeUnit {
  const {unit: id, section, type, segments, confidence, changed} = key
  const sides = langs.flatMap((lang, index): readonly (readonly [string, ExchangeSide])[] => {
    const own = segments[lang]
    if (!own || own.length === 0) return []
    const lines = linesOf(cells[index + 1])
    return [[lang, {segments: own, texts: lines.length === own.length ? lines : [lines.join(' ')]}]]
  })
  const keys = langs.flatMap((a, index) => langs.slice(index + 1).map(b => `${a}-${b}`))
  const pairs = keys.flatMap((name, index): readonly (readonly [string, ExchangePair])[] => {
    const was = key.pairs[name]
    if (!was) return []
    const said = linesOf(cells[1 + langs.length + index])
      .join(' ')
      .trim()
      .toLowerCase()
    return [[name, {...was, status: said === '' ? was.was : said}]]
  })
  const notes = linesOf(cells[1 + langs.length + keys.length])
  return {
    id,
    section,
    type,
    sides: Object.fromEntries(sides),
    confidence,
    pairs: Object.fromEntries(pairs),
    changed,
    notes
  }
}

/** The paragraphs of a cell that say something. */
function linesOf(cell: TableCell | undefined): readonly string[] {
  const lines: string[] = ['']
  for (const node of cell?.children ?? [])
    if (node.type === 'break') lines.push('')
    else lines[lines.length - 1] += textOf(node)
  return lines.filter(line => line.trim() !== '')
}

function keyOf(cell: TableCell | undefined): unknown {
  try {
    return JSON.parse(linesOf(cell).join(''))
  } catch {
    return undefined
  }
}
