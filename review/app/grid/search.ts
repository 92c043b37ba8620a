import type {PartView} from '../../contract/part-view.ts'

export interface Hit {
  readonly row: number
  readonly lang: string
  readonly segment: string
}

/** Stretches of a text that a search finds, `[start, end]` in UTF-16 offsets; letters of any case and width count as equal. */
export function findIn(text: string, sought: string): readonly (readonly [number, number])[] {
  const needle = folded(sought.trim())
  if (needle === '') return []
  const haystack = folded(text)
  // Folding keeps offsets where it keeps the length, which it does for nearly all texts; else only the whole is marked.
  if (haystack.length !== text.length) return haystack.includes(needle) ? [[0, text.length]] : []
  const found: (readonly [number, number])[] = []
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length))
    found.push([at, at + needle.length])
  return found
}

/** Every segment among the rows that holds what is sought, in the order of the rows. */
export function hitRows(
  {units, segments}: Pick<PartView, 'units' | 'segments'>,
  rows: readonly number[],
  langs: readonly string[],
  sought: string
): readonly Hit[] {
  const needle = folded(sought.trim())
  if (needle === '') return []
  return rows.flatMap((index, row) =>
    langs.flatMap(lang =>
      (units[index]?.members[lang] ?? [])
        .filter(id => folded(segments[id]?.text ?? '').includes(needle))
        .map(segment => ({row, lang, segment}))
    )
  )
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
