/**
 * The matches of a global pattern in a text, as `matchAll` gives them. `matchAll` makes a copy of the pattern for every text, which is most of the time where
 * texts are short and many, as a table's cells are. The pattern must not be used for another text before the last match is taken.
 */
export function* eachMatch(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const next = pattern.lastIndex
    yield match
    // An empty match would come again; half a character is no place to begin.
    pattern.lastIndex = match[0] === '' ? next + ((text.codePointAt(next) ?? 0) > 0xffff ? 2 : 1) : next
  }
}
