import {readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import chromium from '@sparticuz/chromium'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {type Browser, chromium as playwright, type Page} from 'playwright-core'
import {addBookmarks} from './bookmarks.ts'
import {type Content, readContent, specimenLanguages} from './content.ts'
import {fixDates} from './fixed-dates.ts'
import {fillLeaders} from './leaders.ts'
import {bodyMarkup} from './markup.ts'
import {paginate} from './paginate.ts'

/*
 * Typesets the specimen plans: `node sources/kina-norge-handlingsplan/specimen/typeset.ts [LANG…]` writes `plan.<lang>.pdf`.
 * They differ as such files do: nb is tagged and broken into pages by the browser, en has two columns, hyphens and no tags,
 * zh-Hans no tags but bookmarks.
 */

/** The date that the files bear, so that the same text always gives the same bytes. */
const fixedDate = '20261101120000'
const origin = 'http://specimen.invalid/'
const require = createRequire(import.meta.url)

const wanted = process.argv.slice(2)
for (const lang of specimenLanguages) if (wanted.length === 0 || wanted.includes(lang)) await typeset(lang)

/** A browser for each file: this build of Chromium is a single process and ends with its first page. */
async function typeset(lang: string): Promise<void> {
  const browser = await playwright.launch({
    args: chromium.args,
    executablePath: await chromium.executablePath(),
    headless: true
  })
  try {
    const content = await readContent(lang)
    const page = await openPage(content, browser)
    const pdf = lang === 'nb' ? await tagged(page) : await untagged(page, content)
    await writeFile(new URL(`../${content.file}`, import.meta.url), fixDates(pdf, fixedDate))
  } finally {
    await browser.close()
  }
}

/** Pages, header and page numbers by the browser; the contents' numbers come from a first pass. */
async function tagged(page: Page): Promise<Uint8Array> {
  const options = {preferCSSPageSize: true, tagged: true, outline: true, printBackground: true}
  // The text is 160 mm wide, which the browser must know before it prints.
  await page.setViewportSize({width: 604, height: 1000})
  await page.evaluate(fillLeaders, '.')
  const pages = await pagesOfOutline(await page.pdf(options))
  await page.evaluate(numbers => {
    const labels = document.querySelectorAll('.page-number')
    labels.forEach((element, index) => {
      element.textContent = String(numbers[index])
    })
  }, pages)
  return page.pdf(options)
}

async function untagged(page: Page, content: Content): Promise<Uint8Array> {
  const headings = await page.evaluate(paginate, {header: content.header, pageLabel: content.pageLabel})
  await page.evaluate(fillLeaders, content.lang === 'en' ? ' .' : '…')
  const pdf = await page.pdf({preferCSSPageSize: true, tagged: false, outline: false, printBackground: true})
  if (content.lang === 'en') return pdf
  const pages = await pageObjects(pdf)
  return addBookmarks(
    pdf,
    headings.map(({title, level, page}) => ({title, level, pageObject: pages[page - 1]!}))
  )
}

async function openPage(content: Content, browser: Browser): Promise<Page> {
  const style = await readFile(new URL(`style/${content.lang}.css`, import.meta.url), 'utf8')
  const title = content.cover.find(block => 'heading' in block)?.heading ?? ''
  const html = `<!doctype html><html lang="${content.lang}"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>${bodyMarkup(
    content,
    content.lang === 'nb' ? 'article-end' : 'page-foot'
  )}</body></html>`
  const page = await browser.newPage()
  await page.route(`${origin}**`, async route => {
    const path = new URL(route.request().url()).pathname
    if (path === '/') return route.fulfill({contentType: 'text/html', body: html})
    // Fonts: /<package>/files/<file>, from the package as installed.
    const file = require.resolve(`@fontsource${path}`)
    return route.fulfill({
      contentType: 'font/woff2',
      body: await readFile(file),
      headers: {'access-control-allow-origin': '*'}
    })
  })
  await page.goto(origin)
  await page.emulateMedia({media: 'print'})
  await page.evaluate(() => Promise.all([...document.fonts].map(font => font.load())).then(() => null))
  return page
}

/** Page numbers of the bookmarks below the contents' own heading, depth first. */
async function pagesOfOutline(pdf: Uint8Array): Promise<readonly number[]> {
  const document = await getDocument({data: new Uint8Array(pdf), verbosity: 0}).promise
  const numbers: number[] = []
  const walk = async (items: Awaited<ReturnType<typeof document.getOutline>>): Promise<void> => {
    for (const item of items ?? []) {
      const dest = typeof item.dest === 'string' ? await document.getDestination(item.dest) : item.dest
      numbers.push(dest ? (await document.getPageIndex(dest[0])) + 1 : 0)
      await walk(item.items)
    }
  }
  await walk(await document.getOutline())
  // The cover's title and the contents' heading come first.
  return numbers.slice(2)
}

async function pageObjects(pdf: Uint8Array): Promise<readonly number[]> {
  const document = await getDocument({data: new Uint8Array(pdf), verbosity: 0}).promise
  const pages = Array.from({length: document.numPages}, (_, index) => document.getPage(index + 1))
  return (await Promise.all(pages)).map(page => page.ref?.num ?? 0)
}
