/** Words that can be asked for without all of them being laid out first: what begins with a letter is looked at when a word with that letter is met. */
export interface WordList extends Iterable<string> {
  has(word: string): boolean
  /** Length of the longest word of two to `most` UTF-16 units that a text has at a place; 0 where it has none. */
  longestAt(text: string, at: number, most: number): number
  /** The words that begin with a UTF-16 unit. */
  initial(unit: number): Initial
}

/** Words that begin with one letter. */
export interface Initial {
  readonly words: ReadonlySet<string>
  /** By the second UTF-16 unit, the lengths of the words that have it: bit n for words of n units. */
  readonly lengths: ReadonlyMap<number, number>
}

export function wordList(words: Iterable<string>): WordList {
  return sortedWordList([...new Set(words)].sort())
}

/** @param words in code unit order, each once */
export function sortedWordList(words: readonly string[]): WordList {
  return laidOutLazily(
    unit => initialOf(beginningWith(words, String.fromCharCode(unit))),
    () => words
  )
}

/** Several lists as one. */
export function joinedWordLists(lists: readonly WordList[]): WordList {
  return laidOutLazily(
    unit => initialOf(lists.flatMap(list => [...list.initial(unit).words])),
    () => new Set(lists.flatMap(list => [...list]))
  )
}

function laidOutLazily(layOut: (unit: number) => Initial, all: () => Iterable<string>): WordList {
  const known: (Initial | undefined)[] = []
  const initial = (unit: number) => {
    known[unit] ??= layOut(unit)
    return known[unit]
  }
  return {
    has: word => word !== '' && initial(word.charCodeAt(0)).words.has(word),
    longestAt: (text, at, most) => longestOf(initial(text.charCodeAt(at)), text, at, most),
    initial,
    [Symbol.iterator]: () => all()[Symbol.iterator]()
  }
}

function beginningWith(words: readonly string[], letter: string): readonly string[] {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]! < letter) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < words.length && words[end]!.startsWith(letter)) end++
  return words.slice(low, end)
}

/** Words longer than this are not found in running text: the bits of a number. */
const LONGEST_WORD = 30

function initialOf(words: readonly string[]): Initial {
  const lengths = new Map<number, number>()
  for (const word of words) {
    if (word.length < 2 || word.length > LONGEST_WORD) continue
    const second = word.charCodeAt(1)
    lengths.set(second, (lengths.get(second) ?? 0) | (1 << word.length))
  }
  return {words: new Set(words), lengths}
}

function longestOf({words, lengths}: Initial, text: string, at: number, most: number): number {
  if (at + 1 >= text.length) return 0
  const possible = lengths.get(text.charCodeAt(at + 1))
  if (possible === undefined) return 0
  for (let length = Math.min(most, text.length - at, LONGEST_WORD); length > 1; length--)
    if ((possible & (1 << length)) !== 0 && words.has(text.slice(at, at + length))) return length
  return 0
}
