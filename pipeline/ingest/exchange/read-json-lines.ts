import {z} from 'zod'
import type {Run} from '../../diagnostics/index.ts'
import {
  authority,
  type ExchangeFile,
  type ExchangeSide,
  languageTag,
  origin,
  rights,
  type Snapshot,
  unitStatus
} from '../../model/index.ts'

const segment = z.object({id: z.string(), hash: z.string(), text: z.string()})
const line = z.object({
  work: z.string(),
  part: z.string(),
  langs: z.array(languageTag),
  editions: z.array(
    z.object({
      lang: languageTag,
      title: z.string().nullable(),
      authority,
      origin,
      rights,
      translationOf: languageTag.nullable(),
      url: z.string().nullable(),
      retrieved: z.string().nullable()
    })
  ),
  after: z.array(z.string()),
  id: z.string(),
  section: z.string(),
  type: z.string(),
  segments: z.record(languageTag, z.array(segment)),
  confidence: z.number(),
  pairs: z.record(z.string(), z.object({confidence: z.number(), status: z.string(), was: unitStatus})),
  changed: z.string().nullable(),
  notes: z.array(z.string())
})

/** JSON Lines as `toJsonLinesOfUnits` writes them; null where no line is one. `rows` are the lines of the units. Other lines are reported (`exchange:entry-unreadable`). */
export function readJsonLines(
  {file, bytes}: Snapshot,
  run: Run
): {readonly file: ExchangeFile; readonly rows: readonly number[]} | null {
  const lines = new TextDecoder().decode(bytes).split('\n')
  const read = lines.flatMap((text, index) => {
    if (text.trim() === '') return []
    const parsed = line.safeParse(jsonOf(text))
    if (parsed.success) return [{row: index + 1, ...parsed.data}]
    run.report('exchange:entry-unreadable', {kind: 'file', file}, {line: index + 1, text: text.slice(0, EXCERPT)})
    return []
  })
  const [first] = read
  if (!first) return null
  const {work, part, langs, editions, after} = first
  const units = read.map(({id, section, type, segments, confidence, pairs, changed, notes}) => {
    const sides = Object.entries(segments).map(([lang, members]): [string, ExchangeSide] => [
      lang,
      {segments: members.map(({id: member, hash}) => ({id: member, hash})), texts: members.map(({text}) => text)}
    ])
    return {id, section, type, sides: Object.fromEntries(sides), confidence, pairs, changed, notes}
  })
  return {file: {work, part, langs, editions, after, units}, rows: read.map(({row}) => row)}
}

/** Enough of a line to recognise it in a message, in characters. */
const EXCERPT = 80

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
