import type {GreyImage} from './grey-image.ts'
import {INK} from './ink.ts'
import type {PixelBox} from './recognised.ts'

/** Ink that hangs together. */
export interface Component {
  readonly box: PixelBox
  readonly area: number
}

/** Connected components of a picture, from top to bottom: runs of ink in a row are joined with those that they touch in the row above. */
export function components(image: GreyImage): readonly Component[] {
  const parents: number[] = []
  const boxes: [number, number, number, number][] = []
  const areas: number[] = []
  let above: {readonly from: number; readonly to: number; readonly label: number}[] = []
  for (let y = 0; y < image.height; y++) {
    const row: typeof above = []
    let next = 0
    for (let x = 0; x < image.width; x++) {
      if (image.data[y * image.width + x]! > INK) continue
      const from = x
      while (x < image.width && image.data[y * image.width + x]! <= INK) x++
      let label = -1
      while (next < above.length && above[next]!.to < from) next++
      for (let i = next; i < above.length && above[i]!.from <= x; i++) {
        const other = root(above[i]!.label)
        label = label < 0 ? other : join(label, other)
      }
      if (label < 0) label = add(from, y)
      grow(label, from, x, y)
      row.push({from, to: x, label})
    }
    above = row
  }
  return boxes.flatMap((box, label) => (parents[label] === label ? [{box, area: areas[label]!}] : []))

  function add(x: number, y: number): number {
    parents.push(parents.length)
    boxes.push([x, y, x, y])
    areas.push(0)
    return parents.length - 1
  }

  function root(label: number): number {
    let at = label
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!
    return at
  }

  function join(a: number, b: number): number {
    const [kept, gone] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))]
    if (kept === gone) return kept
    parents[gone] = kept
    const [box, other] = [boxes[kept]!, boxes[gone]!]
    boxes[kept] = [
      Math.min(box[0], other[0]),
      Math.min(box[1], other[1]),
      Math.max(box[2], other[2]),
      Math.max(box[3], other[3])
    ]
    areas[kept] = areas[kept]! + areas[gone]!
    return kept
  }

  function grow(label: number, from: number, to: number, y: number): void {
    const kept = root(label)
    const box = boxes[kept]!
    boxes[kept] = [Math.min(box[0], from), Math.min(box[1], y), Math.max(box[2], to), Math.max(box[3], y + 1)]
    areas[kept] = areas[kept]! + to - from
  }
}
