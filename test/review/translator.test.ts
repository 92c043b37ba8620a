import type {Browser} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {hasBrowser, launchBrowser} from './browser.ts'
import {type OpenApp, openApp} from './open-app.ts'
import {type ReviewRoots, reviewRoots} from './review-root.ts'
import {focusedRow, heard, shownRows} from './screen.ts'

// What got into the way of somebody who tried the app for the first time.
describe.skipIf(!hasBrowser)('the review app in the hands of a translator', {timeout: 180_000}, () => {
  let browser: Browser
  let roots: ReviewRoots
  let root: string
  let app: OpenApp

  beforeAll(async () => {
    ;[browser, roots] = await Promise.all([launchBrowser(), reviewRoots()])
  })
  afterAll(async () => {
    await browser?.close()
    await roots?.remove()
  })
  beforeEach(async () => {
    root = await roots.make()
    app = await openApp(browser, root)
  })
  afterEach(async () => {
    expect(app.complaints).toEqual([])
    await app.close()
  })

  const selected = () => app.page.evaluate(() => getSelection()?.toString() ?? '')

  test('should let one select and copy words, and pick nothing up by it', async () => {
    const {page} = app
    const text = page.locator('[data-row="4"] [data-lang=en] .segment')
    const box = (await text.boundingBox())!
    await page.mouse.dblclick(box.x + 20, box.y + 10)
    expect((await selected()).trim()).toBe('Norway')
    expect(await page.locator('dialog').count()).toBe(0)
    expect(await focusedRow(page)).toBe(4)

    const other = (await page.locator('[data-row="4"] [data-lang=nb] .segment').boundingBox())!
    await page.mouse.move(other.x + 4, other.y + 10)
    await page.mouse.down()
    await page.mouse.move(other.x + 150, other.y + 32, {steps: 5})
    await page.mouse.up()
    expect((await selected()).length).toBeGreaterThan(10)
    expect(await page.locator('.segment.carried').count()).toBe(0)

    await page.locator('[data-row="2"] [data-lang=nb] .segment').click()
    expect(await focusedRow(page)).toBe(2)
    expect(await selected()).toBe('')
  })

  test('should put the focus on a text that was linked, and say where it went', async () => {
    const {page, press} = app
    await press('ArrowDown', 'ArrowDown', 'ArrowRight')
    const text = (await shownRows(page))[2]?.texts.en?.[0] ?? ''
    await press('l', 'ArrowDown', 'ArrowLeft', 'l')
    await expect.poll(() => page.textContent('.row.in-focus .segment.active')).toBe(text)
    expect(await heard(page)).toBe('Linked in the English column')
    expect(await page.locator('.row.in-focus .cell.focused').getAttribute('data-lang')).toBe('en')
  })

  test('should take the focus along with a text that is moved', async () => {
    const {page, press} = app
    await press('ArrowDown', 'ArrowDown', 'ArrowRight')
    const text = (await shownRows(page))[2]?.texts.en?.[0] ?? ''
    await press('Shift+ArrowDown')
    await app.saved()
    await expect.poll(async () => (await shownRows(page))[2]?.texts.en ?? []).not.toContain(text)
    expect(await page.textContent('.row.in-focus .segment.active')).toBe(text)
  })

  test('should number the rows by their place in the part, whatever is shown', async () => {
    const {page, press} = app
    await press('ArrowDown', 'ArrowDown', 'r')
    expect(await heard(page)).toBe('Row 3 rejected')
    await app.saved()
    await page.getByRole('combobox', {name: 'State'}).selectOption('rejected')
    await expect.poll(() => page.locator('[data-row] .number').allTextContents()).toEqual(['3'])
  })
})
