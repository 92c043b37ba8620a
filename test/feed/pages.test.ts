import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {AxeBuilder} from '@axe-core/playwright'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {parallelHtml} from '../../pipeline/emit/feed/parallel-html.ts'
import {catalogueHtml} from '../../pipeline/emit/index.ts'
import {
  type Alignment,
  alignment as alignmentSchema,
  type Document,
  document as documentSchema,
  evidence as evidenceSchema,
  type Finding,
  type IndexEntry
} from '../../pipeline/model/index.ts'
import {repository} from '../architecture/source-files.ts'
import {complaintsOf, hasBrowser, launchBrowser} from '../review/browser.ts'

const folder = join(repository, 'output', 'kina-norge-handlingsplan')
const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(folder, path), 'utf8'))

/** The committed page in three languages, and a page made of it. */
async function partOf(part: string) {
  const documents = await Promise.all(
    ['nb', 'en', 'zh-Hans'].map(async lang => documentSchema.parse(await json(`${part}.${lang}.json`)))
  )
  const alignment = alignmentSchema.parse(await json(`${part}.alignment.json`))
  const lines = (await readFile(join(folder, `${part}.evidence.jsonl`), 'utf8')).trim().split('\n')
  return {documents, alignment, evidence: lines.map(line => evidenceSchema.parse(JSON.parse(line)))}
}

const findingAt = (alignment: Alignment, fields: Partial<Finding> = {}): Finding => ({
  id: 'f',
  rule: 'check:number-differs',
  severity: 'warning',
  part: alignment.part,
  unit: alignment.units[5]?.id ?? null,
  detail: {source: '12', target: '21', sourceLang: 'nb', targetLang: 'en'},
  places: [{kind: 'file', file: 'page.nb.md'}],
  related: [],
  ...fields
})

const made = (
  input: {documents: readonly Document[]; alignment: Alignment; evidence?: never[]},
  findings: readonly Finding[] = []
) => parallelHtml({evidence: [], ...input, findings, hidden: new Set(), noindex: false})

describe('a parallel page', () => {
  test('should ask nothing of any address', async () => {
    const html = made(await partOf('page').then(({documents, alignment}) => ({documents, alignment})))
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/<(?:script|img|iframe|link rel="stylesheet")[^>]* (?:src|href)=/)
    expect(html).not.toMatch(/@import|url\(/)
  })

  test('should show a finding at its unit, and at the unit that stands where it points', async () => {
    const {documents, alignment} = await partOf('page')
    const place = documents[0]?.sections[1]?.blocks[0]?.places ?? []
    const html = made({documents, alignment}, [
      findingAt(alignment),
      findingAt(alignment, {id: 'g', unit: null, places: [...place], rule: 'check:period-across-parts'})
    ])
    expect(html.match(/<tr class="found"/g)).toHaveLength(2)
    expect(html).not.toContain('<details')
  })

  test('should not lose a finding that points nowhere on the page', async () => {
    const {documents, alignment} = await partOf('page')
    expect(made({documents, alignment}, [findingAt(alignment, {unit: null})])).toContain('<details class="loose">')
    expect(made({documents, alignment}, [findingAt(alignment, {part: 'plan'})])).not.toContain('class="finding')
  })

  test('should not let a title, a part or a finding write mark-up', async () => {
    const {documents, alignment} = await partOf('page')
    const evil = '</title><script>alert(1)</script>'
    const named = documents.map(document => ({
      ...document,
      metadata: {...document.metadata, title: evil},
      rights: {basis: evil, licence: evil, attribution: evil}
    }))
    const html = made({documents: named, alignment}, [findingAt(alignment, {accepted: evil, rule: evil})])
    expect(html).not.toContain('<script>alert')
  })

  test('should hide from search engines where it is asked to', async () => {
    const {documents, alignment, evidence} = await partOf('plan')
    const html = parallelHtml({documents, alignment, evidence, findings: [], hidden: new Set(), noindex: true})
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).not.toContain('rel="canonical"')
    expect(html).toContain('样本')
  })
})

describe('the catalogue', () => {
  const entry = (work: string): IndexEntry => ({
    work,
    title: {nb: `Tittel <${work}>`, en: `Title ${work}`},
    path: `${work}/work.json`,
    langs: ['nb', 'en'],
    parts: [{part: 'page', langs: ['nb', 'en'], parallel: `${work}/page.parallel.html`}],
    progress: {nb: {units: 4, aligned: 3, reviewed: 1}, en: {units: 4, aligned: 3, reviewed: 1}},
    findings: {error: 0, warning: 2, info: 0}
  })

  test('should say how far each language is and what the checks found', () => {
    const [page] = catalogueHtml([entry('a')])
    expect(page?.make()).toContain('aligned 75 %')
    expect(page?.make()).toContain('已审校 25%')
    expect(page?.make()).toContain('href="a/page.parallel.html"')
    expect(page?.make()).toContain('Tittel &lt;a&gt;')
  })

  test('should go on another page where there are more works than one holds', () => {
    const pages = catalogueHtml(['a', 'b', 'c'].map(entry), {}, 2)
    expect(pages.map(({path}) => path)).toEqual(['index.html', 'index-2.html'])
    expect(pages[1]?.make()).toContain('href="index.html"')
  })

  test('should be there where there is no work', () => {
    expect(catalogueHtml([])).toHaveLength(1)
  })

  test('should take an index of the last version, which says nothing of progress', () => {
    const {parts, progress, findings, ...old} = entry('a')
    expect(catalogueHtml([old])[0]?.make()).toContain('Title a')
  })
})

if (!hasBrowser) process.stderr.write('\n!! NOT TESTED: parallel pages and the catalogue in a browser.\n\n')

