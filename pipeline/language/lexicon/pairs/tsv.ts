import {lines} from './lines.ts'
import {names, type PairLanguages, type TextPair} from './text-pair.ts'

/**
 * Pairs of a table apart by tabs. A first row that names both languages says which columns they are; otherwise the first two columns are
 * source and target.
 */
export function* tsvPairs(chunks: Iterable<string>, [source, target]: PairLanguages): Generator<TextPair> {
  let from = 0
  let to = 1
  let first = true
  for (const line of lines(chunks)) {
    const cells = line.replace(/^\uFEFF/, '').split('\t')
    if (first) {
      first = false
      const [a, b] = [source, target].map(language => cells.findIndex(cell => names(cell.trim(), language)))
      if (a! >= 0 && b! >= 0) {
        from = a!
        to = b!
        continue
      }
    }
    const pair = [cells[from] ?? '', cells[to] ?? ''] as const
    if (pair[0] !== '' && pair[1] !== '') yield pair
  }
}
