import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Place} from '../../pipeline/model/index.ts'
import {hasBrowser, launchBrowser} from './browser.ts'
import {type OpenApp, openApp} from './open-app.ts'
import {type ReviewRoots, reviewRoots, WORK} from './review-root.ts'
import {reviewing} from './reviewing.ts'
import {focusedRow} from './screen.ts'

/** Pixels by which a box on the screen may differ from the one in the file: what a browser rounds away. */
const EXACT = 1

type PagePlace = Extract<Place, {readonly kind: 'page'}>

// A machine that is busy with other things takes many times as long.
describe.skipIf(!hasBrowser)('the page beside the row', {timeout: 180_000}, () => {
  let browser: Browser
  let roots: ReviewRoots
  let root: string
  let app: OpenApp

  beforeAll(async () => {
    ;[browser, roots] = await Promise.all([launchBrowser(), reviewRoots()])
    root = await roots.make()
    app = await openApp(browser, root)
    await app.goTo('plan')
    await app.page.waitForSelector('.pdfViewer .page[data-loaded]')
  })
  afterAll(async () => {
    await app?.close()
    await browser?.close()
    await roots?.remove()
  })

  const placesOf = (lang: string): Promise<Readonly<Record<string, readonly PagePlace[]>>> =>
    app.page.evaluate(
      async ([work, lang]) => (await fetch(`/api/works/${work}/parts/plan/editions/${lang}/places`)).json(),
      [WORK, lang] as const
    )

  /** The lit boxes of a segment in points of their page, as the screen has them. */
  const litBoxes = (segment: string) =>
    app.page.evaluate(
      ([segment]) =>
        [...document.querySelectorAll<HTMLElement>(`.lit-box[data-segment="${segment}"]`)].map(box => {
          const page = box.closest<HTMLElement>('.page')!
          const canvas = page.querySelector('.canvasWrapper')!.getBoundingClientRect()
          const {left, top, right, bottom} = box.getBoundingClientRect()
          return {
            page: Number(page.dataset.pageNumber),
            width: canvas.width,
            box: [left - canvas.left, top - canvas.top, right - canvas.left, bottom - canvas.top] as const
          }
        }),
      [segment] as const
    )

  /** Pixels by which the edges of the lit boxes differ from those in the file, at most; infinite where a box is on another page. */
  const deviation = async (
    segment: string,
    expected: readonly {page: number; box: PagePlace['boxes'][number]}[],
    wide: number
  ) => {
    const lit = await litBoxes(segment)
    const off = expected.flatMap(({page, box}, index) => {
      const shown = lit[index]
      if (shown?.page !== page) return [Number.POSITIVE_INFINITY]
      return box.map((value, edge) => Math.abs(shown.box[edge]! - (value * shown.width) / wide))
    })
    return Math.max(...off)
  }

  test.each([['nb'], ['en'], ['zh-Hans']])('should light exactly the boxes that were extracted: %s', async lang => {
    const places = await placesOf(lang)
    const session = await reviewing(root, 'Reviewer Two')
    const {units} = session.view('plan')
    const wide = await pageWidth(lang)
    await session.close()
    // Texts over one line, over several lines, and where there are such over several pages.
    const all = Object.entries(places)
    const boxes = (held: readonly PagePlace[]) => held.reduce((sum, place) => sum + place.boxes.length, 0)
    const wanted = [
      all.find(([, held]) => boxes(held) === 1),
      all.find(([, held]) => held.length === 1 && boxes(held) >= 3),
      all.find(([, held]) => held.length > 1)
    ].flatMap(found => (found ? [found] : []))
    expect(wanted.length).toBeGreaterThanOrEqual(2)
    for (const [segment, held] of wanted) {
      const unit = units.find(({members}) => members[lang]?.includes(segment))!
      await app.page.evaluate(
        ([work, unit]) => {
          location.hash = `#/${work}/plan/${unit}`
        },
        [WORK, unit.id] as const
      )
      await app.page.reload()
      await app.page.waitForSelector(`[data-segment="${segment}"]`)
      await app.page.locator(`.grid [data-segment="${segment}"]`).click()
      await app.page.waitForSelector(`.lit-box[data-segment="${segment}"]`, {state: 'attached'})
      await expect.poll(async () => (await litBoxes(segment)).length).toBe(boxes(held))
      const expected = held.flatMap(({page, boxes}) => boxes.map(box => ({page, box})))
      // The row is lit as soon as the window is open, which is before the page has its size.
      await expect.poll(() => deviation(segment, expected, wide), {message: segment}).toBeLessThan(EXACT)
    }
  })

  test('should go to the row of a text that is clicked on the page', async () => {
    const {page} = app
    await app.goTo('page')
    await app.goTo('plan')
    await page.waitForSelector('.pdfViewer .page[data-loaded]')
    const places = await placesOf('nb')
    const [segment, [place]] = Object.entries(places).find(
      ([, [place]]) => place?.page === 1 && place.boxes.length === 1
    )!
    const width = await pageWidth('nb')
    const [x0, y0, x1, y1] = place!.boxes[0]!
    const row = page.locator(`.row.in-focus [data-segment="${segment}"]`)
    // The page may still move while it gets its size: it is looked at anew for each click.
    const rowsAfterClick = async (): Promise<number> => {
      const canvas = await page.locator('.pdfViewer .page[data-page-number="1"] .canvasWrapper').boundingBox()
      const scale = canvas!.width / width
      await page.mouse.click(canvas!.x + ((x0 + x1) / 2) * scale, canvas!.y + ((y0 + y1) / 2) * scale)
      return row.count()
    }
    await expect.poll(rowsAfterClick, {interval: 500}).toBe(1)
    expect(await focusedRow(page)).toBeGreaterThanOrEqual(0)
  })

  test('should be as large as one wants it, with what is lit in sight', async () => {
    const {page} = app
    const width = () => page.evaluate(() => document.querySelector('.pdfViewer .page')!.getBoundingClientRect().width)
    const before = await width()
    await app.press('+', '+', '+')
    await expect.poll(width).toBeGreaterThan(1.9 * before)
    await expect
      .poll(() =>
        page.evaluate(() => {
          const lit = document.querySelector('.lit-box')!.getBoundingClientRect()
          const box = document.querySelector('.pdf-box')!.getBoundingClientRect()
          return lit.left >= box.left - 1 && lit.top >= box.top - 1 && lit.bottom <= box.bottom + 1
        })
      )
      .toBe(true)
    await app.press('-', '-', '-')
    await expect.poll(width).toBeLessThan(1.1 * before)
  })

  /** Width of the first page in points, from the file itself. */
  async function pageWidth(lang: string): Promise<number> {
    const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const {readFile} = await import('node:fs/promises')
    const data = new Uint8Array(await readFile(`${root}/sources/${WORK}/plan.${lang}.pdf`))
    const pdf = await getDocument({data, verbosity: 0}).promise
    return (await pdf.getPage(1)).getViewport({scale: 1}).width
  }
})
