import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {createCanvas, loadImage} from '@napi-rs/canvas'
import type {Browser} from 'playwright-core'
import {locales} from '../../pipeline/language/messages.ts'
import {type OpenApp, openApp} from '../../test/review/open-app.ts'
import type {ReviewRoots} from '../../test/review/review-root.ts'
import {reviewedRoot} from '../../test/review/reviewed-root.ts'
import {indexedPng} from './indexed-png.ts'

/** Every screen by its name, and what leads there from the grid. */
const screens: readonly (readonly [string, (app: OpenApp) => Promise<void>])[] = [
  [
    'page',
    async ({press, page}) => {
      await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight')
      await page.waitForTimeout(600)
    }
  ],
  [
    'pdf',
    async app => {
      await app.goTo('plan')
      await app.page.waitForSelector('.pdfViewer .page[data-loaded]')
      await app.press(...Array.from({length: 34}, () => 'ArrowDown'))
      await app.page.waitForTimeout(1200)
    }
  ],
  [
    'why',
    async ({press, page}) => {
      await press('ArrowUp', 'ArrowUp', 'i')
      await page.waitForSelector('.row.in-focus mark.word')
    }
  ],
  [
    'remarks',
    async app => {
      await app.goTo('page')
      await app.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'c')
      await app.page.waitForTimeout(200)
    }
  ],
  ['help', ({press}) => press('p', '?')],
  [
    'progress',
    async ({press, page}) => {
      await press('Escape')
      await page.locator('dialog').waitFor({state: 'detached'})
      await press('Shift+P')
    }
  ],
  [
    'attention',
    async ({press, page}) => {
      await press('Escape')
      await page.locator('dialog').waitFor({state: 'detached'})
      await press('Shift+V')
    }
  ],
  [
    'error',
    async ({press, page}) => {
      await press('Escape')
      await page.locator('dialog').waitFor({state: 'detached'})
      await press('t')
    }
  ]
]

/** CSS pixels of a screen, and what share of them a picture in a sheet keeps. */
const [WIDTH, HEIGHT, SHARE, GAP] = [1360, 850, 0.5, 12]

/** Pictures of every screen in every language, light and dark: a sheet a screen, and the first screen once in full. */
export async function screenshots(browser: Browser, roots: ReviewRoots, folder: string): Promise<void> {
  await mkdir(folder, {recursive: true})
  const root = await roots.make()
  await reviewedRoot(root)
  const taken = new Map<string, Buffer>()
  for (const locale of locales)
    for (const dark of [false, true]) {
      const app = await openApp(browser, root, {locale, dark, width: WIDTH, height: HEIGHT, who: 'Reviewer Two'})
      for (const [name, lead] of screens) {
        await lead(app)
        await app.page.waitForTimeout(250)
        taken.set(`${name} ${locale} ${dark}`, await app.page.screenshot())
      }
      await app.close()
    }
  for (const [name] of screens) {
    const [w, h] = [WIDTH * SHARE, HEIGHT * SHARE]
    const sheet = createCanvas(2 * w + GAP, locales.length * h + (locales.length - 1) * GAP)
    const pen = sheet.getContext('2d')
    pen.fillStyle = '#808080'
    pen.imageSmoothingQuality = 'high'
    for (const [row, locale] of locales.entries())
      for (const [column, dark] of [false, true].entries()) {
        const picture = await loadImage(taken.get(`${name} ${locale} ${dark}`)!)
        pen.drawImage(picture, column * (w + GAP), row * (h + GAP), w, h)
      }
    const {data} = pen.getImageData(0, 0, sheet.width, sheet.height)
    await writeFile(join(folder, `${name}.png`), indexedPng(data, sheet.width, sheet.height))
  }
  const first = await loadImage(taken.get('pdf en false')!)
  const whole = createCanvas(first.width, first.height).getContext('2d')
  whole.drawImage(first, 0, 0)
  const {data} = whole.getImageData(0, 0, first.width, first.height)
  await writeFile(join(folder, 'review.png'), indexedPng(data, first.width, first.height))
}
