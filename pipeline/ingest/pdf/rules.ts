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

/** Commands of a path as pdf.js encodes them. */
const move = 0
const line = 1
const curve = 2
const quadratic = 3
const close = 4

/** Lines and areas that one path draws. `filled` and `stroked` say how; coordinates go through `matrix` to the page. */
export function readPath(
  data: ArrayLike<number>,
  matrix: Matrix,
  paint: {readonly filled: boolean; readonly stroked: boolean; readonly visible: boolean},
  rules: Rule[],
  areas: Box[]
): void {
  if (data.length > longestPath) return
  let points: number[] = []
  let curved = false
  const px = (x: number, y: number): number => matrix[0] * x + matrix[2] * y + matrix[4]
  const py = (x: number, y: number): number => matrix[1] * x + matrix[3] * y + matrix[5]
  const flush = (): void => {
    if (points.length >= 4 && !curved) readPolygon(points, paint, rules, areas)
    else if (curved && points.length >= 8) readRounded(points, paint, areas)
    points = []
    curved = false
  }
  let i = 0
  while (i < data.length) {
    const command = data[i++]
    if (command === move) {
      flush()
      points.push(px(data[i]!, data[i + 1]!), py(data[i]!, data[i + 1]!))
      i += 2
    } else if (command === line) {
      points.push(px(data[i]!, data[i + 1]!), py(data[i]!, data[i + 1]!))
      i += 2
    } else if (command === curve) {
      curved = true
      points.push(px(data[i + 4]!, data[i + 5]!), py(data[i + 4]!, data[i + 5]!))
      i += 6
    } else if (command === quadratic) {
      curved = true
      points.push(px(data[i + 2]!, data[i + 3]!), py(data[i + 2]!, data[i + 3]!))
      i += 4
    } else if (command === close) {
      if (points.length >= 4) points.push(points[0]!, points[1]!)
    } else return
  }
  flush()
}

function readPolygon(
  points: readonly number[],
  paint: {readonly filled: boolean; readonly stroked: boolean; readonly visible: boolean},
  rules: Rule[],
  areas: Box[]
): void {
  const xs = points.filter((_, i) => i % 2 === 0)
  const ys = points.filter((_, i) => i % 2 === 1)
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const width = box[2] - box[0]
  const height = box[3] - box[1]
  if (paint.filled && points.length >= 8) {
    if (!isRectangle(points)) return
    if (height <= thickestRule && width >= shortestRule && width > 2 * height) {
      if (paint.visible) rules.push({horizontal: true, box})
    } else if (width <= thickestRule && height >= shortestRule && height > 2 * width) {
      if (paint.visible) rules.push({horizontal: false, box})
    } else if (width > 2 * thickestRule && height > 2 * thickestRule) {
      areas.push(box)
    }
    return
  }
  if (!paint.stroked || !paint.visible) return
  for (let i = 0; i + 3 < points.length; i += 2)
    addLine(points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!, rules)
  if (points.length >= 8 && isRectangle(points) && width > 2 * thickestRule && height > 2 * thickestRule)
    areas.push(box)
}

/** A rectangle with rounded corners still is an area. */
function readRounded(
  points: readonly number[],
  paint: {readonly filled: boolean; readonly stroked: boolean},
  areas: Box[]
): void {
  if (points.length > 40 || !(paint.filled || paint.stroked)) return
  const xs = points.filter((_, i) => i % 2 === 0)
  const ys = points.filter((_, i) => i % 2 === 1)
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  if (box[2] - box[0] > 60 && box[3] - box[1] > 20) areas.push(box)
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
