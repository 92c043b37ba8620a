import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {breadcrumbOf} from '../../../pipeline/ingest/html/breadcrumb.ts'

const parsed = (text: string) => unified().use(rehypeParse).parse(text)
const titles = (text: string) => breadcrumbOf(parsed(text)).map(({title}) => title)

describe('breadcrumbOf', () => {
  it.each([
    ['<nav class="breadcrumb"><ol><li><a href="/">Forsiden</a><li>Aktuelt</ol></nav>', ['Forsiden', 'Aktuelt']],
    ['<p class="path">Du er her: <a href="/">Forside</a> &gt; <a href="/a/">Plan</a></p>', ['Forside', 'Plan']],
    ['<div class="Breadcrumbs"><a href="/">Home</a> › <span>News</span></div>', ['Home', 'News']],
    ['<nav aria-label="Brødsmulesti"><a href="/">Hjem</a></nav>', ['Hjem']]
  ])('should read the steps of %s', (text, expected) => {
    expect(titles(text)).toEqual(expected)
  })

  it('should not take a menu for the path', () => {
    expect(titles('<nav class="menu"><ul><li><a href="/">Tema</a></ul></nav>')).toEqual([])
  })
})
