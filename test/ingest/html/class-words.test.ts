import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {classWords, headWords} from '../../../pipeline/ingest/html/class-words.ts'
import {selectAll} from '../../../pipeline/ingest/html/selector.ts'

const parsed = (text: string) => unified().use(rehypeParse).parse(text)
const element = (markup: string) => selectAll(parsed(markup), ['p'])[0]!

describe('classWords', () => {
  it('should part what is joined by marks and by capitals', () => {
    expect(classWords(element('<p class="pressContact box-2" id="main_col">'))).toEqual([
      ['press', 'contact'],
      ['box'],
      ['main', 'col']
    ])
    expect(classWords(element('<p>'))).toEqual([])
  })
})

describe('headWords', () => {
  it('should be the last word that says what is held', () => {
    expect(headWords(element('<p class="article-related-links topics-list">'))).toEqual(['related', 'topics'])
  })
})
