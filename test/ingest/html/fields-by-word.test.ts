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
})
