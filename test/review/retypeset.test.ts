import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Document, Section} from '../../pipeline/model/index.ts'
import {hasBrowser, launchBrowser} from './browser.ts'
import {journalOf, type ReviewRoots, reviewRoots, WORK} from './review-root.ts'
import {reviewing} from './reviewing.ts'

/** Share of the decisions that must stand on a PDF that says the same in another typography. */
const STANDING = 0.8

describe.skipIf(!hasBrowser)('a PDF that is typeset anew', () => {
  let browser: Browser
  let roots: ReviewRoots
  beforeAll(async () => {
    ;[browser, roots] = await Promise.all([launchBrowser(), reviewRoots()])
  })
  afterAll(async () => {
    await browser?.close()
    await roots?.remove()
  })

  test('should keep the decisions, and account for every one', async () => {
    const root = await roots.make()
    const review = await reviewing(root, 'Reviewer One')
    const {units} = review.view('plan')
    for (const unit of units) await review.decide('confirm', [unit], {}, 'plan')
    const document = review.session.documents('plan').find(({lang}) => lang === 'en')!
    await review.close()

    const page = await browser.newPage()
    await page.setContent(htmlOf(document))
    const pdf = await page.pdf({format: 'A5', tagged: true, outline: true})
    const file = join(root, 'sources', WORK, 'plan.en.pdf')
    expect(pdf.equals(await readFile(file))).toBe(false)
    await writeFile(file, pdf)

    const again = await reviewing(root, 'Reviewer Two')
    const view = again.view('plan')
    const told = new Set([
      ...view.units.flatMap(({pairs}) => Object.values(pairs).flatMap(({decision}) => decision ?? [])),
      ...view.attention.flatMap(({events}) => events.map(({id}) => id))
    ])
    expect((await journalOf(root)).filter(({id}) => !told.has(id)).map(({seen}) => seen.en)).toEqual([])
    const standing = view.units.filter(({pairs}) => pairs['nb-en']?.status === 'reviewed')
    expect(standing.length / units.length).toBeGreaterThan(STANDING)
    await again.close()
  }, 120_000)
})

/** A document as a plain page of its own typography. */
function htmlOf({lang, sections}: Document): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const of = ({title, introduction, blocks, sections: inner, level}: Section): string => {
    const heading = title ? `<h${Math.min(level, 6)}>${escaped(title.text)}</h${Math.min(level, 6)}>` : ''
    const lead = introduction ? `<p>${escaped(introduction.text)}</p>` : ''
    const body = blocks.map(block => {
      if (block.type === 'table') {
        const rows = block.rows.map(
          row =>
            `<tr>${row.map(({header, text}) => (header ? `<th>${escaped(text)}</th>` : `<td>${escaped(text)}</td>`)).join('')}</tr>`
        )
        return `<table border="1" cellpadding="6" style="border-collapse: collapse">${rows.join('')}</table>`
      }
      return block.type === 'listItem' ? `<ul><li>${escaped(block.text)}</li></ul>` : `<p>${escaped(block.text)}</p>`
    })
    return heading + lead + body.join('') + inner.map(of).join('')
  }
  return `<!doctype html><html lang="${lang}"><body style="font: 11pt serif">${sections.map(of).join('')}</body></html>`
}
