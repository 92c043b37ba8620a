import type {Evidence} from '../../model/index.ts'

/** A stretch of a segment's text and the number of the group of matched words that it belongs to; UTF-16 offsets. */
export interface MatchedWord {
  readonly start: number
  readonly end: number
  readonly group: number
}

/**
 * The words of a unit that match each other, over all its pairs of languages: what is linked, directly or through a third language, is one
 * group. Stretches of a segment do not overlap; where evidence overlaps, the longer stretch stays.
 *
 * @returns words in reading order by segment; groups count from 1 in the order of the evidence
 */
export function wordGroups(evidence: readonly Evidence[]): ReadonlyMap<string, readonly MatchedWord[]> {
  const parents = new Map<string, string>()
  const rootOf = (key: string): string => {
    const parent = parents.get(key) ?? key
    return parent === key ? key : rootOf(parent)
  }
  const words = evidence.flatMap(({words}) => words)
  for (const {source, target} of words) {
    const [a, b] = [source, target].map(end => end.join(':')) as [string, string]
    if (!parents.has(a)) parents.set(a, a)
    if (!parents.has(b)) parents.set(b, b)
    parents.set(rootOf(b), rootOf(a))
  }
  const numbers = new Map<string, number>()
  const bySegment = new Map<string, MatchedWord[]>()
  for (const key of parents.keys()) {
    const root = rootOf(key)
    const group = numbers.get(root) ?? numbers.size + 1
    numbers.set(root, group)
    const [segment = '', start, end] = key.split(':')
    bySegment.set(segment, [...(bySegment.get(segment) ?? []), {start: Number(start), end: Number(end), group}])
  }
  return new Map([...bySegment].map(([segment, found]) => [segment, apart(found)]))
}

/** Stretches that do not overlap, in reading order. */
function apart(words: readonly MatchedWord[]): readonly MatchedWord[] {
  const longestFirst = [...words].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.group - b.group
  )
  const kept: MatchedWord[] = []
  for (const word of longestFirst)
    if (word.end > word.start && kept.every(other => word.end <= other.start || word.start >= other.end))
      kept.push(word)
  return kept.sort((a, b) => a.start - b.start)
}
