/** Words `from` to `to` of the one text stand where words `otherFrom` to `otherTo` of the other stand. */
export interface WordDifference {
  readonly from: number
  readonly to: number
  readonly otherFrom: number
  readonly otherTo: number
}

/** Words in a row that stand once in each text hold the two together. Long ones first: short ones stand together by chance. */
const ANCHOR_WORDS = [12, 6, 3] as const
/** Between two anchors so many changes are looked for one by one; a stretch with more of them is reported as one difference. Words. */
const MOST_CHANGES = 400

/**
 * Where two texts differ, in order. Anchors are runs of words that are unique in both (the idea of Bram Cohen's patience diff), between them E. W. Myers,
 * "An O(ND) Difference Algorithm and Its Variations" (1986). Time is near linear in texts that are alike.
 */
export function wordDifferences(a: readonly string[], b: readonly string[]): readonly WordDifference[] {
  return merged(between(a, b, {from: 0, to: a.length, otherFrom: 0, otherTo: b.length}, 0))
}

function between(
  a: readonly string[],
  b: readonly string[],
  range: WordDifference,
  level: number
): readonly WordDifference[] {
  const trimmed = trim(a, b, range)
  const {from, to, otherFrom, otherTo} = trimmed
  if (from === to && otherFrom === otherTo) return []
  if (from === to || otherFrom === otherTo) return [trimmed]
  const length = ANCHOR_WORDS[level]
  if (length === undefined) return changes(a, b, trimmed)
  const anchors = increasing(sharedRuns(a, b, trimmed, length))
  const found: WordDifference[] = []
  let [at, otherAt] = [from, otherFrom]
  for (const [x, y] of anchors) {
    if (x < at || y < otherAt) continue
    found.push(...between(a, b, {from: at, to: x, otherFrom: otherAt, otherTo: y}, level + 1))
    ;[at, otherAt] = [x + length, y + length]
  }
  return [...found, ...between(a, b, {from: at, to, otherFrom: otherAt, otherTo}, level + 1)]
}

function trim(a: readonly string[], b: readonly string[], range: WordDifference): WordDifference {
  let {from, to, otherFrom, otherTo} = range
  while (from < to && otherFrom < otherTo && a[from] === b[otherFrom]) {
    from++
    otherFrom++
  }
  while (from < to && otherFrom < otherTo && a[to - 1] === b[otherTo - 1]) {
    to--
    otherTo--
  }
  return {from, to, otherFrom, otherTo}
}

/** Positions of runs of `length` words that stand once on each side, in the order of the first text. */
function sharedRuns(
  a: readonly string[],
  b: readonly string[],
  {from, to, otherFrom, otherTo}: WordDifference,
  length: number
): readonly (readonly [number, number])[] {
  const [here, there] = [onceIn(a, from, to, length), onceIn(b, otherFrom, otherTo, length)]
  return [...here].flatMap(([run, x]) => {
    const y = there.get(run) ?? -1
    return x >= 0 && y >= 0 ? [[x, y] as const] : []
  })
}

/** Every run with its position, -1 where it stands more than once. */
function onceIn(words: readonly string[], from: number, to: number, length: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let at = from; at + length <= to; at++) {
    const run = words.slice(at, at + length).join(' ')
    found.set(run, found.has(run) ? -1 : at)
  }
  return found
}

/** The longest sequence of pairs that grows on both sides. */
function increasing(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tails: number[] = []
  const before: number[] = []
  for (const [index, [, y]] of pairs.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < y) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1] ?? -1
    tails[low] = index
  }
  const chain: (readonly [number, number])[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) chain.push(pairs[index]!)
  return chain.reverse()
}

/** The shortest way from one stretch to the other, or the whole stretch where it is longer than we look. */
function changes(a: readonly string[], b: readonly string[], range: WordDifference): readonly WordDifference[] {
  const {from, to, otherFrom, otherTo} = range
  const [n, m] = [to - from, otherTo - otherFrom]
  const furthest: Map<number, number>[] = []
  let reached = new Map<number, number>([[1, 0]])
  for (let d = 0; d <= Math.min(n + m, MOST_CHANGES); d++) {
    const next = new Map<number, number>()
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1))
      let x = down ? (reached.get(k + 1) ?? 0) : (reached.get(k - 1) ?? 0) + 1
      while (x < n && x - k < m && a[from + x] === b[otherFrom + x - k]) x++
      next.set(k, x)
      if (x >= n && x - k >= m) return steps([...furthest, next], range)
    }
    furthest.push(next)
    reached = next
  }
  return [range]
}

function steps(furthest: readonly ReadonlyMap<number, number>[], range: WordDifference): readonly WordDifference[] {
  const {from, to, otherFrom, otherTo} = range
  const found: WordDifference[] = []
  let [x, y] = [to - from, otherTo - otherFrom]
  for (let d = furthest.length - 1; d > 0; d--) {
    const reached = furthest[d - 1]!
    const k = x - y
    const down = k === -d || (k !== d && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1))
    const before = down ? k + 1 : k - 1
    const startX = reached.get(before) ?? 0
    const startY = startX - before
    const [endX, endY] = down ? [startX, startY + 1] : [startX + 1, startY]
    found.push({from: from + startX, to: from + endX, otherFrom: otherFrom + startY, otherTo: otherFrom + endY})
    ;[x, y] = [startX, startY]
  }
  return found.reverse()
}

/** Differences that touch are one. */
function merged(differences: readonly WordDifference[]): readonly WordDifference[] {
  const found: WordDifference[] = []
  for (const difference of differences) {
    const last = found.at(-1)
    if (last && last.to === difference.from && last.otherTo === difference.otherFrom)
      found[found.length - 1] = {...last, to: difference.to, otherTo: difference.otherTo}
    else found.push(difference)
  }
  return found
}
