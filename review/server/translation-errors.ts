import {type Locale, messages} from '../../pipeline/language/messages.ts'
import type {Decision} from '../../pipeline/model/index.ts'
import {guardCell} from '../../pipeline/model/spreadsheet.ts'
import type {PartView, RemarkView} from '../contract/part-view.ts'

/** So that spreadsheet programs read UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * The wrong translations that reviewers found, as tab-separated values with keys in the first row: for the owner of the document, who knows
 * nothing of our ids. `lang`: whose text is wrong; `error`: its kind in the words of the locale. Cells are guarded as in every spreadsheet.
 */
export function translationErrors(parts: readonly PartView[], events: readonly Decision[], locale: Locale): string {
  const say = messages(locale)
  const byId = new Map(events.map(event => [event.id, event]))
  const langs = [...new Set(parts.flatMap(({langs}) => langs))]
  const header = ['part', 'lang', 'kind', 'error', ...langs, 'better', 'note', 'who', 'when', 'stale']
  const rows = parts.flatMap(view =>
    view.remarks
      .filter(({kind}) => kind === 'translation-error')
      .map(remark => [
        view.part,
        remark.lang ?? '',
        remark.text,
        say(`review:mqm.${remark.text}`),
        ...langs.map(lang => textOf(remark, lang, byId)),
        remark.better ?? '',
        remark.note ?? '',
        remark.who,
        remark.when,
        remark.stale ? 'stale' : ''
      ])
  )
  const lines = [header, ...rows.map(row => row.map(cell => guardCell(oneLine(cell))))]
  return BYTE_ORDER_MARK + lines.map(row => `${row.join('\t')}\n`).join('')
}

/** The text that was seen when the error was reported. */
function textOf({event}: RemarkView, lang: string, byId: ReadonlyMap<string, Decision>): string {
  return (byId.get(event)?.seen[lang] ?? []).map(({text}) => text).join(' ')
}

function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ')
}
