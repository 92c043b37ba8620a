import {existsSync} from 'node:fs'
import chromium from '@sparticuz/chromium'
import {type Browser, chromium as driver, type Page} from 'playwright-core'

/** The package carries Chromium for Linux on x64 only. */
export const hasBrowser = process.platform === 'linux' && process.arch === 'x64'

if (!hasBrowser)
  process.stderr.write(
    `\n!! NOT TESTED: the review app in a browser. There is no Chromium for ${process.platform} ${process.arch} here.\n\n`
  )

/** A real Chromium, without a window. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath()
  if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath}`)
  // Not the package's own arguments: they switch off what a browser guards pages with, and run all in one process.
  return driver.launch({executablePath, args: ['--no-sandbox', '--disable-gpu'], headless: true})
}

/** What the page itself complains of; a test that ends with any has failed. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}
