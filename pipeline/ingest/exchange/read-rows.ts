import type {Table} from '../../model/index.ts'
import {unguardCell} from '../../model/spreadsheet.ts'
import {languageNamed} from './language-named.ts'
import type {ReadFile, ReadUnit} from './read-file.ts'

/** A spreadsheet as a bilingual file: the columns whose first cell names a language, by its tag or by its name; a row a unit. */
export function readRows({columns, rows}: Table, mediaType: string): ReadFile {
  const spoken = columns.flatMap(column => {
    const lang = languageNamed(column)
    return lang === undefined ? [] : [{column, lang}]
  })
  const units = rows.map(({row, cells}): ReadUnit => {
    const variants = spoken.flatMap(({column, lang}) => {
      const text = unguardCell(cells.get(column) ?? '').trim()
      return text === '' ? [] : [{lang, text, segments: null, pieces: null}]
    })
    return {id: String(row), facts: new Map(), notes: [], variants}
  })
  const langs = [...new Set(spoken.map(({lang}) => lang))]
  return {mediaType, langs, facts: new Map(), editions: new Map(), units}
}
