import type {Browser, BrowserContext, Page} from 'playwright-core'
import {type ReviewServer, startReviewServer} from '../../review/server/start-review-server.ts'
import {complaintsOf} from './browser.ts'

/** The app in a browser, on a server of its own. */
export interface OpenApp {
  readonly server: ReviewServer
  readonly context: BrowserContext
  readonly page: Page
  readonly complaints: readonly string[]
  /** Presses keys one after another, by Playwright's names. */
  press(...keys: readonly string[]): Promise<void>
  /** Waits until the sign says that all is saved. */
  saved(): Promise<void>
  /** Opens a part and waits for its rows. */
  goTo(part: string): Promise<void>
  close(): Promise<void>
}

export async function openApp(
  browser: Browser,
  root: string,
  options: {
    readonly who?: string
    readonly locale?: string
    readonly dark?: boolean
    readonly width?: number
    readonly height?: number
    readonly reducedMotion?: boolean
  } = {}
): Promise<OpenApp> {
  const {who = 'Reviewer One', locale = 'en', dark = false, width = 1440, height = 900, reducedMotion = false} = options
  const server = await startReviewServer({root, who, port: 0, locale, version: '0.0.0'})
  const context = await browser.newContext({
    viewport: {width, height},
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference'
  })
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(server.url)
  await page.waitForSelector('[role=grid] [data-row]')
  const app: OpenApp = {
    server,
    context,
    page,
    complaints,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
      await drawn(page)
    },
    saved: () => saved(page),
    async goTo(part) {
      await page.getByRole('navigation').getByRole('button', {name: part, exact: true}).click()
      await page.waitForSelector(`[role=grid][data-part="${part}"] [data-row]`)
    },
    async close() {
      await context.close()
      await server.close()
    }
  }
  return app
}

/** Until what the last key did is on the screen. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

export async function saved(page: Page): Promise<void> {
  await drawn(page)
  await page.waitForSelector('[data-saving=saved]')
}
