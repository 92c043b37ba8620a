import type {Box} from '../../model/place.ts'
import type {Matrix} from './matrix.ts'
import type {Rule} from './page.ts'

/** Thicker than this, in points, a filled rectangle is an area and no line. */
const thickestRule = 3
/** Shorter than this, in points, a line is part of a drawing. */
const shortestRule = 5
/** A line that leaves its axis by more than this, in points, is slanted. */
const slant = 0.6
/** A path with more numbers than this is a picture. */
const longestPath = 4000
/** Sides of a drawn bullet, in points, and how far from square it may be. */
const smallestDot = 1.5
const largestDot = 8
const roundness = 1.35
/** Sides of a frame with rounded corners, in points. */
const narrowestFrame = 60
const lowestFrame = 20

/** Commands of a path as pdf.js encodes them. */
const command = {move: 0, line: 1, curve: 2, quadratic: 3, close: 4} as const

/** How a path is painted. */
export interface Paint {
  readonly filled: boolean
  readonly stroked: boolean
}

/** Where what paths draw is collected. */
export interface Drawing {
  readonly rules: Rule[]
  readonly areas: Box[]
  readonly dots: Box[]
  /** Curved or slanted shapes that are neither frame nor dot: parts of drawings. */
  readonly shapes: Box[]
}

/** Adds the lines, areas and dots that one path draws to `drawing`. Coordinates go through `matrix` to the page. */
export function readPath(data: ArrayLike<number>, matrix: Matrix, paint: Paint, drawing: Drawing): void {
  if (data.length > longestPath) return
  let points: number[] = []
  let curved = false
  const add = (x: number, y: number): void => {
    points.push(matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])
  }
  const flush = (): void => {
    if (points.length >= 4) {
      if (curved) readCurved(points, paint, drawing)
      else readPolygon(points, paint, drawing)
    }
    points = []
    curved = false
  }
  let i = 0
  while (i < data.length) {
    const next = data[i++]
    if (next === command.move) {
      flush()
      add(data[i]!, data[i + 1]!)
      i += 2
    } else if (next === command.line) {
      add(data[i]!, data[i + 1]!)
      i += 2
    } else if (next === command.curve) {
      curved = true
      add(data[i + 4]!, data[i + 5]!)
      i += 6
    } else if (next === command.quadratic) {
      curved = true
      add(data[i + 2]!, data[i + 3]!)
      i += 4
    } else if (next === command.close) {
      if (points.length >= 4) points.push(points[0]!, points[1]!)
    } else return
  }
  flush()
}

function boxOf(points: readonly number[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i + 1 < points.length; i += 2) {
    x0 = Math.min(x0, points[i]!)
    x1 = Math.max(x1, points[i]!)
    y0 = Math.min(y0, points[i + 1]!)
    y1 = Math.max(y1, points[i + 1]!)
  }
  return [x0, y0, x1, y1]
}

function readPolygon(points: readonly number[], paint: Paint, drawing: Drawing): void {
  const box = boxOf(points)
  const width = box[2] - box[0]
  const height = box[3] - box[1]
  if (paint.filled && points.length >= 8) {
    // Borders whose ends are mitred are thin trapezoids.
    if (height <= thickestRule && width >= shortestRule && width > 2 * height)
      drawing.rules.push({horizontal: true, box})
    else if (width <= thickestRule && height >= shortestRule && height > 2 * width)
      drawing.rules.push({horizontal: false, box})
    else if (!isRectangle(points)) readOutline(points, box, drawing)
    else if (isDot(width, height)) drawing.dots.push(box)
    else if (width > 2 * thickestRule && height > 2 * thickestRule) drawing.areas.push(box)
    return
  }
  if (!paint.stroked) return
  for (let i = 0; i + 3 < points.length; i += 2) {
    addLine(points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!, drawing.rules)
  }
  if (points.length >= 8 && isRectangle(points) && width > 2 * thickestRule && height > 2 * thickestRule)
    drawing.areas.push(box)
}

/** A frame filled as one shape: its long straight edges are rules. Any other shape is part of a drawing. */
function readOutline(points: readonly number[], box: Box, drawing: Drawing): void {
  const edges: Rule[] = []
  let slanted = 0
  for (let i = 0; i + 3 < points.length; i += 2) {
    const before = edges.length
    addLine(points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!, edges)
    const long = Math.abs(points[i + 2]! - points[i]!) + Math.abs(points[i + 3]! - points[i + 1]!) > 2 * thickestRule
    if (edges.length === before && long) slanted++
  }
  if (slanted === 0 && points.length <= 28) drawing.rules.push(...edges)
  else drawing.shapes.push(box)
}

/** A circle can be a bullet; a large shape with round corners is a frame. */
function readCurved(points: readonly number[], paint: Paint, drawing: Drawing): void {
  const box = boxOf(points)
  if (points.length > 60) {
    drawing.shapes.push(box)
    return
  }
  const [width, height] = [box[2] - box[0], box[3] - box[1]]
  if (isDot(width, height)) drawing.dots.push(box)
  else if (width > narrowestFrame && height > lowestFrame && (paint.filled || paint.stroked)) drawing.areas.push(box)
  else drawing.shapes.push(box)
}

function isDot(width: number, height: number): boolean {
  const [small, large] = width < height ? [width, height] : [height, width]
  return small >= smallestDot && large <= largestDot && large < roundness * small
}

function addLine(x0: number, y0: number, x1: number, y1: number, rules: Rule[]): void {
  const box: Box = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]
  if (box[3] - box[1] <= slant && box[2] - box[0] >= shortestRule) rules.push({horizontal: true, box})
  else if (box[2] - box[0] <= slant && box[3] - box[1] >= shortestRule) rules.push({horizontal: false, box})
}

function isRectangle(points: readonly number[]): boolean {
  if (points.length > 12) return false
  for (let i = 0; i + 3 < points.length; i += 2) {
    const dx = Math.abs(points[i + 2]! - points[i]!)
    const dy = Math.abs(points[i + 3]! - points[i + 1]!)
    if (dx > slant && dy > slant) return false
  }
  return true
}
