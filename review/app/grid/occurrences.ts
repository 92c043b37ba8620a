/** Where a value stands as a whole, `[start, end]`: `7` is not found in `2017`, nor `en` in `prosent`. Chinese has no word ends to look for. */
export function occurrences(text: string, value: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  if (value === '') return found
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const end = at + value.length
    if (isEdge(text[at - 1], value[0]) && isEdge(value.at(-1), text[end])) found.push([at, end])
  }
  return found
}

/** True between two characters that are not of one word or of one number. */
function isEdge(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return true
  return ![/\p{Nd}/u, /(?!\p{Script=Han})\p{L}/u].some(kind => kind.test(before) && kind.test(after))
}
