/** Words that can be asked for without all of them being laid out first: what begins with a letter is looked at when a word with that letter is met. */
export interface WordList extends Iterable<string> {
  has(word: string): boolean
  /** Length of the longest word that begins with two characters, in UTF-16 units; 0 where none does. */
  longest(start: string): number
  /** The words that begin with a UTF-16 unit. */
  initial(unit: number): Initial
}

/** Words that begin with one letter. */
export interface Initial {
  readonly words: ReadonlySet<string>
  /** By the first two characters. */
  readonly longest: ReadonlyMap<string, number>
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
    longest: start => (start === '' ? 0 : (initial(start.charCodeAt(0)).longest.get(start) ?? 0)),
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

function initialOf(words: readonly string[]): Initial {
  const longest = new Map<string, number>()
  for (const word of words) {
    if (word.length < 2) continue
    const start = word.slice(0, 2)
    if (word.length > (longest.get(start) ?? 0)) longest.set(start, word.length)
  }
  return {words: new Set(words), longest}
}
