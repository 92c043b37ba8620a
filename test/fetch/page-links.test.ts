import {describe, expect, it} from 'vitest'
import {ourTag, pageLinks} from '../../pipeline/fetch/page-links.ts'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="no"><head>${head}</head><body>${body}</body></html>`
const at = 'https://a.test/no/dokumenter/plan/'

describe('the links of a page', () => {
  it('should lead to the versions that its head declares', () => {
    const head = `<link rel="alternate" hreflang="en-GB" href="/en/plan/"><link rel="alternate" hreflang="x-default" href="/">
<link rel="alternate" hreflang="zh-CN" href="../../../zh/plan/"><link rel="stylesheet" hreflang="fr" href="/a.css">`
    expect(pageLinks(page('', head), at).languages).toEqual([
      {lang: 'en', url: 'https://a.test/en/plan/'},
      {lang: 'zh-Hans', url: 'https://a.test/zh/plan/'}
    ])
  })

  it('should lead to the versions in its language switch', () => {
    const body = `<ul class="language-switcher"><li><a href="/en/plan/">English</a></li><li><a href="/nn/plan/" lang="nn">Nynorsk</a></li></ul>`
    expect(pageLinks(page(body), at).languages).toEqual([
      {lang: 'en', url: 'https://a.test/en/plan/'},
      {lang: 'nn', url: 'https://a.test/nn/plan/'}
    ])
  })

  it('should be none where its elements nest without end', () => {
    const none = {languages: [], attachments: [], feeds: []}
    expect(pageLinks(page(`${'<div>'.repeat(20_000)}<a href="plan.pdf">Plan</a>`), at)).toEqual(none)
  })

  it('should not take a link in the text for a version', () => {
    expect(pageLinks(page('<p><a href="/en/">English</a> <a lang="en" href="/b">more</a></p>'), at).languages).toEqual(
      []
    )
  })

  it('should not take what a link says of its target for a version of the page', () => {
    const body =
      '<p>See <a hreflang="en" href="https://eu.test/act/">the act</a></p><a rel="alternate" hreflang="nn" href="/nn/">Nynorsk</a>'
    expect(pageLinks(page(body), at).languages).toEqual([{lang: 'nn', url: 'https://a.test/nn/'}])
  })

  it('should lead to attachments whose address does not tell what they are', () => {
    const body = '<a type="application/pdf" href="/download/17">Plan</a><a type="image/png" href="/download/18">Map</a>'
    expect(pageLinks(page(body), at).attachments.map(({url}) => url)).toEqual(['https://a.test/download/17'])
  })

  it('should lead to its attachments, each once, from where the page says that they start', () => {
    const body = `<a href="plan.pdf#page=2">The <b>plan</b></a> <a href="plan.pdf">again</a> <a href="a.zip">zip</a>
<a href="mailto:a@b.test">mail</a><a hreflang="en" href="plan-en.PDF?v=2">English</a>`
    expect(pageLinks(page(body, '<base href="/files/">'), at).attachments).toEqual([
      {title: 'The plan', url: 'https://a.test/files/plan.pdf', lang: null},
      {title: 'English', url: 'https://a.test/files/plan-en.PDF?v=2', lang: 'en'}
    ])
  })
})

it.each([
  ['no', 'nb'],
  ['nn-NO', 'nn'],
  ['en_GB', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['cn', 'zh-Hans'],
  ['und', null],
  ['english', null],
  ['x-default', null],
  ['not a tag', null]
])('should write the declared language %s as works do', (declared, tag) => {
  expect(ourTag(declared)).toBe(tag)
})
