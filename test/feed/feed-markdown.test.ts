import {evaluate} from '@mdx-js/mdx'
import {createElement, Fragment, type VNode} from 'preact'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {feedMarkdown} from '../../pipeline/emit/feed/feed-markdown.ts'
import type {Document, Section} from '../../pipeline/model/index.ts'
import {makeBlock, makeDocument, makeSection, makeTable} from '../make-document.ts'

const feed = (document: Document, more: Partial<Parameters<typeof feedMarkdown>[0]> = {}) => {
  const text = feedMarkdown({
    document,
    others: ['en'],
    fallbacks: {},
    hidden: new Set(),
    noindex: false,
    superseded: false,
    ...more
  })
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text) ?? []
  return {text, head: parse(head, {version: '1.1'}), raw: head, body}
}

/** What MDX makes of a body: all text that is shown. */
async function mdxText(body: string): Promise<string> {
  const runtime = {Fragment, jsx: createNode, jsxs: createNode}
  const {default: content} = await evaluate(body, runtime as never)
  return textOf((content as (props: object) => unknown)({}))
}

function createNode(type: string | typeof Fragment, {children, ...props}: {children?: unknown}): VNode {
  return createElement(type as string, props, children as never)
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (typeof node === 'string') return node
  const props = (node as {props?: {children?: unknown; href?: string}} | null)?.props
  return props ? textOf(props.children) : ''
}

const page = (section: Partial<Section>, fields: Partial<Document> = {}) => makeDocument([makeSection(section)], fields)

describe('front matter for sites', () => {
  test('should hold what Astro, Eleventy and Hugo take', () => {
    const document = page(
      {},
      {
        lang: 'nb',
        url: 'https://www.example.org/side',
        metadata: {
          ...makeDocument([]).metadata,
          title: 'Plan: for «alle»',
          published: '2017-08-31',
          publisher: {name: 'Departementet', url: 'https://www.example.org/dep'},
          type: 'Plan',
          topics: ['Forskning'],
          period: {start: '2017', end: '2020', text: '2017-2020'}
        }
      }
    )
    const {head, raw} = feed(document, {fallbacks: {nn: 'nb'}})
    expect(head).toMatchObject({
      title: 'Plan: for «alle»',
      lang: 'nb',
      translationKey: 'test/page',
      publisher: 'Departementet',
      type: 'Plan',
      topics: ['Forskning'],
      period: '2017/2020',
      canonical: 'https://www.example.org/side',
      permalink: '/nb/test/page/',
      alternates: {nb: '/nb/test/page/', en: '/en/test/page/'},
      fallbacks: {nn: {lang: 'nb', path: '/nb/test/page/'}}
    })
    // A date for every reader of YAML, not a text.
    expect(raw).toContain('\ndate: 2017-08-31\n')
  })

  test('should not hold a date where the source gives a month or a year only', () => {
    const {head} = feed(page({}, {metadata: {...makeDocument([]).metadata, published: '2017-08'}}))
    expect(head.date).toBeUndefined()
    expect(head.published).toBe('2017-08')
  })

  test('should not turn the language "no" into a truth value', () => {
    expect(feed(page({}, {lang: 'no'})).head.lang).toBe('no')
  })

  test('should give every heading an anchor that its section keeps', () => {
    const section = {title: makeBlock('heading', 'Mål', {depth: 2})}
    const document = page(section)
    expect(feed(document).head.anchors).toEqual([{id: `s${document.sections[0]?.id}`, level: 2, text: 'Mål'}])
  })

  test('should ask search engines to leave a specimen alone, and name no canonical page for it', () => {
    const {head} = feed(page({}, {authority: 'specimen', url: 'https://www.example.org/side'}), {noindex: true})
    expect(head.robots).toBe('noindex')
    expect(head.canonical).toBeUndefined()
  })
})

describe('the body for sites', () => {
  test.each([
    ['nb', 'Uoffisiell oversettelse'],
    ['en', 'Unofficial translation'],
    ['zh-Hans', '非官方译文']
  ])('should say in %s that a translation is unofficial, with credit and source', (lang, notice) => {
    const rights = {basis: 'own', licence: 'CC-BY-4.0', attribution: 'Departementet'}
    const {body, head} = feed(page({}, {lang, authority: 'unofficial-translation', rights, url: 'https://a.example/'}))
    expect(body).toContain(`> **${notice}**`)
    expect(body).toContain('Departementet')
    expect(body).toContain('(https://a.example/)')
    expect(head.authorityLabel).toBe(notice)
  })

  test('should not hold raw HTML, and mean the same to MDX', async () => {
    const nasty = [
      '<script>alert(1)</script> og <b>fet</b>',
      'Formelen {x + 1} og {{ malen }} og {% raw %} og {# merk #}',
      'import x from "y"',
      'export const a = 1',
      'et < to > tre & fire'
    ]
    const blocks = [...nasty.map(text => makeBlock('paragraph', text)), makeBlock('code', '{{ kode }}')]
    const {body} = feed(
      page({
        blocks: [
          ...blocks,
          makeTable([
            ['A', '{b}'],
            ['<i>', '|']
          ])
        ]
      })
    )
    expect(body).not.toMatch(/(?<!\\)<[a-z!/]/i)
    expect(body).not.toMatch(/(?<!\\)[{}]|\{[{%#]/)
    const shown = await mdxText(body)
    for (const text of [...nasty, '{{ kode }}']) expect(shown).toContain(text)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '#her', '/relativ', 'vbscript:x', ' JavaScript:alert(1)'])(
    'should not link to %s',
    url => {
      const {body} = feed(page({blocks: [makeBlock('paragraph', 'Les mer', {links: [{start: 0, end: 3, url}]})]}))
      expect(body).toBe('Les mer\n')
    }
  )

  test.each(['https://a.example/b_(c)?d={e}', 'http://a.example/', 'mailto:post@a.example', 'tel:+4722249090'])(
    'should link to %s',
    async url => {
      const {body} = feed(page({blocks: [makeBlock('paragraph', 'Les mer', {links: [{start: 0, end: 3, url}]})]}))
      expect(body).toMatch(/^\[Les\]\(/)
      expect(body).not.toMatch(/(?<!\\)[{}<]/)
      expect(await mdxText(body)).toContain('Les mer')
    }
  )

  test('should show a footnote, which Markdown would drop for want of a reference', () => {
    const {body} = feed(page({blocks: [makeBlock('footnote', 'Se vedlegget.', {label: '1'})]}))
    expect(body).toContain('Se vedlegget.')
    expect(body).not.toMatch(/^\[\^/m)
  })

  test('should leave out hidden blocks and say so', () => {
    const [shown, hidden] = [
      makeBlock('contactLine', 'Telefon: 22'),
      makeBlock('contactLine', 'Redaktør: Kari Eksempel')
    ]
    const {text, head} = feed(page({blocks: [shown, hidden]}), {hidden: new Set([hidden.id])})
    expect(text).not.toContain('Kari')
    expect(text).toContain('Telefon')
    expect(head.withheld).toBe('Én linje som navngir en person, er utelatt.')
  })
})
