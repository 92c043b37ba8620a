import type {Box, Furniture, Place} from '../model/index.ts'
import type {DebugBlock} from './debug-block.ts'
import {escaped} from './debug-escape.ts'

/** A page and what was read on it. Sizes in PDF points; `picture` is PNG. */
export interface DebugPage {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly picture: Uint8Array | null
  readonly blocks: readonly DebugBlock[]
  readonly furniture: readonly Furniture[]
}

/** Colours that stay apart for those who see less of them (Okabe and Ito, 2008). */
const colours: Readonly<Record<string, string>> = {
  heading: '#d55e00',
  paragraph: '#0072b2',
  listItem: '#009e73',
  table: '#cc79a7',
  caption: '#e69f00',
  footnote: '#6a3d9a',
  quote: '#56b4e9',
  code: '#56b4e9',
  contactLine: '#56b4e9'
}
const OTHER = '#666666'
const FURNITURE = '#b00020'
/** Size of the labels, in points. */
const LABEL = 6.5

/** One page as an SVG image of its own: boxes by type, numbers and a line in reading order, cells of tables, and dashed what was left out as furniture. */
export function debugPage({page, width, height, picture, blocks, furniture}: DebugPage): string {
  const shown = blocks.flatMap(block => {
    const boxes = boxesOn(page, block.places)
    return boxes.length > 0 ? [{block, boxes}] : []
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" font-family="sans-serif">`,
    `<rect width="${n(width)}" height="${n(height)}" fill="#fff"/>`,
    ...(picture
      ? [
          `<image width="${n(width)}" height="${n(height)}" href="data:image/png;base64,${Buffer.from(picture).toString('base64')}"/>`
        ]
      : []),
    ...furniture.flatMap(({text, kind, place}) =>
      boxesOn(page, [place]).map(box =>
        rectangle(box, FURNITURE, `${kind}: ${text}`, ' stroke-dasharray="3 2" fill="none"', kind)
      )
    ),
    ...shown.flatMap(({block}) =>
      boxesOn(page, block.cells).map(box => rectangle(box, colourOf(block), '', ' stroke-width="0.4" fill="none"'))
    ),
    ...shown.flatMap(({block, boxes}) =>
      boxes.map((box, index) =>
        rectangle(
          box,
          colourOf(block),
          `${block.roles.join(' › ')}: ${block.text}`,
          '',
          `${block.order}${index > 0 ? `.${index + 1}` : ''} ${block.type}`
        )
      )
    ),
    way(shown.flatMap(({boxes}) => boxes)),
    '</svg>\n'
  ].join('\n')
}

/** The boxes of places on a page. */
export function boxesOn(page: number, places: readonly Place[]): readonly Box[] {
  return places.flatMap(place => (place.kind === 'page' && place.page === page ? place.boxes : []))
}

const colourOf = ({type}: DebugBlock): string => colours[type.split(' ')[0] ?? ''] ?? OTHER

function rectangle([x0, y0, x1, y1]: Box, colour: string, title: string, attributes: string, label = ''): string {
  const own = attributes.includes('fill=') ? '' : ` fill="${colour}" fill-opacity="0.08"`
  const line = attributes.includes('stroke-width') ? '' : ' stroke-width="0.8"'
  const tag = label === '' ? '' : labelled(x0, y0, colour, label)
  const told = title === '' ? '' : `<title>${escaped(title)}</title>`
  return `<g><rect x="${n(x0)}" y="${n(y0)}" width="${n(Math.max(0, x1 - x0))}" height="${n(Math.max(0, y1 - y0))}" stroke="${colour}"${line}${own}${attributes}>${told}</rect>${tag}</g>`
}

/** The label stands on the box's upper edge, at its left. */
function labelled(x: number, y: number, colour: string, label: string): string {
  const width = label.length * LABEL * 0.56 + 3
  const left = Math.max(0, x - 1)
  const top = Math.max(0, y - LABEL - 1)
  return `<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(LABEL + 1.5)}" fill="${colour}" fill-opacity="0.8"/><text x="${n(left + 1.5)}" y="${n(top + LABEL)}" font-size="${LABEL}" fill="#fff">${escaped(label)}</text>`
}

/** A line from each box's upper left corner to the next one's: a jump back shows at a glance. */
function way(boxes: readonly Box[]): string {
  const points = boxes.map(([x0, y0]) => `${n(x0)},${n(y0)}`).join(' ')
  return `<polyline points="${points}" fill="none" stroke="#000" stroke-opacity="0.35" stroke-width="0.7"/>`
}

const n = (value: number): string => String(Math.round(value * 100) / 100)
