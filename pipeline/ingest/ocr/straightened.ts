import type {Node, Root} from 'mdast'
import type {Box, Place} from '../../model/place.ts'
import type {Source} from '../../model/source.ts'
import {rounded} from '../pdf/box.ts'

/** How a page that was read level stands in the file. */
export interface Skew {
  /** Degrees, clockwise positive, by which its lines are turned. */
  readonly degrees: number
  /** Size of the page in points. */
  readonly width: number
  readonly height: number
}

/** Brings the places of pages that were turned level before they were read back to where they stand on the sheet. */
export function onSheet(source: Source, skews: ReadonlyMap<number, Skew>): Source {
  if (skews.size === 0) return source
  return {
    ...source,
    root: moved(source.root) as Root,
    furniture: source.furniture.map(furniture => ({...furniture, place: placeOnSheet(furniture.place)}))
  }

  function moved(node: Node): Node {
    const {data, ...rest} = node as Node & {data?: {places?: readonly Place[]}; children?: readonly Node[]}
    return {
      ...rest,
      ...(rest.children ? {children: rest.children.map(moved)} : {}),
      ...(data ? {data: {...data, ...(data.places ? {places: data.places.map(placeOnSheet)} : {})}} : {})
    } as Node
  }

  function placeOnSheet(place: Place): Place {
    const skew = place.kind === 'page' ? skews.get(place.page) : undefined
    if (place.kind !== 'page' || !skew) return place
    return {...place, boxes: place.boxes.map(box => turnedBox(box, skew))}
  }
}

/** The box around a box that is turned with its page, less what the turn adds to its height: a line's box stays as high as the line where that is possible. */
export function turnedBox([x0, y0, x1, y1]: Box, {degrees, width, height}: Skew): Box {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [width / 2, height / 2]
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1]
  ].map(([x = 0, y = 0]) => [cx + cos * (x - cx) - sin * (y - cy), cy + sin * (x - cx) + cos * (y - cy)] as const)
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return rounded([
    Math.max(0, Math.min(...xs)),
    Math.max(0, Math.min(...ys)),
    Math.min(width, Math.max(...xs)),
    Math.min(height, Math.max(...ys))
  ])
}
