import {GlobalWorkerOptions, getDocument} from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import {EventBus, PDFLinkService, PDFViewer} from 'pdfjs-dist/web/pdf_viewer.mjs'
import 'pdfjs-dist/web/pdf_viewer.css'
import type {Box, Place} from '../../../pipeline/model/index.ts'
import type {SegmentPlaces} from '../../contract/segment-places.ts'

/** An open PDF on the screen. */
export interface PdfScreen {
  /** Lights the boxes of some segments, and brings the active one's, else the first, into sight. */
  light(segments: readonly string[], active: string | undefined): void
  /** Shows the pages so many times as large as they fit the width. */
  zoom(times: number): void
  close(): void
}

interface PlacedBox {
  readonly segment: string
  readonly box: Box
}

/** A page of pdf.js's viewer, as far as it is needed here. */
interface PageView {
  readonly div: HTMLElement
  readonly viewport: {readonly width: number; readonly height: number; readonly scale: number}
}

/** Points on a page's display per point of its own at scale 1: pdf.js draws 96 pixels an inch, boxes have 72. */
const CSS_UNITS = 96 / 72
/** Share of the height of what is in sight at which a lit box is brought to rest. */
const REST = 0.3
/** Pixels left free before a box that is brought into sight sideways. */
const BESIDE = 24

GlobalWorkerOptions.workerSrc = worker

export async function openPdf({
  file,
  container,
  viewer: viewerElement,
  places,
  onPick
}: {
  readonly file: string
  readonly container: HTMLDivElement
  readonly viewer: HTMLDivElement
  readonly places: SegmentPlaces
  readonly onPick: (segment: string) => void
}): Promise<PdfScreen> {
  const byPage = boxesByPage(places)
  const task = getDocument({
    url: new URL(file, location.href).href,
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    iccUrl: '/pdfjs/iccs/',
    enableXfa: false
  })
  const pdf = await task.promise
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({eventBus})
  const viewer = new PDFViewer({
    container,
    viewer: viewerElement,
    eventBus,
    linkService,
    // Neither forms nor links: what comes from documents is only looked at.
    annotationMode: 0,
    removePageBorders: true
  })
  linkService.setViewer(viewer)
  let lit: readonly string[] = []
  let active: string | undefined
  let times = 1
  eventBus.on('pagesinit', () => {
    fitWidth()
  })
  eventBus.on('pagerendered', ({pageNumber}: {pageNumber: number}) => draw(pageNumber))
  const onClick = (event: MouseEvent): void => {
    const segment = segmentAt(event)
    if (segment !== undefined) onPick(segment)
  }
  container.addEventListener('click', onClick)
  const observer = new ResizeObserver(() => {
    if (viewer.pagesCount > 0) fitWidth()
  })
  observer.observe(container)
  viewer.setDocument(pdf)
  linkService.setDocument(pdf)

  return {
    light(segments, focused) {
      lit = segments
      active = focused
      for (let page = 1; page <= viewer.pagesCount; page++) draw(page)
      bringIntoSight()
    },
    zoom(by) {
      if (by === times) return
      times = by
      if (viewer.pagesCount > 0) fitWidth()
    },
    close() {
      observer.disconnect()
      container.removeEventListener('click', onClick)
      viewer.cleanup()
      // Not before the viewer has its pages: it would complain of those that it no longer gets.
      void Promise.allSettled([viewer.pagesPromise]).then(() => task.destroy())
    }
  }

  function fitWidth(): void {
    // pdf.js counts the pages after a while, and sizes change as the panel goes: by then it may show something else.
    if (container.clientWidth === 0) return
    viewer.currentScaleValue = 'page-width'
    if (times > 1) viewer.currentScale *= times
    bringIntoSight()
  }

  function pageView(page: number): PageView | undefined {
    return viewer.getPageView(page - 1) as PageView | undefined
  }

  /** Boxes in shares of the page, so that they stay exact at every scale. */
  function draw(page: number): void {
    const view = pageView(page)
    if (!view) return
    view.div.querySelector('.lit-boxes')?.remove()
    const boxes = (byPage.get(page) ?? []).filter(({segment}) => lit.includes(segment))
    if (boxes.length === 0) return
    const [width, height] = sizeOf(view)
    const layer = document.createElement('div')
    layer.className = 'lit-boxes'
    for (const {segment, box} of boxes) {
      const element = document.createElement('div')
      element.className = segment === active ? 'lit-box active' : 'lit-box'
      element.dataset.segment = segment
      element.style.left = `${(100 * box[0]) / width}%`
      element.style.top = `${(100 * box[1]) / height}%`
      element.style.width = `${(100 * (box[2] - box[0])) / width}%`
      element.style.height = `${(100 * (box[3] - box[1])) / height}%`
      layer.append(element)
    }
    view.div.append(layer)
  }

  function bringIntoSight(): void {
    const first = active !== undefined && lit.includes(active) ? active : lit[0]
    if (first === undefined || viewer.pagesCount === 0) return
    for (const [page, boxes] of [...byPage].sort(([a], [b]) => a - b)) {
      const found = boxes.find(({segment}) => segment === first)
      const view = pageView(page)
      if (!found || !view) continue
      const [width, height] = sizeOf(view)
      const left = view.div.offsetLeft + (found.box[0] / width) * view.div.clientWidth
      const right = view.div.offsetLeft + (found.box[2] / width) * view.div.clientWidth
      if (left < container.scrollLeft || right > container.scrollLeft + container.clientWidth)
        container.scrollLeft = Math.max(Math.min(right + BESIDE - container.clientWidth, left - BESIDE), 0)
      const top = view.div.offsetTop + (found.box[1] / height) * view.div.clientHeight
      const bottom = view.div.offsetTop + (found.box[3] / height) * view.div.clientHeight
      if (top >= container.scrollTop && bottom <= container.scrollTop + container.clientHeight) return
      container.scrollTo({top: Math.max(top - container.clientHeight * REST, 0)})
      return
    }
  }

  function segmentAt({target, clientX, clientY}: MouseEvent): string | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>('.page') : null
    const page = Number(element?.dataset.pageNumber)
    const view = pageView(page)
    if (!element || !view) return undefined
    const [width, height] = sizeOf(view)
    const {left, top} = element.getBoundingClientRect()
    const x = ((clientX - left) / element.clientWidth) * width
    const y = ((clientY - top) / element.clientHeight) * height
    return byPage.get(page)?.find(({box}) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])?.segment
  }
}

/** Width and height of a page in points, after its rotation. */
function sizeOf({viewport}: PageView): readonly [number, number] {
  const unit = viewport.scale
  return [viewport.width / unit, viewport.height / unit].map(length => length * (unit === 0 ? CSS_UNITS : 1)) as [
    number,
    number
  ]
}

function boxesByPage(places: SegmentPlaces): ReadonlyMap<number, readonly PlacedBox[]> {
  const found = new Map<number, PlacedBox[]>()
  for (const [segment, held] of Object.entries(places))
    for (const place of held.filter(isOnPage)) {
      const boxes = place.boxes.map(box => ({segment, box}))
      found.set(place.page, [...(found.get(place.page) ?? []), ...boxes])
    }
  return found
}

function isOnPage(place: Place): place is Extract<Place, {readonly kind: 'page'}> {
  return place.kind === 'page'
}
