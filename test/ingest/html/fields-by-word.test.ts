import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {fieldsByWord} from '../../../pipeline/ingest/html/fields-by-word.ts'

const parsed = (text: string) => unified().use(rehypeParse).parse(text)
const fields = (text: string) => [...fieldsByWord(parsed(text)).values()]

describe('fieldsByWord', () => {
  it.each([
    ['content-intro-topics', 'topics'],
    ['related-links', 'related'],
    ['box related-topics', 'topics'],
    ['pressContact', 'contact'],
    ['document-downloads', 'attachments'],
    ['article__ingress', 'lead'],
    ['fact-box', 'box']
  ])('should say what “%s” holds', (name, field) => {
    expect(fields(`<div class="${name}"><p>x</p></div>`)).toEqual([field])
  })

  it('should not say it of what holds the title, nor of a whole article', () => {
    expect(fields('<div class="page-related"><h1>T</h1></div>')).toEqual([])
    expect(fields('<article class="related"><p>x</p></article>')).toEqual([])
  })

  const box = (title: string) =>
    `<div class="factbox"><h2>${title}</h2><div class="factbox-content"><p>x</p></div></div>`

  it('should not say that the parts of a text that unfolds are boxes beside it', () => {
    expect(fields(`<div>${box('Brev')}${box('Notat')}</div>`)).toEqual([])
  })

  it('should say that of one box, and of boxes with text behind them', () => {
    expect(fields(`<div><p>x</p>${box('Fakta')}</div>`)).toEqual(['box', 'box'])
    expect(fields(`<div>${box('Fakta')}${box('Mer')}<p>x</p></div>`)).toEqual(['box', 'box', 'box', 'box'])
  })
})
