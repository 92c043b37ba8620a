import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {build, exportWork} from '../../pipeline/index.ts'
import type {Alignment} from '../../pipeline/model/index.ts'
import {startReviewServer} from '../../review/server/start-review-server.ts'
import {hasBrowser, launchBrowser} from './browser.ts'
import {type OpenApp, openApp, saved} from './open-app.ts'
import {journalOf, type ReviewRoots, reviewRoots, WORK} from './review-root.ts'
import {reviewedRoot} from './reviewed-root.ts'
import {focusedRow, heard, shownRows, signAt} from './screen.ts'

// A machine that is busy with other things takes many times as long.
describe.skipIf(!hasBrowser)('the review app in a browser', {timeout: 180_000}, () => {
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
    expect(app.complaints.filter(complaint => !forgiven?.test(complaint))).toEqual([])
    forgiven = undefined
    await app.close()
  })

  /** What a test itself made the browser complain of. */
  let forgiven: RegExp | undefined
  const forgive = (complaint: RegExp) => {
    forgiven = complaint
  }
  const actions = async () => (await journalOf(root)).map(({action}) => action)
  const signs = async () => (await shownRows(app.page)).map(({sign}) => sign)
  /** The state of the rows, to compare before and after. */
  const shape = async () => (await shownRows(app.page)).slice(0, 8).map(({texts, sign}) => ({texts, sign}))
  /** Opens the work with a date that differs between the editions: something that the checks find. */
  const withWrongDate = async () => {
    await app.close()
    const page = join(root, 'sources', WORK, 'page.en.md')
    await writeFile(page, (await readFile(page, 'utf8')).replace('31 August 2017', '31 August 2018'))
    app = await openApp(browser, root)
  }

  test('should review a whole part with the keyboard alone, and keep it over a reload and a build', async () => {
    const {page, press} = app
    const count = Number(await page.getAttribute('[role=grid]', 'aria-rowcount')) - 1
    expect(count).toBeGreaterThan(30)
    for (let row = 0; row < count; row++) await press('Enter')
    await app.saved()
    await press('g')
    expect(await heard(page)).toBe('Every row is reviewed')
    expect(await journalOf(root)).toHaveLength(count)
    expect(await page.getAttribute('.how-far [role=progressbar]', 'aria-valuenow')).toBe(
      await page.getAttribute('.how-far [role=progressbar]', 'aria-valuemax')
    )

    await page.reload()
    await page.waitForSelector('[role=grid] [data-row]')
    expect(new Set(await signs())).toEqual(new Set(['reviewed']))

    await build({root, works: [WORK]})
    const built: Alignment = JSON.parse(await readFile(join(root, 'output', WORK, 'page.alignment.json'), 'utf8'))
    const statuses = built.units.flatMap(({pairs}) => Object.values(pairs).map(({status}) => status))
    expect(new Set(statuses)).toEqual(new Set(['reviewed']))
    const {parts} = await exportWork(WORK, {root, format: 'tsv', parts: ['page']})
    expect(String(parts[0]?.content).split('\n')[1]).toContain('reviewed')
  })

  test.each([
    ['confirm', ['Enter'], 'reviewed', 'confirm'],
    ['reject', ['r'], 'rejected', 'reject'],
    ['not a translation', ['x'], 'not-translation', 'not-translation'],
    ['approve', ['Enter', 'ArrowUp', 'a'], 'approved', 'approve']
  ])('should %s by key, undo it and do it again', async (_, keys, sign, action) => {
    const {press, page} = app
    await press('ArrowDown', 'ArrowDown')
    const before = await signs()
    await press(...keys)
    await app.saved()
    await expect.poll(async () => (await signs())[2]).toBe(sign)
    expect((await actions()).at(-1)).toBe(action)
    for (const _ of keys.filter(key => key !== 'ArrowUp')) await press('z')
    await app.saved()
    await expect.poll(signs).toEqual(before)
    for (const _ of keys.filter(key => key !== 'ArrowUp')) await press('Shift+Z')
    await app.saved()
    await expect.poll(async () => (await signs())[2]).toBe(sign)
    await page.reload()
    await page.waitForSelector('[role=grid] [data-row]')
    expect((await signs())[2]).toBe(sign)
  })

  test.each([
    ['merge', ['m'], 'merge'],
    ['merge with the row above', ['Shift+M'], 'merge'],
    ['move a text down', ['ArrowRight', 'Shift+ArrowDown'], 'relink'],
    ['move a text up', ['ArrowRight', 'Shift+ArrowUp'], 'relink'],
    ['unlink a text', ['ArrowRight', 'u'], 'relink'],
    ['link a text over a gap of rows', ['ArrowRight', 'l', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'l'], 'relink']
  ])('should %s, undo it and do it again', async (_, keys, action) => {
    const {press} = app
    await press('ArrowDown', 'ArrowDown')
    const before = await shape()
    await press(...keys)
    await expect.poll(actions).toEqual([action])
    await expect.poll(shape).not.toEqual(before)
    const after = await shape()
    await press('z')
    await expect.poll(shape).toEqual(before)
    await press('Shift+Z')
    await expect.poll(shape).toEqual(after)
  })

  test('should ask of a text that was cut off whether it has a counterpart, and confirm what stays linked', async () => {
    const {press} = app
    await press('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'u')
    await expect.poll(actions).toEqual(['relink'])
    await expect.poll(async () => (await shape())[3]?.texts.nb).toEqual([])
    expect((await signs()).slice(2, 4)).toEqual(['gap', 'gap'])
  })

  test('should leave a language out of a row whose other texts stay linked, undo it and do it again', async () => {
    const {press} = app
    await press('ArrowDown', 'ArrowDown', 'o')
    expect(await heard(app.page)).toContain('linked')
    await press('ArrowRight', 'ArrowRight', 'u')
    await expect.poll(actions).toEqual(['relink'])
    await expect.poll(async () => (await shape())[2]?.texts['zh-Hans']).toEqual([])
    const texts = (await shape()).map(row => row.texts)
    // The focus has gone with the text that was cut off.
    await press('ArrowUp', 'o')
    await app.saved()
    expect(await actions()).toEqual(['relink', 'untranslated', 'untranslated'])
    await expect.poll(async () => (await signs())[2]).toBe('untranslated')
    expect((await shape()).map(row => row.texts)).toEqual(texts)
    await press('z')
    await expect.poll(async () => (await signs())[2]).toBe('gap')
    await press('Shift+Z')
    await expect.poll(async () => (await signs())[2]).toBe('untranslated')
  })

  test('should split what was merged, before the text in focus', async () => {
    const {press} = app
    const before = (await shape()).map(({texts}) => texts)
    await press('m')
    await expect.poll(actions).toEqual(['merge'])
    await press('ArrowRight', 's')
    await expect.poll(actions).toEqual(['merge', 'split'])
    await expect.poll(async () => (await shape()).map(({texts}) => texts)).toEqual(before)
  })

  test('should take back a structure that an earlier session made', async () => {
    const before = (await shape()).map(({texts}) => texts)
    await app.press('m')
    await expect.poll(actions).toEqual(['merge'])
    await app.close()
    app = await openApp(browser, root)
    expect((await shownRows(app.page))[0]?.texts.en).toHaveLength(2)
    await app.press('z')
    await expect.poll(async () => (await shape()).map(({texts}) => texts)).toEqual(before)
  })

  test('should correct a text, and take the correction back', async () => {
    const {page, press} = app
    await press('ArrowDown', 'e')
    const field = page.getByRole('dialog').getByRole('textbox')
    const text = await field.inputValue()
    await field.fill(`${text} etc.`)
    await press('Control+Enter')
    // The keys are the grid's again.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('grid')
    await expect.poll(async () => (await shownRows(page))[1]?.texts.nb?.[0]).toContain(`${text} etc.`)
    expect((await journalOf(root)).at(-1)).toMatchObject({action: 'edit', result: {text: `${text} etc.`}})
    await press('z')
    await expect.poll(async () => (await shownRows(page))[1]?.texts.nb?.[0]).toBe(text)
  })

  test('should record a wrong translation with its kind, and list it for the owner', async () => {
    const {page, press} = app
    await press('t')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Kind').selectOption('wrong-term')
    await dialog.getByLabel('Language').selectOption('zh-Hans')
    await dialog.getByLabel('Why').fill('The termbase has another one.')
    await dialog.getByLabel('A better wording').fill('a better word')
    await dialog.getByLabel('Kind').press('Control+Enter')
    await app.saved()
    expect((await journalOf(root)).at(-1)).toMatchObject({
      action: 'translation-error',
      result: {kind: 'wrong-term', lang: 'zh-Hans', better: 'a better word', note: 'The termbase has another one.'}
    })
    await press('c')
    await expect.poll(() => page.textContent('.panel')).toContain('Wrong term')
    const list = await page.evaluate(
      async work => (await fetch(`/api/works/${work}/translation-errors.tsv`)).text(),
      WORK
    )
    const [keys, values] = list.split('\n').map(line => line.split('\t'))
    const cell = (key: string) => values?.[keys?.indexOf(key) ?? -1]
    expect([cell('lang'), cell('error'), cell('better'), cell('note')]).toEqual([
      'zh-Hans',
      'Wrong term',
      'a better word',
      'The termbase has another one.'
    ])
  })

  test('should tell who decided what of a row, also what was taken back, and flag an approval of one’s own', async () => {
    const {page, press} = app
    const listed = () => page.locator('.history li').allTextContents()
    expect(await page.getByRole('img', {name: 'You decide as Reviewer One'}).textContent()).toBe('RO')
    await press('Enter', 'ArrowUp', 'c')
    await expect.poll(async () => (await listed())[0]).toContain('Confirmed · Reviewer One')
    await press('a')
    await expect.poll(() => heard(page)).toContain('a second person')
    await press('ArrowUp')
    await expect.poll(async () => (await listed()).length).toBe(2)
    await press('z')
    await expect.poll(async () => (await listed())[1]).toContain('taken back')
  })

  test('should read a part again by itself when its source changes, and stay on the text in focus', async () => {
    const {page, press} = app
    await press('ArrowDown', 'ArrowDown', 'ArrowRight')
    const file = join(root, 'sources', WORK, 'page.en.md')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('31 August 2017', '31 August 2018'))
    await expect.poll(async () => (await shape())[2]?.texts.en, {timeout: 60_000}).toEqual(['Date: 31 August 2018'])
    expect(await focusedRow(page)).toBe(2)
  })

  test('should comment, and show the comment on the row', async () => {
    const {page, press} = app
    await press('n')
    await page.getByRole('dialog').getByRole('textbox').fill('Ask the ministry.')
    await press('Control+Enter', 'c')
    await expect.poll(() => page.textContent('.panel')).toContain('Ask the ministry.')
    await press('z')
    await expect.poll(() => page.textContent('.panel')).not.toContain('Ask the ministry.')
  })

  test('should confirm everything above in bulk, as one step', async () => {
    const {press, page} = app
    const before = (await signs()).slice(0, 3)
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+C')
    await page.getByRole('button', {name: 'Confirm 3 rows'}).press('Enter')
    await expect.poll(async () => (await actions()).length).toBe(3)
    expect((await journalOf(root)).every(({result}) => result.bulk === true)).toBe(true)
    await expect
      .poll(async () => (await signs()).slice(0, 4))
      .toEqual(['bulk', 'bulk', 'bulk', expect.stringMatching(/sure|likely/)])
    // In bulk is not a look: there is nothing to approve yet.
    await press('ArrowUp', 'a')
    expect(await heard(page)).toContain('only confirmed in bulk')
    await press('Enter', 'ArrowUp', 'a')
    await app.saved()
    await expect.poll(async () => (await signs())[2]).toBe('approved')
    await press('ArrowUp', 'c')
    await expect.poll(() => page.textContent('.panel')).toContain('another person should approve it')
    await press('z', 'z', 'z')
    await expect.poll(async () => (await signs()).slice(0, 3)).toEqual(before)
  })

  test('should search, mark the hits and go from one to the next', async () => {
    const {page, press} = app
    await press('/')
    await page.keyboard.type('samarbeid')
    await press('Enter')
    const marked = await page.locator('mark.hit').allTextContents()
    expect(marked.length).toBeGreaterThan(1)
    expect(new Set(marked.map(text => text.toLowerCase()))).toEqual(new Set(['samarbeid']))
    const first = await focusedRow(page)
    await press('Enter')
    expect(await focusedRow(page)).toBeGreaterThan(first)
    // What was sought before gives way to what is typed next.
    await press('ArrowDown', '/')
    await page.keyboard.type('Kina')
    expect(await page.inputValue('#search')).toBe('Kina')
  })

  test('should jump to what wants a look, round the end', async () => {
    await withWrongDate()
    const {page, press} = app
    await press('b')
    const uneven = await focusedRow(page)
    const texts = (await shownRows(page))[uneven]?.texts ?? {}
    expect(Object.values(texts).some(segments => segments.length !== 1)).toBe(true)
    await press('f')
    await expect.poll(() => page.locator('.row.in-focus .badge.finding').count()).toBe(1)
  })

  test('should filter rows, and not lose the row that was just decided', async () => {
    const {page, press} = app
    await press('Enter', 'Enter')
    await app.saved()
    const rowCount = () => page.getAttribute('[role=grid]', 'aria-rowcount')
    await page.getByRole('combobox', {name: 'State'}).selectOption('reviewed')
    await expect.poll(rowCount).toBe('3')
    await page.getByRole('combobox', {name: 'State'}).selectOption('rejected')
    await expect.poll(rowCount).toBe('1')
    await page.getByRole('combobox', {name: 'State'}).selectOption('undecided')
    const before = await page.getAttribute('[role=grid]', 'aria-rowcount')
    await page.locator('[role=grid]').focus()
    await press('Enter')
    await app.saved()
    expect(await page.getAttribute('[role=grid]', 'aria-rowcount')).toBe(before)
    await page.getByRole('button', {name: 'Show all'}).click()
    expect(Number(await page.getAttribute('[role=grid]', 'aria-rowcount'))).toBe(Number(before) + 2)
  })

  test('should decide of two languages only where two are shown', async () => {
    const {page, press} = app
    await page.getByRole('button', {name: 'zh-Hans', exact: true}).first().click()
    await page.locator('[role=grid]').focus()
    await press('Enter')
    await app.saved()
    const [event] = await journalOf(root)
    expect(event).toMatchObject({pair: 'nb-en'})
    expect(Object.keys(event?.seen ?? {})).toEqual(['nb', 'en'])
  })

  test('should show where the words are lit and why a row was made', async () => {
    const {page, press} = app
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'i')
    await expect.poll(() => page.locator('.row.in-focus mark.word').count()).toBeGreaterThan(2)
    const sides = await page.locator('.row.in-focus [data-lang]:has(mark.word)').count()
    expect(sides).toBe(3)
    // A match has one colour on all sides, and the pointer on one word finds the others.
    const tints = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.row.in-focus mark.word')].map(
        mark => [mark.dataset.match, /tint-\d/.exec(mark.className)?.[0]] as const
      )
    )
    for (const [match, tint] of tints)
      expect(new Set(tints.flatMap(([m, t]) => (m === match ? [t] : [])))).toEqual(new Set([tint]))
    await page.locator('.row.in-focus [data-lang=nb] mark.word').first().hover()
    await expect.poll(() => page.locator('.row.in-focus [data-lang]:has(mark[data-lit])').count()).toBeGreaterThan(1)
    await expect.poll(() => page.locator('.why .features li').count()).toBeGreaterThan(2)
  })

  test('should accept a finding as it is, with a reason', async () => {
    await withWrongDate()
    const {page, press} = app
    await press('f', 'y')
    await page.getByRole('dialog').getByRole('textbox').fill('Set so on purpose.')
    await press('Control+Enter')
    await expect.poll(actions).toEqual(['accept-finding'])
    await press('c')
    await expect.poll(() => page.textContent('.panel')).toContain('Accepted: Set so on purpose.')
  })

  test('should realign what is not decided and leave what is', async () => {
    const {press} = app
    await press('m')
    await expect.poll(actions).toEqual(['merge'])
    await expect.poll(async () => (await shape())[0]?.texts.nb).toHaveLength(2)
    const merged = (await shape())[0]
    await press('Shift+R')
    await app.saved()
    expect((await shape())[0]).toEqual(merged)
  })

  test('should take an alignment made anew back, and put it back', async () => {
    const {press} = app
    // What was rejected is not brought together again.
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'r')
    await app.saved()
    await expect.poll(async () => (await signs())[3]).toBe('rejected')
    const before = await shape()
    await press('Shift+R')
    await app.saved()
    await expect.poll(shape).not.toEqual(before)
    const after = await shape()
    await press('z')
    await expect.poll(shape).toEqual(before)
    await press('Shift+Z')
    await expect.poll(shape).toEqual(after)
    await press('z', 'z')
    await expect.poll(async () => (await signs())[3]).toMatch(/sure|likely/)
    expect(await actions()).toEqual(['reject', 'undo'])
  })

  test('should go to the row of an address that is put into an open window, and to what an undo changed', async () => {
    const {page, press} = app
    await press('Enter')
    const unit = (await shownRows(page))[6]?.unit
    await page.evaluate(hash => location.assign(hash), `#/${WORK}/page/${unit}`)
    await expect.poll(() => focusedRow(page)).toBe(6)
    await press('z')
    await expect.poll(() => focusedRow(page)).toBe(0)
  })

  test('should keep two windows in step', async () => {
    const other = await app.context.newPage()
    await other.goto(app.server.url)
    await other.waitForSelector('[role=grid] [data-row]')
    await app.press('Enter', 'ArrowDown', 'm')
    await expect.poll(async () => (await shownRows(other))[0]?.sign).toBe('reviewed')
    await expect.poll(async () => (await shownRows(app.page))[2]?.texts.nb).toHaveLength(2)
    await expect.poll(async () => (await shownRows(other))[2]?.texts).toEqual((await shownRows(app.page))[2]?.texts)
    await other.keyboard.press('Enter')
    await saved(other)
    await other.keyboard.press('z')
    await saved(other)
    await expect.poll(async () => (await shownRows(app.page))[0]?.sign).toBe('reviewed')

    // An undo takes back what its own window did, though the other did more since; what the other did, it says so of.
    const merged = (await shownRows(app.page))[2]?.texts
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'])
      await other.keyboard.press(key)
    await saved(other)
    const decided = await actions()
    await app.press('z')
    await app.saved()
    await expect.poll(async () => (await shownRows(app.page))[2]?.texts).not.toEqual(merged)
    await app.press('z')
    await app.saved()
    await expect.poll(async () => (await shownRows(app.page))[0]?.sign).not.toBe('reviewed')
    expect((await actions()).slice(decided.length)).toEqual(['undo', 'undo'])
    expect(await heard(app.page)).toBe('Undone')
    await app.press('z')
    await app.saved()
    await expect.poll(() => heard(app.page)).toBe('This was decided in another window')
  })

  test('should give an action another key, and not one that is taken', async () => {
    const {page, press} = app
    await press('?')
    await page.getByRole('button', {name: /^Reject: R/}).click()
    await press('Enter')
    await expect.poll(() => page.textContent('dialog [role=status]')).toContain('Confirm, and on')
    // Beside the key too, where one looks.
    expect(await page.locator('dd:has([aria-label^="Reject: R"])').textContent()).toContain('Confirm, and on')
    await page.getByRole('button', {name: /^Reject: R/}).click()
    await press('8')
    await press('Escape')
    await page.getByRole('dialog').waitFor({state: 'detached'})
    await press('ArrowDown', '8')
    await app.saved()
    expect(await actions()).toEqual(['reject'])
    await press('r')
    await app.saved()
    expect(await actions()).toEqual(['reject'])
  })

  test('should change its language and its colours in place', async () => {
    const {page} = app
    await page.getByRole('combobox', {name: 'Language of the screen'}).selectOption('zh-Hans')
    await expect.poll(() => page.textContent('.actions')).toContain('确认')
    expect(await page.getAttribute('html', 'lang')).toBe('zh-Hans')
    await page.getByRole('combobox', {name: '界面语言'}).selectOption('nb')
    await expect.poll(() => page.textContent('.actions')).toContain('Bekreft')
    await page.getByRole('button', {name: /Lyst eller mørkt/}).click()
    await page.getByRole('button', {name: 'Lyst'}).click()
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
    await page.reload()
    await page.waitForSelector('[role=grid] [data-row]')
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
    expect(await page.getAttribute('html', 'lang')).toBe('nb')
  })

  test('should bring back what changed, with old and new text, and keep or drop it by one key', async () => {
    await app.close()
    await reviewedRoot(root)
    app = await openApp(browser, root)
    const {page, press} = app
    await press('Shift+V')
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.locator('.changed del').first().textContent()).toBe('2017')
    expect(await dialog.locator('.changed ins').first().textContent()).toBe('2018')
    await press('Escape')
    await dialog.waitFor({state: 'detached'})
    const stale = async () => (await signs()).indexOf('stale')
    const row = await stale()
    expect(row).toBeGreaterThan(0)
    await press('v')
    expect(await focusedRow(page)).toBe(row)
    await press('k')
    await expect.poll(async () => (await signs())[row]).toBe('reviewed')
    await app.saved()
    await press('z')
    await expect.poll(async () => (await signs())[row]).toBe('stale')
    await press('d')
    await expect.poll(async () => (await signs())[row]).toMatch(/sure|likely|doubtful/)
    await app.saved()
    await press('z')
    await expect.poll(async () => (await signs())[row]).toBe('stale')
    await press('d')
    await expect.poll(async () => (await signs())[row]).toMatch(/sure|likely|doubtful/)

    await press('v')
    await expect.poll(() => signAt(page, '.in-focus')).toBe('conflict')
    const contested = await focusedRow(page)
    await press('Enter')
    await expect.poll(() => signAt(page, `[data-row="${contested}"]`)).toBe('reviewed')
  })

  test('should keep by one key what was rejected, no translation or left out, as just that', async () => {
    const file = join(root, 'sources', WORK, 'page.nb.md')
    const text = await readFile(file, 'utf8')
    // What was rejected stands in rows of its own when the part is opened again, each without a counterpart. What was cut off is cut off
    // again, and whether it was left out in the pair whose texts did not change is asked anew.
    const wanted = {r: 'gap', x: 'not-translation', o: 'gap'} as const
    const rows = (await shownRows(app.page)).flatMap(({texts}, row) => {
      const [nb = '', ...more] = texts.nb ?? []
      return more.length === 0 && nb.length > 20 && text.split(nb).length === 2 ? [{row, nb}] : []
    })
    const chosen = Object.keys(wanted).map((key, index) => ({key, ...rows[2 * index]!}))
    // From the last to the first: what is cut off stands in a row of its own below.
    for (const {key, row} of chosen.toReversed()) {
      await app.press('Home', ...Array.from({length: row}, () => 'ArrowDown'))
      if (key === 'o') {
        await app.press('ArrowRight', 'ArrowRight', 'u')
        await expect.poll(() => focusedRow(app.page)).toBe(row + 1)
        await app.saved()
        await app.press('ArrowUp')
      }
      await app.press(key)
      await app.saved()
    }
    expect(await actions()).toEqual(['relink', 'untranslated', 'untranslated', 'not-translation', 'reject'])
    await app.close()
    await writeFile(
      file,
      chosen.reduce((changed, {nb}) => changed.replace(nb, `${nb} osv.`), text)
    )
    // High enough that every row is drawn.
    app = await openApp(browser, root, {height: 1800})
    for (const [key, sign] of Object.entries(wanted)) {
      const {nb} = chosen.find(one => one.key === key)!
      await app.press('Home')
      const row = Number(await app.page.locator('[data-row]', {hasText: `${nb} osv.`}).getAttribute('data-row'))
      await app.press(...Array.from({length: row}, () => 'ArrowDown'))
      expect(await signAt(app.page, '.in-focus'), sign).toBe('stale')
      await app.press('k')
      await app.saved()
      await expect.poll(() => signAt(app.page, `[data-row="${row}"]`)).toBe(sign)
    }
    expect((await actions()).slice(5)).toEqual(['reject', 'not-translation', 'relink', 'untranslated'])
    await expect.poll(signs).not.toContain('stale')
  })

  test('should say so where the server is gone, keep what was decided, and send it when it is back', async () => {
    const {page, press} = app
    await page.route('**/api/works/*/decisions', route => route.abort())
    await press('Enter')
    await page.waitForSelector('[data-saving=offline]')
    expect(await page.textContent('.saved')).toContain('1')
    await page.unroute('**/api/works/*/decisions')
    await app.saved()
    expect(await actions()).toEqual(['confirm'])
    forgive(/ERR_FAILED/)
  })

  test('should keep decisions over a server that is started anew, for the person who made them', async () => {
    forgive(/ERR_|401|409/)
    const {page, press, context, server} = app
    const restart = (who: string) => startReviewServer({root, who, port: server.port, locale: 'en', version: '0.0.0'})
    await server.close()
    await press('Enter')
    await page.waitForSelector('[data-saving=offline]')
    const other = await restart('Reviewer Two')
    await page.waitForSelector('[data-saving=shut]', {timeout: 30_000})
    expect(await page.textContent('.saved')).toContain('1')

    const second = await context.newPage()
    await second.goto(other.url)
    await second.waitForSelector('[role=grid] [data-row]')
    await expect.poll(() => heard(second)).toContain('1 decision by someone else')
    expect(await journalOf(root)).toEqual([])
    await other.close()

    const again = await restart('Reviewer One')
    await second.goto(again.url)
    await second.waitForSelector('[role=grid] [data-row]')
    await expect
      .poll(async () => (await journalOf(root)).map(({action, who}) => `${action} ${who}`))
      .toEqual(['confirm Reviewer One'])
    await page.waitForSelector('[data-saving=saved]', {timeout: 30_000})
    await again.close()
  })

  test('should link a text by dragging it', async () => {
    const {page} = app
    const before = (await shownRows(page))[5]?.texts.en?.length ?? 0
    const source = page.locator('[data-row="2"] [data-lang=en] .segment').first()
    await source.hover()
    await source.locator('.grip').dragTo(page.locator('[data-row="5"] [data-lang=en]'))
    await expect.poll(actions).toEqual(['relink'])
    await expect.poll(async () => (await shownRows(page))[5]?.texts.en).toHaveLength(before + 1)
  })
})
