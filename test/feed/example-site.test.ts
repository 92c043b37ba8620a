import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {AxeBuilder} from '@axe-core/playwright'
import {createIndex, close as stopPagefind} from 'pagefind'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {repository} from '../architecture/source-files.ts'
import {complaintsOf, hasBrowser, launchBrowser} from '../review/browser.ts'
import {type StaticServer, serve} from './static-server.ts'

const run = promisify(execFile)
const WORK = 'kina-norge-handlingsplan'

let site = ''
let server: StaticServer

/** The example site, built from the committed output, with its index for search. */
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'samsvar-site-'))
  const eleventy = join(repository, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
  await run(process.execPath, [eleventy, '--quiet', `--output=${site}`], {
    cwd: join(repository, 'docs', 'example-site'),
    env: {...process.env, SAMSVAR_OUTPUT: join(repository, 'output')}
  })
  const {index} = await createIndex({})
  await index?.addDirectory({path: site})
  await index?.writeFiles({outputPath: join(site, 'pagefind')})
  await stopPagefind()
  server = await serve(site)
}, 180_000)

afterAll(async () => {
  await server.close()
  await rm(site, {recursive: true, force: true})
})

const pageOf = (path: string) => readFile(join(site, path, 'index.html'), 'utf8')

describe('the example site', () => {
  test.each(['nb', 'en', 'zh-Hans'])('should show the page in %s, with its alternates and its source', async lang => {
    const html = await pageOf(`${lang}/${WORK}/page`)
    expect(html).toContain(`<html lang="${lang}">`)
    expect(html).toContain(
      '<link rel="canonical" href="https://www.regjeringen.no/no/dokumenter/kina-og-norge/id2568993/">'
    )
    for (const other of ['nb', 'en', 'zh-Hans'])
      expect(html).toContain(`<link rel="alternate" hreflang="${other}" href="/${other}/${WORK}/page/">`)
    const {editions} = JSON.parse(await readFile(join(repository, 'output', WORK, 'feed', 'index.json'), 'utf8'))
    expect(html).toContain(editions.find((edition: {lang: string}) => edition.lang === lang).title)
  })

  test('should give headings the anchors of the feed', async () => {
    expect(await pageOf(`nb/${WORK}/page`)).toMatch(/<h1 id="s[0-9a-f]{16}">/)
  })

  test('should not show specimens', async () => {
    await expect(pageOf(`nb/${WORK}/plan`)).rejects.toThrow('ENOENT')
  })
})

if (!hasBrowser) process.stderr.write('\n!! NOT TESTED: the example site in a browser.\n\n')

describe.runIf(hasBrowser)('the example site in a browser', () => {
  let browser: Browser
  let page: Page
  let complaints: readonly string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    page = await (await browser.newContext()).newPage()
    complaints = complaintsOf(page)
  }, 60_000)
  afterAll(() => browser.close())

  test('should switch the language of a document', async () => {
    await page.goto(`${server.url}/nb/${WORK}/page/`)
    await page.getByRole('navigation').getByRole('link', {name: '中文'}).click()
    await page.waitForURL(`**/zh-Hans/${WORK}/page/`)
    expect(await page.locator('h1').innerText()).toBe('中国与挪威关于研究、技术和创新合作的联合行动计划')
  }, 60_000)

  test('should show all languages side by side', async () => {
    await page.goto(`${server.url}/nb/${WORK}/page/`)
    await page.getByRole('link', {name: 'Les parallelt'}).click()
    const row = page.locator('tr', {hasText: 'polarforskning'})
    expect(await row.locator('td').allInnerTexts()).toEqual(['polarforskning', 'polar research', '极地研究；'])
  }, 60_000)

  test.each([
    ['nb', 'polarforskning'],
    ['en', 'fisheries'],
    ['zh-Hans', '极地研究']
  ])(
    'should find in %s without a server that searches',
    async (lang, words) => {
      await page.goto(`${server.url}/${lang}/`)
      await page.locator('#search input').fill(words)
      const hit = page.locator('.pagefind-ui__result-link').first()
      await hit.waitFor()
      expect(await hit.getAttribute('href')).toContain(`/${lang}/${WORK}/page/`)
    },
    60_000
  )

  test.each(['/en/', `/en/${WORK}/page/`, `/parallel/${WORK}/page/`])(
    'should be accessible: %s',
    async path => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({colorScheme})
        await page.goto(server.url + path)
        const {violations} = await new AxeBuilder({page})
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      }
    },
    60_000
  )

  test('should have nothing to complain of', () => {
    expect(complaints).toEqual([])
  })
})

describe('the site of ten lines in the README', () => {
  const readme = () => readFile(join(repository, 'README.md'), 'utf8')

  test('should show the page in three languages', async () => {
    const [, code = ''] = /<!-- ten lines -->\s*```js\n([\s\S]*?)```/.exec(await readme()) ?? []
    expect(code.trim().split('\n').length).toBeLessThanOrEqual(10)
    const folder = await mkdtemp(join(tmpdir(), 'samsvar-ten-lines-'))
    try {
      await writeFile(join(folder, 'site.mjs'), code)
      const {stdout} = await run(
        process.execPath,
        ['site.mjs', join(repository, 'output', WORK, 'feed', 'page.units.json')],
        {cwd: folder}
      )
      expect(stdout).toMatch(/^<!doctype html>/)
      for (const text of ['polarforskning', 'polar research', '极地研究', 'Unofficial translation', '非官方译文'])
        expect(stdout.toLowerCase()).toContain(text.toLowerCase())
      expect(stdout).toContain('https://www.regjeringen.no/')
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  })
})