describe.runIf(hasBrowser)('in a browser', () => {
  let browser: Browser
  let root = ''
  const pages = {parallel: '', plan: '', catalogue: ''}

  beforeAll(async () => {
    browser = await launchBrowser()
    root = await mkdtemp(join(tmpdir(), 'samsvar-pages-'))
    for (const [name, part] of [
      ['parallel', 'page'],
      ['plan', 'plan']
    ] as const) {
      const {alignment, ...rest} = await partOf(part)
      // Axe looks at every word: as many rows as hold every kind of block are enough.
      const input = {...rest, alignment: {...alignment, units: alignment.units.slice(0, 45)}}
      const findings = [
        findingAt(input.alignment),
        findingAt(input.alignment, {id: 'h', severity: 'error', accepted: 'ok'})
      ]
      const html = parallelHtml({...input, findings, hidden: new Set(), noindex: false})
      await writeFile(join(root, `${name}.html`), html)
      pages[name] = pathToFileURL(join(root, `${name}.html`)).href
    }
    pages.catalogue = pathToFileURL(join(repository, 'output', 'index.html')).href
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await rm(root, {recursive: true, force: true})
  })

  async function open(
    url: string,
    options: Parameters<Browser['newContext']>[0] = {}
  ): Promise<{page: Page; context: BrowserContext}> {
    const context = await browser.newContext({locale: 'en-GB', ...options})
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    onTestFinished(async () => {
      await context.close()
      expect(complaints).toEqual([])
    })
    await page.goto(url)
    return {page, context}
  }

  const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

  test.each(['parallel', 'plan', 'catalogue'] as const)(
    'should meet WCAG 2.2 AA, light, dark and narrow: %s',
    async name => {
      for (const options of [{}, {colorScheme: 'dark'}, {viewport: {width: 360, height: 700}}] as const) {
        const {page} = await open(pages[name], options)
        const {violations} = await new AxeBuilder({page})
          .setLegacyMode()
          .options({resultTypes: ['violations'], runOnly: WCAG})
          .analyze()
        expect(violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      }
    },
    120_000
  )

  test.each(['parallel', 'plan', 'catalogue'] as const)(
    'should not be wider than a narrow window: %s',
    async name => {
      const {page} = await open(pages[name], {viewport: {width: 320, height: 700}})
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    },
    60_000
  )

  const lit = (page: Page) => page.locator('.lit').allInnerTexts()

  test('should light the words that match the one under the pointer, in all columns', async () => {
    const {page} = await open(pages.parallel)
    await page.locator('tr', {hasText: 'polarforskning'}).locator('[data-g]', {hasText: 'polar'}).first().hover()
    const texts = await lit(page)
    expect(texts.length).toBeGreaterThan(1)
    expect(texts.join(' ')).toMatch(/polar.* polar/)
    await page.locator('h1').hover()
    expect(await lit(page)).toEqual([])
  }, 60_000)

  test('should do the same by the keyboard, a row and a word at a time', async () => {
    const {page} = await open(pages.parallel)
    const rows = page.locator('tr.unit')
    await rows.first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate('document.activeElement.id')).toBe(await rows.nth(1).getAttribute('id'))
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    expect((await lit(page)).length).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    expect(await lit(page)).toEqual([])
  }, 60_000)

  test('should hide a column, but never the last one', async () => {
    const {page} = await open(pages.parallel)
    const shown = () => page.locator('thead th:visible').count()
    const columns = page.locator('[data-column]')
    expect(await shown()).toBe(4)
    for (const index of [0, 1, 2]) await columns.nth(index).click()
    expect(await shown()).toBe(2)
  }, 60_000)

  test('should show the rows to look at only, where that is asked for', async () => {
    const {page} = await open(pages.parallel)
    const all = await page.locator('tr.unit:visible').count()
    await page.locator('[data-rows=doubtful]').click()
    const some = await page.locator('tr.unit:visible').count()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    expect(await page.locator('.finding:visible').count()).toBe(2)
  }, 60_000)

  test.each([
    ['nn-NO', 'nb', 'Alle verk'],
    ['zh-CN', 'zh-Hans', '全部作品'],
    ['de-DE', 'en', 'All works']
  ])(
    'should speak to a reader of %s in %s',
    async (locale, lang, words) => {
      const {page} = await open(pages.parallel, {locale})
      expect(await page.locator('html').getAttribute('lang')).toBe(lang)
      expect(await page.locator('.bar a').innerText()).toContain(words)
    },
    60_000
  )

  test('should change its language at a click', async () => {
    const {page} = await open(pages.catalogue)
    await page.locator('[data-choose=zh-Hans]').click()
    expect(await page.locator('h1').innerText()).toBe('目录')
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  }, 60_000)

  test('should find works by the words of their titles, in any language', async () => {
    const {page} = await open(pages.catalogue)
    await page.locator('#find').fill('handlingsplan norge')
    expect(await page.locator('.work:visible').count()).toBe(1)
    await page.locator('#find').fill('noe helt annet')
    expect(await page.locator('.work:visible').count()).toBe(0)
    expect(await page.locator('.nothing').isVisible()).toBe(true)
  }, 60_000)

  test('should show every column without a script', async () => {
    const {page} = await open(pages.parallel, {javaScriptEnabled: false})
    expect(await page.locator('tr', {hasText: 'polarforskning'}).locator('td').count()).toBe(3)
    expect(await page.locator('.choices:visible').count()).toBe(0)
  }, 60_000)

  test('should print in columns, without what is for the screen', async () => {
    const {page} = await open(pages.parallel, {viewport: {width: 700, height: 900}})
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('.choices:visible').count()).toBe(0)
    expect(
      await page
        .locator('tr.unit td')
        .first()
        .evaluate(cell => getComputedStyle(cell).display)
    ).toBe('table-cell')
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
  }, 60_000)
})
