/**
 * Words for numbers that follow each other: `countWords(7, 'sju/syv åtte')` → `{sju: 7, syv: 7, åtte: 8}`. A hyphen stands for a
 * number without a word of its own.
 */
export function countWords(first: number, words: string, step = 1): Readonly<Record<string, number>> {
  return Object.fromEntries(
    words
      .split(' ')
      .flatMap((spellings, i) => spellings.split('/').flatMap(word => (word === '-' ? [] : [[word, first + i * step]])))
  )
}

/** `{tredjedel: 3, tredel: 3}` from `{3: 'tredjedel tredel'}`. */
export function wordsFor(spellings: Readonly<Record<number, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(spellings).flatMap(([value, words]) => words.split(' ').map(word => [word, Number(value)]))
  )
}
