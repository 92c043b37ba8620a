/** Draws of documents with replacement. */
const DRAWS = 1000
const LOWER = 0.025

/**
 * 95 % interval of a figure over documents (Efron 1979): the documents drawn anew with replacement; the draws are the same in every run. A single document
 * gives no interval but the figure itself.
 */
export function interval<T>(
  documents: readonly T[],
  figureOf: (drawn: readonly T[]) => number
): readonly [number, number] {
  const next = generator(documents.length)
  const figures = Array.from({length: documents.length > 1 ? DRAWS : 1}, () =>
    figureOf(documents.length > 1 ? documents.map(() => documents[Math.floor(next() * documents.length)]!) : documents)
  ).sort((a, b) => a - b)
  const at = Math.floor(figures.length * LOWER)
  return [figures[at]!, figures[figures.length - 1 - at]!]
}

/** Mulberry32: numbers from 0 to 1 that only the seed decides. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}
