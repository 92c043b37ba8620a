import type {ExchangeFile, ExchangeUnit, Table} from '../../model/index.ts'
import {guardCell, idsColumn, joinSegments, joinShown, statusColumn} from '../../model/spreadsheet.ts'

/**
 * The units of an exchange file as the spreadsheet that the reader of decisions takes: a row a unit, row 2 the first. Notes that were
 * exported are left out, new ones become the comment.
 *
 * @param known the notes that the journal has already.
 */
export function asTable({langs, after, units}: ExchangeFile, known: ReadonlySet<string>): Table {
  const pairs = langs.flatMap((a, index) => langs.slice(index + 1).map(b => `${a}-${b}`))
  const status = (pair: string): string => statusColumn(pair, langs.length)
  const columns = [
    'unit',
    ...langs.flatMap(lang => [lang, idsColumn(lang)]),
    ...pairs.map(status),
    'comment',
    'was',
    'after'
  ]
  const cellsOf = (unit: ExchangeUnit): readonly (readonly [string, string])[] => [
    ['unit', unit.id],
    ...langs.flatMap((lang): readonly (readonly [string, string])[] => {
      const side = unit.sides[lang]
      if (!side)
        return [
          [lang, ''],
          [idsColumn(lang), '']
        ]
      return [
        [lang, guardCell(joinSegments(side.texts.map(text => text.replace(/\s+/gu, ' '))))],
        [idsColumn(lang), joinShown(side.segments)]
      ]
    }),
    ...pairs.map(pair => [status(pair), unit.pairs[pair]?.status ?? ''] as const),
    ['comment', guardCell(unit.notes.filter(note => !known.has(note)).join('\n'))],
    [
      'was',
      Object.entries(unit.pairs)
        .map(([pair, {was}]) => `${pair}=${was}`)
        .join(' ')
    ],
    ['after', after.join(' ')]
  ]
  return {columns, rows: units.map((unit, index) => ({row: index + 2, cells: new Map(cellsOf(unit))}))}
}
