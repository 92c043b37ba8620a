import type {PDFDocumentProxy} from 'pdfjs-dist'
import type {Box} from '../../model/place.ts'
import {contains} from './box.ts'
import {type Matrix, multiplyPoint} from './matrix.ts'

/** The annotation type of links, as pdf.js numbers them. */
const link = 2

/** An area of a page that leads to an address. */
export interface LinkArea {
  readonly page: number
  readonly box: Box
  readonly url: string
}

/**
 * Links of a document to addresses outside it; links inside it have no address and are left out. Asked for by type, as pdf.js
 * otherwise reads every page's text a second time. `matrices` turn each page's coordinates to ours.
 */
export async function readLinks(document: PDFDocumentProxy, matrices: readonly Matrix[]): Promise<readonly LinkArea[]> {
  const annotations: readonly unknown[] = await document
    .getAnnotationsByType(new Set([link]), new Set())
    .catch(() => [])
  const areas: LinkArea[] = []
  for (const annotation of annotations) {
    const {url, rect, pageIndex} = annotation as {
      readonly url?: string
      readonly rect?: ArrayLike<number>
      readonly pageIndex?: number
    }
    const matrix = matrices[pageIndex ?? -1]
    if (typeof url !== 'string' || url === '' || rect === undefined || rect.length < 4 || matrix === undefined) continue
    const [x0, y0] = multiplyPoint(matrix, rect[0]!, rect[1]!)
    const [x1, y1] = multiplyPoint(matrix, rect[2]!, rect[3]!)
    areas.push({
      page: pageIndex! + 1,
      url,
      box: [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]
    })
  }
  return areas
}

/** Looks up the address of the link that covers the middle of a box. */
export function linkLookup(areas: readonly LinkArea[]): (page: number, box: Box) => string | null {
  const byPage = new Map<number, LinkArea[]>()
  for (const area of areas) {
    const own = byPage.get(area.page)
    if (own === undefined) byPage.set(area.page, [area])
    else own.push(area)
  }
  return (page, box) => byPage.get(page)?.find(area => contains(area.box, box, 0.5))?.url ?? null
}
