import type {Browser} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {hasBrowser, launchBrowser} from './browser.ts'
import {type OpenApp, openApp} from './open-app.ts'
import {journalOf, type ReviewRoots, reviewRoots} from './review-root.ts'
import {reviewedRoot} from './reviewed-root.ts'
import {focusedRow, heard, shownRows, signAt} from './screen.ts'

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

  test('should show at the row itself what changed, with ways to keep and to drop it', async () => {
    await app.close()
    await reviewedRoot(root)
    app = await openApp(browser, root)
    const {page, press} = app
    await press('c', 'v')
    const panel = page.locator('.remarks')
    await expect.poll(() => panel.locator('del').first().textContent()).toBe('2017')
    expect(await panel.locator('ins').first().textContent()).toBe('2018')
    const stale = await focusedRow(page)
    await panel.getByRole('button', {name: /^Keep/}).click()
    await expect.poll(() => signAt(page, `[data-row="${stale}"]`)).toBe('reviewed')
    await expect.poll(() => panel.locator('del').count()).toBe(0)
    await app.saved()
    await press('z')
    await expect.poll(() => signAt(page, `[data-row="${stale}"]`)).toBe('stale')

    await press('Home', 'Shift+V')
    await page.getByRole('dialog').getByRole('button', {name: 'Keep for the new text'}).first().click()
    await press('Escape')
    await expect.poll(() => signAt(page, `[data-row="${stale}"]`)).toBe('reviewed')
    // What is said of another row is read from its beginning.
    await page.locator('#panel-body').evaluate(body => body.scrollTo({top: 200}))
    await press('ArrowDown')
    expect(await page.locator('#panel-body').evaluate(body => body.scrollTop)).toBe(0)
  })

  test('should come back to the part and the row where one was', async () => {
    const {page, press, server, context} = app
    await app.goTo('plan')
    await press('ArrowDown', 'ArrowDown', 'ArrowDown')
    await page.reload()
    await page.waitForSelector('[data-part=plan] [data-row]')
    expect(await focusedRow(page)).toBe(3)
    const another = await context.newPage()
    await another.goto(server.url)
    await another.waitForSelector('[data-part=plan] [data-row]')
    expect(await focusedRow(another)).toBe(3)
  })

  test('should show what was confirmed in bulk by itself, and go to uneven rows that nobody has decided first', async () => {
    const {page, press} = app
    await press('b')
    const first = await focusedRow(page)
    await press('Enter', 'Home', 'b')
    expect(await focusedRow(page)).toBeGreaterThan(first)
    await press('Shift+C')
    await page.getByRole('dialog').locator('.primary').click()
    await app.saved()
    const count = (await journalOf(root)).filter(({result}) => result.bulk === true).length
    expect(count).toBeGreaterThan(2)
    await page.getByRole('combobox', {name: 'State'}).selectOption('bulk')
    await expect.poll(() => page.getAttribute('[role=grid]', 'aria-rowcount')).toBe(String(count + 1))
  })

  test('should say of what was made by hand that a person decided it', async () => {
    const {page, press} = app
    await press('i', 'm')
    await app.saved()
    await expect.poll(() => page.textContent('.why')).toContain('Decided by a person')
    expect(await page.textContent('.why')).not.toContain('100 %')
  })
})
