import AxeBuilder from '@axe-core/playwright'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {locales} from '../../pipeline/language/messages.ts'
import {hasBrowser, launchBrowser} from './browser.ts'
import {type OpenApp, openApp} from './open-app.ts'
import {type ReviewRoots, reviewRoots} from './review-root.ts'

/** Every screen, by the keys that lead to it from the grid and those that lead back. */
const screens: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['the grid beside the page', [], []],
  ['the evidence', ['i'], []],
  ['the remarks', ['c'], ['p']],
  ['a row picked up', ['l'], ['Escape']],
  ['the help', ['?'], ['Escape']],
  ['the progress', ['Shift+P'], ['Escape']],
  ['the decisions to look at', ['Shift+V'], ['Escape']],
  ['the correction of a text', ['e'], ['Escape']],
  ['the comment', ['n'], ['Escape']],
  ['the wrong translation', ['t'], ['Escape']],
  ['the acceptance of a finding', ['f', 'y'], ['Escape']],
  ['the bulk confirmation', ['Shift+C'], ['Escape']],
  ['the search', ['/', 'a'], ['Escape']]
]

describe.skipIf(!hasBrowser)('every screen of the review app', () => {
  let browser: Browser
  let roots: ReviewRoots

  beforeAll(async () => {
    ;[browser, roots] = await Promise.all([launchBrowser(), reviewRoots()])
  })
  afterAll(async () => {
    await browser?.close()
    await roots?.remove()
  })

  // Colours are the same in every language.
  test.each([...locales.map(locale => [locale, 'light'] as const), ['en', 'dark'] as const])(
    'should have no violation that axe finds: %s, %s',
    async (locale, scheme) => {
      const app = await openApp(browser, await roots.make(), {
        locale,
        dark: scheme === 'dark',
        width: 1100,
        height: 640
      })
      await app.goTo('plan')
      await app.page.waitForSelector('.pdfViewer .page[data-loaded]')
      const found: string[] = []
      for (const [screen, there, back] of screens) {
        await app.press(...there)
        await atRest(app)
        found.push(...(await violations(app.page)).map(violation => `${screen}: ${violation}`))
        await app.press(...back)
        await app.page.locator('dialog').waitFor({state: 'detached'})
      }
      expect(found).toEqual([])
      await app.close()
    },
    120_000
  )

  test('should be told to those who cannot see it: a grid with its rows, columns and where one is', async () => {
    const app = await openApp(browser, await roots.make())
    const {page} = app
    const grid = page.getByRole('grid')
    const rows = Number(await grid.getAttribute('aria-rowcount'))
    expect(rows).toBeGreaterThan(30)
    expect(await grid.getAttribute('aria-colcount')).toBe('4')
    expect(await page.getByRole('columnheader').count()).toBe(4)
    await app.press('ArrowDown', 'ArrowRight')
    const active = await grid.getAttribute('aria-activedescendant')
    const cell = page.locator(`#${active}`)
    expect(await cell.getAttribute('role')).toBe('gridcell')
    expect(await cell.getAttribute('aria-selected')).toBe('true')
    expect(await cell.getAttribute('lang')).toBe('en')
    expect(await cell.locator('xpath=..').getAttribute('aria-rowindex')).toBe('3')
    await app.press('Enter')
    await expect.poll(() => page.locator('[role=status].heard').textContent()).toContain('Row 2 confirmed')
    await app.close()
  })

  test('should be usable at 200 % zoom: nothing is cut off, and the row in focus is seen', async () => {
    // At 200 % a window of 1280 by 1024 pixels has half as many of CSS.
    const app = await openApp(browser, await roots.make(), {width: 640, height: 512})
    const {page} = app
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    for (const name of ['Confirm', 'Split', 'Merge', 'Reject'])
      expect(
        await page
          .getByRole('toolbar')
          .getByRole('button', {name: new RegExp(`^${name}`)})
          .isVisible(),
        name
      ).toBe(true)
    await app.press(...Array.from({length: 12}, () => 'ArrowDown'))
    const isSeen = await page.evaluate(() => {
      const row = document.querySelector('.row.in-focus')!.getBoundingClientRect()
      const grid = document.querySelector('[role=grid]')!.getBoundingClientRect()
      return row.bottom > grid.top && row.top < grid.bottom
    })
    expect(isSeen).toBe(true)
    await app.close()
  })

  test('should fit a window of any width, in the language with the longest words', async () => {
    const app = await openApp(browser, await roots.make(), {locale: 'nb'})
    for (const width of [1440, 1280, 1024, 800, 400]) {
      await app.page.setViewportSize({width, height: 720})
      await atRest(app)
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBe(width)
    }
    await app.close()
  })

  test('should not move where motion is not wanted', async () => {
    const app = await openApp(browser, await roots.make(), {reducedMotion: true})
    const moving = await app.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(element => {
          const {transitionDuration, animationName, transitionProperty} = getComputedStyle(element)
          const takesTime = transitionDuration.split(',').some(time => Number.parseFloat(time) > 0)
          return (takesTime && transitionProperty !== 'none') || animationName !== 'none'
        })
        .map(element => element.className)
    )
    expect(moving).toEqual([])
    await app.close()
  })
})

/** Until what opens is open and what moves has stopped. */
async function atRest({page}: OpenApp): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {}))))
}

async function violations(page: Page): Promise<readonly string[]> {
  // What pdf.js draws is the document's own; the boxes over it are ours.
  const {violations} = await new AxeBuilder({page})
    .setLegacyMode()
    .options({resultTypes: ['violations']})
    .exclude('.pdfViewer .page')
    .analyze()
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(' | ')}`)
}
