import type {Line} from './line.ts'

/** What is usual in a document: measured over all its lines. */
export interface DocumentStyle {
  /** Size, in points, of most characters. */
  readonly bodySize: number
  /** True if most characters are bold, so that weight tells nothing. */
  readonly bodyBold: boolean
  /** True if most characters stand in a monospaced font. */
  readonly bodyMono: boolean
  /** Usual distance of baselines, in points, of lines of a size. */
  readonly leading: (size: number) => number
}

/** Where nothing was measured, lines stand this many sizes apart. */
const usualLeading = 1.2
/** Lines of one paragraph stand no further apart than this many sizes. */
const widestInside = 1.7
/** Distances of lines beyond this many sizes are gaps between paragraphs. */
const widestLeading = 2.1
/** No more lines than this of the largest size may be a title. */
const fewLines = 4
/** A distance must be seen this often to count as usual. */
const seenOften = 3

/** Measures lines given by column, top to bottom. */
export function documentStyle(columns: readonly (readonly Line[])[]): DocumentStyle {
  const characters = new Map<number, number>()
  const lineCounts = new Map<number, number>()
  let bold = 0
  let mono = 0
  let all = 0
  const steps = new Map<number, Map<number, number>>()
  for (const lines of columns) {
    let previous: Line | undefined
    for (const line of lines) {
      const n = line.text.length
      all += n
      if (line.bold) bold += n
      if (line.mono) mono += n
      lineCounts.set(sizeKey(line.size), (lineCounts.get(sizeKey(line.size)) ?? 0) + 1)
      characters.set(sizeKey(line.size), (characters.get(sizeKey(line.size)) ?? 0) + n)
      if (previous !== undefined && sizeKey(previous.size) === sizeKey(line.size)) {
        const step = Math.round((line.baseline - previous.baseline) * 4) / 4
        if (step > 0.8 * line.size && step < widestLeading * line.size) {
          const counts = steps.get(sizeKey(line.size)) ?? new Map<number, number>()
          counts.set(step, (counts.get(step) ?? 0) + 1)
          steps.set(sizeKey(line.size), counts)
        }
      }
      previous = line
    }
  }
  const leadings = new Map<number, number>()
  for (const [size, counts] of steps) {
    const step = usualStep(counts)
    if (step !== null) leadings.set(size, step)
  }
  const bodySize = bodyOf(characters, lineCounts)
  const bodyLeading = leadings.get(sizeKey(bodySize))
  const ratio = bodyLeading === undefined ? rareLeading(steps, bodySize) : Math.min(bodyLeading / bodySize, 1.6)
  return {
    bodySize,
    bodyBold: bold > all / 2,
    bodyMono: mono > all / 2,
    leading: size => leadings.get(sizeKey(size)) ?? ratio * size
  }
}

/** Where no distance was seen often, the smallest that lines of the body's size have, in sizes, if it can be one inside a paragraph. */
function rareLeading(steps: ReadonlyMap<number, ReadonlyMap<number, number>>, bodySize: number): number {
  const smallest = Math.min(...(steps.get(sizeKey(bodySize))?.keys() ?? []))
  return smallest > usualLeading * bodySize && smallest < widestInside * bodySize ? smallest / bodySize : usualLeading
}

/** Sizes are compared in steps of half a point. */
export function sizeKey(size: number): number {
  return Math.round(size * 2) / 2
}

/** The smallest of the frequent distances: lines of a paragraph stand closer than paragraphs do. */
function usualStep(counts: ReadonlyMap<number, number>): number | null {
  const smoothed = [...counts.keys()].map(step => {
    const n = (counts.get(step) ?? 0) + (counts.get(step - 0.25) ?? 0) + (counts.get(step + 0.25) ?? 0)
    return [step, n] as const
  })
  const most = Math.max(...smoothed.map(([, n]) => n))
  if (most < seenOften) return null
  const frequent = smoothed.filter(([, n]) => n >= 0.35 * most && n >= seenOften).map(([step]) => step)
  const smallest = Math.min(...frequent)
  // Of neighbouring steps take the one that was seen most.
  const near = [...counts].filter(([step]) => Math.abs(step - smallest) <= 0.5)
  return near.sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? smallest
}

/** Size of most characters; on a page with a large title and little else, the most frequent of the smaller sizes. */
function bodyOf(characters: ReadonlyMap<number, number>, lines: ReadonlyMap<number, number>): number {
  const size = mostFrequent(characters)
  if (size === null) return 10
  if (lines.get(size)! > fewLines) return size
  const smaller = new Map([...characters].filter(([other, n]) => other < size && n >= 0.1 * characters.get(size)!))
  return mostFrequent(smaller) ?? size
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | null {
  let best: number | null = null
  for (const [value, n] of counts)
    if (best === null || n > counts.get(best)! || (n === counts.get(best)! && value < best)) best = value
  return best
}
