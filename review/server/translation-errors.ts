import type {Decision} from '../../pipeline/model/index.ts'
import {guardCell} from '../../pipeline/model/spreadsheet.ts'
import type {PartView, RemarkView} from '../contract/part-view.ts'

/**
 * The wrong translations that reviewers found, as tab-separated values with keys in the first row: for the owner of the document, who knows
 * nothing of our ids. Cells are guarded as in every spreadsheet.
 */
export function translationErrors(parts: readonly PartView[], events: readonly Decision[]): string {
  const byId = new Map(events.map(event => [event.id, event]))
  const langs = [...new Set(parts.flatMap(({langs}) => langs))]
  const header = ['part', 'pair', 'kind', ...langs, 'better', 'who', 'when', 'stale']
  const rows = parts.flatMap(view =>
    view.remarks
      .filter(({kind}) => kind === 'translation-error')
      .map(remark => [
        view.part,
        remark.pair ?? '',
        remark.text,
        ...langs.map(lang => textOf(remark, lang, byId)),
        remark.better ?? '',
        remark.who,
        remark.when,
        remark.stale ? 'stale' : ''
      ])
  )
  return [header, ...rows.map(row => row.map(cell => guardCell(oneLine(cell))))]
    .map(row => `${row.join('\t')}\n`)
    .join('')
}

/** The text that was seen when the error was reported. */
function textOf({event}: RemarkView, lang: string, byId: ReadonlyMap<string, Decision>): string {
  return (byId.get(event)?.seen[lang] ?? []).map(({text}) => text).join(' ')
}

function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ')
}
