import type {Box} from '../../model/place.ts'
import type {Page, Rule, Span} from './page.ts'

/** Direction of text in degrees clockwise: down the page, upside down, up the page. */
export type Turn = 90 | 180 | 270

export const turns: readonly Turn[] = [90, 180, 270]

/**
 * Turned text on a page of upright text is read in a frame of its own, which lies so many points to the right of the page for every quarter
 * of a turn: no page is as wide, and any box tells which frame it is in.
 */
const beside = 1_000_000

/** A page turned so that text that runs in direction `turn` runs from left to right. */
export function turnedPage(page: Page, turn: Turn): Page {
  const box = (own: Box): Box => boxInFrame(page, turn, own)
  const rule = (own: Rule): Rule => ({horizontal: turn === 180 ? own.horizontal : !own.horizontal, box: box(own.box)})
  return {
    ...page,
    width: turn === 180 ? page.width : page.height,
    height: turn === 180 ? page.height : page.width,
    spans: page.spans.map(span => turnedSpan(page, turn, span)),
    rules: page.rules.map(rule),
    areas: page.areas.map(box),
    pictures: page.pictures.map(box),
    dots: page.dots.map(box)
  }
}

/** A page in the frame beside itself, in which turned text is upright; `boxOnPage` knows the way back. */
export function pageBeside(page: Page, turn: Turn): Page {
  const by = beside * (turn / 90)
  const box = ([x0, y0, x1, y1]: Box): Box => [x0 + by, y0, x1 + by, y1]
  const own = turnedPage(page, turn)
  return {
    ...own,
    spans: own.spans.map(span => ({...span, box: box(span.box), edges: span.edges.map(edge => edge + by)})),
    rules: own.rules.map(rule => ({...rule, box: box(rule.box)})),
    areas: own.areas.map(box),
    pictures: own.pictures.map(box),
    dots: own.dots.map(box)
  }
}

/** Where a box of a page, or of the frame beside it, stands on the page. */
export function boxOnPage(page: Pick<Page, 'width' | 'height'>, [x0, y0, x1, y1]: Box): Box {
  const quarter = Math.round(x0 / beside)
  const by = beside * quarter
  return quarter < 1 || quarter > 3
    ? [x0, y0, x1, y1]
    : boxFromFrame(page, (90 * quarter) as Turn, [x0 - by, y0, x1 - by, y1])
}

/** A box of a turned page on the page as it was, which is `width` by `height` points. */
export function boxFromFrame({width, height}: Pick<Page, 'width' | 'height'>, turn: Turn, box: Box): Box {
  const [x0, y0, x1, y1] = box
  if (turn === 90) return [width - y1, x0, width - y0, x1]
  if (turn === 180) return [width - x1, height - y1, width - x0, height - y0]
  return [y0, height - x1, y1, height - x0]
}

function boxInFrame({width, height}: Page, turn: Turn, [x0, y0, x1, y1]: Box): Box {
  if (turn === 90) return [y0, width - x1, y1, width - x0]
  if (turn === 180) return [width - x1, height - y1, width - x0, height - y0]
  return [height - y1, x0, height - y0, x1]
}

function turnedSpan(page: Page, turn: Turn, span: Span): Span {
  const box = boxInFrame(page, turn, span.box)
  const angle = (span.angle - turn + 360) % 360
  if (span.angle !== turn) return {...span, box, angle}
  const start = turn === 90 ? 0 : turn === 180 ? page.width : page.height
  return {
    ...span,
    box,
    angle,
    baseline: box[1] + span.font.ascent * span.size,
    edges: start === 0 ? span.edges : span.edges.map(edge => start + edge)
  }
}
