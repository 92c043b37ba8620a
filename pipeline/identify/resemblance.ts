/** Characters from which long runs of letters decide: shorter grams are shared by chance in any two paragraphs of a language. */
const LONG_TEXT = 120
const SHORT_GRAM = 3
const LONG_GRAM = 5
/** A Chinese character says about as much as two letters. */
const HAN_SHORT_GRAM = 2
const HAN_LONG_GRAM = 3

/** Overlapping runs of characters as numbers, ascending, each as often as it occurs. */
export type Grams = Int32Array

/** How alike two texts are, with the runs of every text counted once. */
export interface Resemblance {
  /** Dice coefficient of the runs of letters, 0 to 1; 1 for texts that differ in punctuation, case and white space alone. */
  alike(a: string, b: string): number
  /** Share of `part` that stands in `whole`, 0 to 1. */
  within(part: string, whole: string): number
  /** The short runs of a text. */
  grams(text: string): Grams
}

/**
 * @param han true where the texts are written in Chinese characters, without spaces: these are then ignored.
 */
export function resemblance(han: boolean): Resemblance {
  const bare = new Map<string, string>()
  const counted = new Map<string, Grams>()
  const numbers = new Map<string, number>()

  const bareOf = (text: string): string => {
    const held = bare.get(text)
    if (held !== undefined) return held
    const made = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, han ? '' : ' ')
      .trim()
    bare.set(text, made)
    return made
  }
  const gramsOf = (text: string, size: number): Grams => {
    const key = `${size}${text}`
    const held = counted.get(key)
    if (held) return held
    const made = count(bareOf(text), size, numbers)
    counted.set(key, made)
    return made
  }
  const short = han ? HAN_SHORT_GRAM : SHORT_GRAM
  const sizeFor = (a: string, b: string): number => {
    const long = Math.min(a.length, b.length) >= (han ? LONG_TEXT / 2 : LONG_TEXT)
    if (!long) return short
    return han ? HAN_LONG_GRAM : LONG_GRAM
  }

  return {
    alike(a, b) {
      const [bareA, bareB] = [bareOf(a), bareOf(b)]
      if (bareA === bareB) return bareA === '' ? Number(a === b) : 1
      const size = sizeFor(bareA, bareB)
      const [gramsA, gramsB] = [gramsOf(a, size), gramsOf(b, size)]
      return (2 * shared(gramsA, gramsB)) / (gramsA.length + gramsB.length)
    },
    within(part, whole) {
      const grams = gramsOf(part, short)
      return grams.length === 0 ? 0 : shared(grams, gramsOf(whole, short)) / grams.length
    },
    grams: text => gramsOf(text, short)
  }
}

/** @param numbers by run of characters; new ones are added to it. */
function count(text: string, size: number, numbers: Map<string, number>): Grams {
  if (text === '') return new Int32Array()
  // A space at either end lets the first and last letters weigh as much as those between.
  const padded = ` ${text} `
  const grams = new Int32Array(Math.max(padded.length - size, 0) + 1)
  for (let at = 0; at < grams.length; at++) {
    const gram = padded.slice(at, at + size)
    const held = numbers.get(gram)
    grams[at] = held ?? numbers.size
    if (held === undefined) numbers.set(gram, numbers.size)
  }
  return grams.sort()
}

/** How many runs are in both, one for one. */
function shared(a: Grams, b: Grams): number {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) both++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return both
}
