/** Insertions, deletions and replacements that turn one text into another, counted in code points (Levenshtein). */
export function edits(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  let row = Array.from({length: right.length + 1}, (_, i) => i)
  for (const [i, character] of left.entries()) {
    const next = [i + 1]
    for (const [j, other] of right.entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (character === other ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}

/** Text as it is compared: leaders of a table of contents away, white space folded, and away where the script has none. */
export function comparable(text: string): string {
  const bare = text.normalize('NFC').replace(/(?: ?[.·…]){4,}/gu, ' ')
  return /\p{Script=Han}/u.test(bare) ? bare.replace(/\s+/gu, '') : bare.replace(/\s+/gu, ' ').trim()
}

/** The same with signs of one look made one: hyphen and dash, straight and curly quotes, half and full width. */
export function folded(text: string): string {
  return comparable(text)
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚]/gu, "'")
}
