/** Characters from which long runs of letters decide: shorter grams are shared by chance in any two paragraphs of a language. */
const LONG_TEXT = 120
const SHORT_GRAM = 3
const LONG_GRAM = 5
/** A Chinese character says about as much as two letters. */
const HAN_SHORT_GRAM = 2
const HAN_LONG_GRAM = 3

/** Overlapping runs of characters and how often each occurs. */
export type Grams = ReadonlyMap<string, number>

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
    const made = count(bareOf(text), size)
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
      return (2 * shared(gramsA, gramsB)) / (sum(gramsA) + sum(gramsB))
    },
    within(part, whole) {
      const [grams, others] = [gramsOf(part, short), gramsOf(whole, short)]
      return grams.size === 0 ? 0 : shared(grams, others) / sum(grams)
    },
    grams: text => gramsOf(text, short)
  }
}

function count(text: string, size: number): Grams {
  const grams = new Map<string, number>()
  if (text === '') return grams
  // A space at either end lets the first and last letters weigh as much as those between.
  const padded = ` ${text} `
  for (let at = 0; at + size <= Math.max(padded.length, size); at++) {
    const gram = padded.slice(at, at + size)
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

function shared(a: Grams, b: Grams): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sharedCount = 0
  for (const [gram, times] of small) sharedCount += Math.min(times, large.get(gram) ?? 0)
  return sharedCount
}

function sum(grams: Grams): number {
  let total = 0
  for (const times of grams.values()) total += times
  return total
}
