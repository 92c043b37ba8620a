import {placesOfRuns, type TextItem} from './flow-item.ts'
import type {Stretch} from './inline-text.ts'
import {partOfPlace} from './part-of-place.ts'

/** The item with characters `from` to `to` of its text, white space trimmed, and the links, runs and places of that part. */
export function sliceItem(item: TextItem, from: number, to: number): TextItem {
  const {block} = item
  let [start, end] = [from, to]
  while (start < end && /\s/.test(block.text[start] ?? '')) start++
  while (end > start && /\s/.test(block.text[end - 1] ?? '')) end--
  const shift = <T extends Stretch>(marks: readonly T[]): T[] =>
    marks
      .filter(mark => mark.start < end && mark.end > start)
      .map(mark => ({...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start}))
  const runs = block.runs
    .filter(run => run.start < end && run.end > start)
    .map(run => {
      const [first, last] = [Math.max(run.start, start), Math.min(run.end, end)]
      const place = partOfPlace(run.place, first - run.start, last - run.start, run.end - run.start)
      return {start: first - start, end: last - start, place}
    })
  const strong = shift(item.strong)
  const text = block.text.slice(start, end)
  const sliced = {...block, text, links: shift(block.links), runs, places: placesOfRuns(runs, block.places)}
  return {
    ...item,
    block: sliced.type === 'paragraph' ? withStrong(sliced, isWhollyStrong(text, strong)) : sliced,
    strong,
    breaks: item.breaks.filter(at => at > start && at < end).map(at => at - start)
  }
}

/** True where every character that shows is bold. */
export function isWhollyStrong(text: string, strong: readonly Stretch[]): boolean {
  if (strong.length === 0) return false
  let at = 0
  for (const {start, end} of strong.toSorted((a, b) => a.start - b.start)) {
    if (text.slice(at, start).trim() !== '') return false
    at = Math.max(at, end)
  }
  return text.slice(at).trim() === ''
}

function withStrong<T extends {readonly strong?: boolean | undefined}>(block: T, strong: boolean): T {
  const {strong: _, ...rest} = block
  return (strong ? {...rest, strong} : rest) as T
}
