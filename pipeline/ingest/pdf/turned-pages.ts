import type {Nodes, Root} from 'mdast'
import type {Box, Place} from '../../model/place.ts'
import type {Page, Rule, Span} from './page.ts'

/** A page is turned if this share of its letters runs up or down it: wide tables are set so. */
const turnedShare = 0.6
/** Fewer letters than this say nothing: stamps in the margin of an empty page. */
const fewestLetters = 40

/** Pages as one reads them, and the way back from places on them to places on the page of the file. */
export interface UprightPages {
  readonly pages: readonly Page[]
  readonly boxOnFile: (page: number, box: Box) => Box
}

/** Turns pages whose text runs upward or downward so that it runs from left to right. */
export function uprightPages(pages: readonly Page[]): UprightPages {
  const angles = pages.map(angleOf)
  return {
    pages: pages.map((page, i) => (angles[i] === 0 ? page : turned(page, angles[i]!))),
    boxOnFile(number, [x0, y0, x1, y1]) {
      const page = pages[number - 1]
      const angle = angles[number - 1]
      if (page === undefined || angle === undefined || angle === 0) return [x0, y0, x1, y1]
      return angle === 90 ? [page.width - y1, x0, page.width - y0, x1] : [y0, page.height - x1, y1, page.height - x0]
    }
  }
}

/** Root of a tree on turned pages with the places that its text has in the file. */
export function onFile(root: Root, {boxOnFile}: UprightPages): Root {
  return withPlaces(root, place =>
    place.kind === 'page' ? {...place, boxes: place.boxes.map(box => boxOnFile(place.page, box))} : place
  )
}

function withPlaces<T extends Nodes>(node: T, onFile: (place: Place) => Place): T {
  const data = node.data?.places === undefined ? {} : {data: {...node.data, places: node.data.places.map(onFile)}}
  const children = 'children' in node ? {children: node.children.map(child => withPlaces(child as Nodes, onFile))} : {}
  return {...node, ...children, ...data} as T
}

function angleOf(page: Page): 0 | 90 | 270 {
  const letters = (angle: number): number =>
    page.spans.filter(span => span.angle === angle && !span.invisible).reduce((sum, span) => sum + span.text.length, 0)
  const [upright, down, up] = [letters(0), letters(90), letters(270)]
  const most = Math.max(down, up)
  if (most < fewestLetters || most < turnedShare * (upright + down + up)) return 0
  return down > up ? 90 : 270
}

function turned(page: Page, angle: 90 | 270): Page {
  const box = ([x0, y0, x1, y1]: Box): Box =>
    angle === 90 ? [y0, page.width - x1, y1, page.width - x0] : [page.height - y1, x0, page.height - y0, x1]
  const span = (own: Span): Span => {
    const at = box(own.box)
    const isMain = own.angle === angle
    return {
      ...own,
      box: at,
      angle: (own.angle - angle + 360) % 360,
      baseline: isMain ? at[1] + own.font.ascent * own.size : own.baseline,
      edges: isMain && angle === 270 ? own.edges.map(edge => page.height + edge) : own.edges
    }
  }
  const rule = (own: Rule): Rule => ({horizontal: !own.horizontal, box: box(own.box)})
  return {
    ...page,
    width: page.height,
    height: page.width,
    spans: page.spans.map(span),
    rules: page.rules.map(rule),
    areas: page.areas.map(box),
    pictures: page.pictures.map(box),
    dots: page.dots.map(box)
  }
}
