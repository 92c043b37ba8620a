import {visibleSpans} from './clean-spans.ts'
import {withDrawnBullets} from './drawn-bullets.ts'
import {withSetInitials} from './drop-caps.ts'
import {type FoundFurniture, furnitureOf, taggedFurniture} from './furniture.ts'
import {type Line, lineOf, segmentsOf} from './line.ts'
import {kindOfMark, marginMarks} from './margin-marks.ts'
import type {Page, Span} from './page.ts'
import {frameAreas, groupsByFrame, runsPast} from './side-boxes.ts'
import {standIns} from './stand-ins.ts'
import {joinedParts, type TurnedPart, turnedParts} from './turned-parts.ts'
import {watermarksOf} from './watermark.ts'

/** Segments of each page's own text, its turned text in frames of its own, and what was taken out. */
export interface BodySegments {
  readonly segments: readonly (readonly Line[])[]
  readonly parts: readonly (readonly TurnedPart[])[]
  readonly furniture: readonly FoundFurniture[]
}

/** A page's text by direction. */
interface Directions {
  readonly upright: readonly Span[]
  /** Segments of turned heads in tables, as if they were upright. */
  readonly heads: readonly Line[]
  readonly parts: readonly TurnedPart[]
}

/** Text of pages without watermarks, running heads and feet, marks in the margin and page numbers (these stay with `keepFurniture`). */
export function withoutFurniture(pages: readonly Page[], options: {readonly keepFurniture: boolean}): BodySegments {
  const cleaned = pages.map(page => ({...page, spans: visibleSpans(page)}))
  const watermarks = watermarksOf(cleaned)
  const directed = cleaned.map((page, i) => directionsOf(page, watermarks[i]!))
  const segmented = cleaned.map((page, i) => ({
    width: page.width,
    height: page.height,
    segments: framedSegments(page, directed[i]!.upright)
  }))
  const found = furnitureOf(segmented).map((own, i) => new Map([...taggedFurniture(segmented[i]!), ...own]))
  const marks = marginMarks(
    pages,
    directed.map(({parts}) => parts)
  )
  return {
    segments: segmented.map(({segments}, i) => [
      ...(options.keepFurniture ? segments : segments.filter(segment => !found[i]!.has(segment))),
      ...directed[i]!.heads
    ]),
    parts: directed.map(({parts, upright}, i) => {
      const kept = options.keepFurniture ? parts : parts.filter(part => !marks[i]!.has(part))
      return joinedParts(pages[i]!, kept, upright).map(withSegments)
    }),
    furniture: [
      ...found.flatMap(own => [...own].map(([line, kind]) => ({line, kind}))),
      ...marks.flatMap(own => [...own].flatMap(part => part.segments.map(line => ({line, kind: kindOfMark(part)})))),
      ...watermarks.flatMap((own, i) =>
        [...own].map(span => ({line: lineOf(i + 1, [span]), kind: 'watermark' as const}))
      )
    ]
  }
}

function directionsOf(page: Page, watermarks: ReadonlySet<Span>): Directions {
  const text = page.spans.filter(span => !watermarks.has(span))
  const upright = text.filter(span => span.angle === 0)
  const turned = text.filter(span => span.angle !== 0 && span.angle % 90 === 0)
  if (turned.length === 0) return {upright, heads: [], parts: []}
  const heads = standIns(page, turned, upright)
  const rest = turned.filter(span => !heads.turned.has(span))
  return {
    upright,
    heads: heads.spans.map(span => lineOf(page.number, [span])),
    parts: turnedParts(page, rest, upright)
  }
}

/** A part with its lines as they are once it is known to be one text. */
function withSegments(part: TurnedPart): TurnedPart {
  return {...part, segments: framedSegments(part.page, part.page.spans)}
}

/** Segments of a page, of which none joins what stands in a side box to the text beside it. */
function framedSegments(page: Page, spans: readonly Span[]): readonly Line[] {
  const runs = withSetInitials(withDrawnBullets(page, spans))
  const segments = segmentsOf(page, runs)
  const frames = frameAreas(page).filter(frame => runsPast(segments, frame))
  return frames.length === 0 ? segments : groupsByFrame(frames, runs).flatMap(group => segmentsOf(page, group))
}
