import {heaviestIncreasing} from './heaviest-increasing.ts'

/** Cells (known × fresh) up to which texts that repeat are aligned exactly; beyond it they are left to `equalMoved`. */
const EXACT_LIMIT = 250_000

interface Window {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/**
 * Pairs of equal keys that keep their order on both sides, as positions into `a` and `b`: equal ends first, then keys that occur once
 * on either side (the heaviest set of them that does not cross), then the same between these. Near-linear where most keys
 * are unique. After Bram Cohen's patience diff, with weights.
 *
 * @param weight how much a pair of a key counts where pairs cross.
 */
export function equalInOrder(
  a: readonly string[],
  b: readonly string[],
  weight: (key: string) => number
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  const open: Window[] = [{a: 0, aEnd: a.length, b: 0, bEnd: b.length}]
  for (let window = open.pop(); window; window = open.pop()) {
    const inner = trimmed(a, b, window, pairs)
    if (inner.a === inner.aEnd || inner.b === inner.bEnd) continue
    const anchors = uniqueAnchors(a, b, inner, weight)
    if (anchors.length > 0) open.push(...between(inner, anchors))
    else pairs.push(...exact(a, b, inner, weight))
    pairs.push(...anchors)
  }
  return pairs
}

/** The window without its equal beginning and end, which are paired. */
function trimmed(
  a: readonly string[],
  b: readonly string[],
  window: Window,
  pairs: (readonly [number, number])[]
): Window {
  let {a: aFrom, aEnd, b: bFrom, bEnd} = window
  while (aFrom < aEnd && bFrom < bEnd && a[aFrom] === b[bFrom]) pairs.push([aFrom++, bFrom++])
  while (aFrom < aEnd && bFrom < bEnd && a[aEnd - 1] === b[bEnd - 1]) pairs.push([--aEnd, --bEnd])
  return {a: aFrom, aEnd, b: bFrom, bEnd}
}

function uniqueAnchors(
  a: readonly string[],
  b: readonly string[],
  window: Window,
  weight: (key: string) => number
): readonly (readonly [number, number])[] {
  const inA = onlyPositions(a, window.a, window.aEnd)
  const inB = onlyPositions(b, window.b, window.bEnd)
  const shared: (readonly [number, number])[] = []
  for (let at = window.a; at < window.aEnd; at++) {
    const other = inB.get(a[at]!)
    if (inA.get(a[at]!) === at && other !== undefined && other !== REPEATED) shared.push([at, other])
  }
  // Offsets from the window's start keep the tree of the search as small as the window.
  return heaviestIncreasing(
    shared.map(([, at]) => at - window.b),
    shared.map(([at]) => weight(a[at]!))
  ).map(index => shared[index]!)
}

const REPEATED = -1

function onlyPositions(keys: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const positions = new Map<string, number>()
  for (let at = from; at < to; at++) positions.set(keys[at]!, positions.has(keys[at]!) ? REPEATED : at)
  return positions
}

function between(window: Window, anchors: readonly (readonly [number, number])[]): readonly Window[] {
  const windows: Window[] = []
  let {a, b} = window
  for (const [atA, atB] of anchors) {
    windows.push({a, aEnd: atA, b, bEnd: atB})
    a = atA + 1
    b = atB + 1
  }
  windows.push({a, aEnd: window.aEnd, b, bEnd: window.bEnd})
  return windows.filter(w => w.a < w.aEnd && w.b < w.bEnd)
}

/** Heaviest common subsequence by dynamic programming, for what repeats. */
function exact(
  a: readonly string[],
  b: readonly string[],
  window: Window,
  weight: (key: string) => number
): readonly (readonly [number, number])[] {
  const rows = window.aEnd - window.a
  const columns = window.bEnd - window.b
  if (rows * columns > EXACT_LIMIT) return []
  const best = Array.from({length: rows + 1}, () => new Float64Array(columns + 1))
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const equal = a[window.a + i] === b[window.b + j]
      const paired = equal ? best[i + 1]![j + 1]! + weight(a[window.a + i]!) : 0
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  const pairs: (readonly [number, number])[] = []
  let i = 0
  let j = 0
  while (i < rows && j < columns) {
    const equal = a[window.a + i] === b[window.b + j]
    if (equal && best[i]![j] === best[i + 1]![j + 1]! + weight(a[window.a + i]!)) {
      pairs.push([window.a + i++, window.b + j++])
    } else if (best[i]![j] === best[i + 1]![j]) i++
    else j++
  }
  return pairs
}
