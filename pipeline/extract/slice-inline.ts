import type {InlineText, Stretch} from './inline.ts'
import {partOfPlace} from './part-of-place.ts'

/** Characters `from` to `to` of a text, white space trimmed, with the links, runs, bold stretches and breaks of that part. */
export function sliceInline(inline: InlineText, from: number, to: number): InlineText {
  const {text} = inline
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  if (start === 0 && end === text.length) return inline
  const cut = <T extends Stretch>(marks: readonly T[]): readonly T[] =>
    marks
      .filter(mark => mark.start < end && mark.end > start)
      .map(mark => ({...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start}))
  const runs = inline.runs
    .filter(run => run.start < end && run.end > start)
    .map(run => {
      const [first, last] = [Math.max(run.start, start), Math.min(run.end, end)]
      const place = partOfPlace(run.place, first - run.start, last - run.start, run.end - run.start)
      return {start: first - start, end: last - start, place}
    })
  return {
    text: text.slice(start, end),
    links: cut(inline.links),
    notes: inline.notes
      .filter(({at}) => at >= from && at <= to && (at > from || from === 0))
      .map(call => ({...call, at: Math.min(Math.max(call.at, start), end) - start})),
    runs,
    strong: cut(inline.strong),
    breaks: inline.breaks.filter(at => at > start && at < end).map(at => at - start)
  }
}
