import {parquetWriteBuffer} from 'hyparquet-writer'
import {type ExchangeFile, joinedText} from '../../model/index.ts'
import {pairsBetween} from './restrict-to.ts'

/** A unit in one pair of languages. */
interface Row {
  readonly work: string
  readonly part: string
  readonly unit: string
  readonly section: string
  readonly type: string
  readonly source_lang: string
  readonly target_lang: string
  readonly source: string
  readonly target: string
  readonly source_segments: string
  readonly target_segments: string
  readonly confidence: number
  readonly status: string
  readonly changed: string
  readonly source_authority: string
  readonly target_authority: string
  readonly source_licence: string
  readonly target_licence: string
  readonly source_attribution: string
  readonly target_attribution: string
  readonly source_url: string
  readonly target_url: string
}

/**
 * Parquet for data teams: a row for each unit and pair of languages in which both have a text, so that works of other languages have the same columns.
 * Segment ids are separated by spaces; what is not known is ''.
 */
export function toParquet(file: ExchangeFile): Uint8Array {
  const rows = rowsOf(file)
  const text = (name: keyof Row) => ({
    name,
    type: 'STRING' as const,
    nullable: false,
    data: rows.map(row => String(row[name]))
  })
  const columns = [
    ...(['work', 'part', 'unit', 'section', 'type', 'source_lang', 'target_lang', 'source', 'target'] as const).map(
      text
    ),
    ...(['source_segments', 'target_segments'] as const).map(text),
    {name: 'confidence', type: 'DOUBLE' as const, nullable: false, data: rows.map(({confidence}) => confidence)},
    ...(['status', 'changed', 'source_authority', 'target_authority', 'source_licence', 'target_licence'] as const).map(
      text
    ),
    ...(['source_attribution', 'target_attribution', 'source_url', 'target_url'] as const).map(text)
  ]
  return new Uint8Array(parquetWriteBuffer({columnData: columns}))
}

function rowsOf({work, part, langs, editions, units}: ExchangeFile): readonly Row[] {
  return units.flatMap(unit =>
    langs.flatMap((source, index) =>
      langs.slice(index + 1).flatMap((target): readonly Row[] => {
        const [from, to] = [unit.sides[source], unit.sides[target]]
        const [pair] = pairsBetween([source, target]).map(key => unit.pairs[key])
        if (!from || !to || !pair) return []
        const [sourceEdition, targetEdition] = [source, target].map(lang => editions.find(other => other.lang === lang))
        return [
          {
            work,
            part,
            unit: unit.id,
            section: unit.section,
            type: unit.type,
            source_lang: source,
            target_lang: target,
            source: joinedText(source, from),
            target: joinedText(target, to),
            source_segments: from.segments.map(({id}) => id).join(' '),
            target_segments: to.segments.map(({id}) => id).join(' '),
            confidence: pair.confidence,
            status: pair.status,
            changed: unit.changed ?? '',
            source_authority: sourceEdition?.authority ?? '',
            target_authority: targetEdition?.authority ?? '',
            source_licence: sourceEdition?.rights.licence ?? '',
            target_licence: targetEdition?.rights.licence ?? '',
            source_attribution: sourceEdition?.rights.attribution ?? '',
            target_attribution: targetEdition?.rights.attribution ?? '',
            source_url: sourceEdition?.url ?? '',
            target_url: targetEdition?.url ?? ''
          }
        ]
      })
    )
  )
}
