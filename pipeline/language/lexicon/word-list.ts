/** Words that can be asked for without all of them being laid out first: what begins with a letter is looked at when a word with that letter is met. */
export interface WordList extends Iterable<string> {
  has(word: string): boolean
  /** Length of the longest word that begins with two characters, in UTF-16 units; 0 where none does. */
  longest(start: string): number
}

export function wordList(words: Iterable<string>): WordList {
  return sortedWordList([...new Set(words)].sort())
}

/** Words that begin with one letter. */
interface Initial {
  readonly words: ReadonlySet<string>
  /** By the first two characters. */
  readonly longest: ReadonlyMap<string, number>
}

const nothing: Initial = {words: new Set(), longest: new Map()}

/** @param words in code unit order, each once */
export function sortedWordList(words: readonly string[]): WordList {
  const initials = new Map<string, Initial>()
  const initialOf = (word: string): Initial => {
    if (word === '') return nothing
    const letter = word[0]!
    const known = initials.get(letter)
    if (known) return known
    const made = laidOut(words, letter)
    initials.set(letter, made)
    return made
  }
  return {
    has: word => initialOf(word).words.has(word),
    longest: start => initialOf(start).longest.get(start) ?? 0,
    [Symbol.iterator]: () => words[Symbol.iterator]()
  }
}

/** Several lists as one. */
export function joinedWordLists(lists: readonly WordList[]): WordList {
  return {
    has: word => lists.some(list => list.has(word)),
    longest: start => lists.reduce((most, list) => Math.max(most, list.longest(start)), 0),
    *[Symbol.iterator]() {
      yield* new Set(lists.flatMap(list => [...list]))
    }
  }
}

function laidOut(words: readonly string[], letter: string): Initial {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]! < letter) low = middle + 1
    else high = middle
  }
  const own = new Set<string>()
  const longest = new Map<string, number>()
  for (let at = low; at < words.length && words[at]!.startsWith(letter); at++) {
    const word = words[at]!
    own.add(word)
    if (word.length < 2) continue
    const start = word.slice(0, 2)
    if (word.length > (longest.get(start) ?? 0)) longest.set(start, word.length)
  }
  return {words: own, longest}
}
