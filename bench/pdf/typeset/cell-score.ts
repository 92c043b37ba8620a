import type {ScoredBlock} from '../blocks.ts'

/** F1 of the cells with text, each known by its text and its right neighbour's: a row torn apart or a column missed costs its cells. */
export function cellScore(truth: readonly ScoredBlock[], read: readonly ScoredBlock[]): number {
  const [wanted, found] = [cellsOf(truth), cellsOf(read)]
  let hits = 0
  for (const [key, n] of wanted) hits += Math.min(n, found.get(key) ?? 0)
  const total = sum(wanted) + sum(found)
  return total === 0 ? 1 : (2 * hits) / total
}

function cellsOf(blocks: readonly ScoredBlock[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of blocks.flatMap(block => block.rows ?? [])) {
    const texts = row.map(text => text.replace(/\s+/g, '')).filter(text => text !== '')
    texts.forEach((text, i) => {
      const key = `${text}|${texts[i + 1] ?? ''}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    })
  }
  return counts
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((a, b) => a + b, 0)
}
