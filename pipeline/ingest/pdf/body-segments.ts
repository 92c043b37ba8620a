import {visibleSpans} from './clean-spans.ts'
import {withDrawnBullets} from './drawn-bullets.ts'
import {withSetInitials} from './drop-caps.ts'
import {type FoundFurniture, furnitureOf, taggedFurniture} from './furniture.ts'
import {type Line, lineOf, segmentsOf} from './line.ts'
import type {Page, Span} from './page.ts'
import {frameAreas, groupsByFrame, runsPast} from './side-boxes.ts'
import {watermarksOf} from './watermark.ts'

/** Segments of each page's own text, and what was taken out. */
export interface BodySegments {
  readonly segments: readonly (readonly Line[])[]
  readonly furniture: readonly FoundFurniture[]
}

/** Upright text of pages without watermarks, running heads and feet and page numbers (these stay with `keepFurniture`). */
export function withoutFurniture(pages: readonly Page[], options: {readonly keepFurniture: boolean}): BodySegments {
  const cleaned = pages.map(page => ({...page, spans: visibleSpans(page)}))
  const watermarks = watermarksOf(cleaned)
  const segmented = cleaned.map((page, i) => {
    const upright = page.spans.filter(span => span.angle === 0 && !watermarks[i]!.has(span))
    return {
      width: page.width,
      height: page.height,
      segments: framedSegments(page, withSetInitials(withDrawnBullets(page, upright)))
    }
  })
  const found = furnitureOf(segmented).map((own, i) => new Map([...taggedFurniture(segmented[i]!), ...own]))
  return {
    segments: segmented.map(({segments}, i) =>
      options.keepFurniture ? segments : segments.filter(segment => !found[i]!.has(segment))
    ),
    furniture: [
      ...found.flatMap(own => [...own].map(([line, kind]) => ({line, kind}))),
      ...watermarks.flatMap((own, i) =>
        [...own].map(span => ({line: lineOf(i + 1, [span]), kind: 'watermark' as const}))
      )
    ]
  }
}

/** Segments of a page, of which none joins what stands in a side box to the text beside it. */
function framedSegments(page: Page, spans: readonly Span[]): readonly Line[] {
  const segments = segmentsOf(page, spans)
  const frames = frameAreas(page).filter(frame => runsPast(segments, frame))
  return frames.length === 0 ? segments : groupsByFrame(frames, spans).flatMap(group => segmentsOf(page, group))
}
