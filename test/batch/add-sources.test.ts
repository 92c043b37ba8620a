import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {type AddEvent, type AddOptions, addSources, build} from '../../pipeline/index.ts'
import {madeRoot} from './made-root.ts'

const norwegian =
  '# Planen for havet\n\nRegjeringen har i dag lagt fram en plan for hvordan havet skal brukes og vernes.\n'

async function added(root: string, options: Partial<AddOptions> & {readonly sources?: readonly string[]}) {
  const events: AddEvent[] = []
  const report = await addSources({root, sources: [], onEvent: event => void events.push(event), ...options})
  return {
    ...report,
    registered: events.flatMap(event =>
      event.type === 'registered' ? [`${event.work}/${event.part}.${event.lang}`] : []
    ),
    rules: events.flatMap(event => (event.type === 'diagnostic' ? [event.diagnostic.rule] : []))
  }
}
const work = async (root: string, name: string) =>
  parse(await readFile(join(root, 'sources', name, 'work.yaml'), 'utf8')) as {
    readonly parts: Record<string, {readonly editions: Record<string, Record<string, unknown>>}>
  }

describe('add FILE', () => {
  it('should copy the file, its language told by its words, and be ready to build', async () => {
    const root = await madeRoot({'in/Planen for havet.md': norwegian})
    const {registered} = await added(root, {sources: [join(root, 'in/Planen for havet.md')]})
    expect(registered).toEqual(['planen-for-havet/page.nb'])
    expect(await readFile(join(root, 'sources/planen-for-havet/page.nb.md'), 'utf8')).toBe(norwegian)
    expect((await build({root, cache: false})).exitCode).toBe(0)
  })

  it('should take later languages for translations of the first', async () => {
    const root = await madeRoot({'plan.nb.md': norwegian, 'plan.en.md': '# A plan\n'})
    const files = ['plan.nb.md', 'plan.en.md'].map(name => join(root, name))
    expect((await added(root, {sources: files})).registered).toEqual(['plan/page.nb', 'plan/page.en'])
    const {nb, en} = (await work(root, 'plan')).parts.page?.editions ?? {}
    expect(nb).toMatchObject({authority: 'original', origin: 'handed-over'})
    expect(en).toMatchObject({authority: 'unofficial-translation', translationOf: 'nb'})
    expect((await added(root, {sources: files})).counts).toEqual({added: 0, there: 2, refused: 0})
  })

  it('should tell from the words which script a Chinese file is in, where its name does not', async () => {
    const text = '# 海洋规划\n\n政府今天提出了关于海洋利用与保护的规划，各主管部门应当在年底前完成评估并向议会报告。\n'
    const root = await madeRoot({'a.zh.md': text, 'b.zh.md': '# 2017\n', 'c.zh-Hant.md': text})
    const files = ['a.zh.md', 'b.zh.md', 'c.zh-Hant.md'].map(name => join(root, name))
    const {registered} = await added(root, {sources: files})
    expect(registered).toEqual(['a/page.zh-Hans', 'b/page.zh', 'c/page.zh-Hant'])
  })

  it('should not replace a file that no edition names', async () => {
    const root = await madeRoot({'plan.nb.md': norwegian, 'sources/plan/page.nb.md': 'of somebody'})
    await added(root, {sources: [join(root, 'plan.nb.md')]})
    expect(await readFile(join(root, 'sources/plan/page.nb.md'), 'utf8')).toBe('of somebody')
    expect((await work(root, 'plan')).parts.page?.editions.nb).toMatchObject({file: 'page.nb-2.md'})
  })

  it('should not replace an edition that is there', async () => {
    const root = await madeRoot({'plan.nb.md': norwegian, 'new/plan.nb.md': '# En annen plan\n'})
    await added(root, {sources: [join(root, 'plan.nb.md')]})
    const again = await added(root, {sources: [join(root, 'new/plan.nb.md')]})
    expect(again).toMatchObject({rules: ['batch:edition-there'], exitCode: 1})
    expect(await readFile(join(root, 'sources/plan/page.nb.md'), 'utf8')).toBe(norwegian)
  })

  it.each([
    ['is not there', 'none.md', 'store:file-missing', {}],
    ['lies in a file', 'plan.nb.md/a.nb.md', 'store:file-unreadable', {'plan.nb.md': norwegian}],
    ['is a folder', 'folder.nb.md', 'store:file-is-folder', {'folder.nb.md/a.md': norwegian}],
    ['is no document', 'a.nb.bin', 'batch:kind-unknown', {'a.nb.bin': '\u0000\u0001\u0002'}],
    ['does not tell its language', 'a.md', 'batch:language-needed', {'a.md': '42\n'}],
    ['has no name', '--.nb.md', 'batch:name-needed', {'--.nb.md': norwegian}]
  ])('should not register a file that %s', async (_, name, rule, files) => {
    const root = await madeRoot(files)
    expect(await added(root, {sources: [join(root, name)]})).toMatchObject({rules: [rule], registered: [], exitCode: 1})
  })
})

describe('add URL', () => {
  it('should register it to be fetched, and a build should say that it waits', async () => {
    const root = await madeRoot({})
    const url = 'https://www.example.org/no/dokumenter/kina-og-norge/id2568993/'
    expect((await added(root, {sources: [url]})).registered).toEqual(['kina-og-norge-id2568993/page.nb'])
    expect((await work(root, 'kina-og-norge-id2568993')).parts.page?.editions.nb).toMatchObject({
      file: 'page.nb.html',
      origin: 'fetched',
      url
    })
    const {works, exitCode} = await build({root, cache: false})
    expect(works[0]?.diagnostics.map(({rule}) => rule)).toContain('batch:edition-unfetched')
    expect(exitCode).toBe(0)
  })

  it('should not take documents of two hosts that are called the same for versions of one', async () => {
    const root = await madeRoot({})
    const sources = ['https://a.test/no/om', 'https://www.a.test/nn/om', 'https://b.test/en/om']
    const {registered, rules} = await added(root, {sources})
    expect({registered, rules}).toEqual({registered: ['om/page.nb', 'om/page.nn'], rules: ['batch:work-elsewhere']})
    expect((await added(root, {sources: sources.slice(2), work: 'om'})).registered).toEqual(['om/page.en'])
  })

  it('should leave out the place in the page', async () => {
    const root = await madeRoot({})
    const {counts} = await added(root, {sources: ['https://a.test/no/plan#1', 'https://a.test/no/plan#2']})
    expect(counts).toEqual({added: 1, there: 1, refused: 0})
  })

  it('should not guess a language', async () => {
    const root = await madeRoot({})
    expect((await added(root, {sources: ['https://a.test/plan.pdf']})).rules).toEqual(['batch:language-needed'])
    const named = await added(root, {sources: ['https://a.test/plan.pdf'], lang: 'zh-Hans', work: 'hav', part: 'plan'})
    expect(named.registered).toEqual(['hav/plan.zh-Hans'])
  })

  it('should not take what is no web address', async () => {
    expect((await added(await madeRoot({}), {sources: ['https://a:b@c.test/no/']})).rules).toEqual([
      'fetch:address-invalid'
    ])
  })
})

describe('add --from', () => {
  it('should register what a table names', async () => {
    const csv =
      'url;lang;work;translationOf\nhttps://a.test/1;nb;../../Hav;\nhttps://a.test/2;en;../../Hav;nb\nnot a url;nb;;\nhttps://a.test/3;;;\n'
    const root = await madeRoot({'list.csv': csv})
    const {registered, rules, counts} = await added(root, {lists: [join(root, 'list.csv')]})
    expect(registered).toEqual(['hav/page.nb', 'hav/page.en'])
    expect(rules).toEqual(['fetch:address-invalid', 'batch:language-needed'])
    expect(counts).toEqual({added: 2, there: 0, refused: 2})
  })

  it('should register what a sitemap names, the language versions as one work', async () => {
    const pair = `<xhtml:link rel="alternate" hreflang="en" href="https://a.test/en/plan"/><xhtml:link rel="alternate" hreflang="no" href="https://a.test/no/plan"/>`
    const xml = `<urlset><url><loc>https://a.test/en/plan</loc>${pair}</url><url><loc>https://a.test/no/plan</loc>${pair}</url><url><loc>https://a.test/nn/hav</loc></url></urlset>`
    const root = await madeRoot({'sitemap.xml': xml})
    const {registered} = await added(root, {lists: [join(root, 'sitemap.xml')]})
    expect(registered).toEqual(['plan/page.nb', 'plan/page.en', 'hav/page.nn'])
    expect((await work(root, 'plan')).parts.page?.editions.en).toMatchObject({translationOf: 'nb'})
  })

  it('should register the files that a table names, from its folder, and where they come from', async () => {
    const root = await madeRoot({
      'in/list.csv':
        'work;lang;file;url;authority\nhav;nb;plan.nb.md;https://a.test/no/plan;\nhav;en;sub/plan.en.md;;official-translation\nhav;nn;none.md;;\n',
      'in/plan.nb.md': norwegian,
      'in/sub/plan.en.md': '# A plan\n'
    })
    const {registered, rules} = await added(root, {lists: [join(root, 'in/list.csv')]})
    expect({registered, rules}).toEqual({registered: ['hav/page.nb', 'hav/page.en'], rules: ['store:file-missing']})
    expect(await readFile(join(root, 'sources/hav/page.nb.md'), 'utf8')).toBe(norwegian)
    expect((await work(root, 'hav')).parts.page?.editions).toMatchObject({
      nb: {origin: 'handed-over', url: 'https://a.test/no/plan', authority: 'original'},
      en: {origin: 'handed-over', authority: 'official-translation', translationOf: 'nb'}
    })
  })

  it('should say which columns it does not use, and refuse rows that are empty or of an authority that is none', async () => {
    const csv =
      'url,lang,titel,autority,authority\nhttps://a.test/1,nb,Hav,x,Original\n,nb,Hav,,\nhttps://a.test/2,nb,Hav,,\n'
    const root = await madeRoot({'list.csv': csv})
    const {registered, rules} = await added(root, {lists: [join(root, 'list.csv')]})
    expect(rules).toEqual(['batch:columns-unused', 'batch:authority-unknown', 'batch:row-empty'])
    expect(registered).toEqual(['2/page.nb'])
  })

  it.each([
    ['a translation of nothing', 'hav,en,official-translation,'],
    ['a translation of itself', 'hav,en,official-translation,en'],
    ['a translation of what is no language', 'hav,en,,Norwegian language']
  ])('should refuse a row that is %s, and spoil nothing', async (_, row) => {
    const csv = `work,lang,authority,translationOf,url\n${row},https://a.test/en\nhav,nb,original,,https://a.test/no\n`
    const root = await madeRoot({'list.csv': csv})
    const {registered, rules} = await added(root, {lists: [join(root, 'list.csv')]})
    expect({registered, rules}).toEqual({registered: ['hav/page.nb'], rules: ['batch:original-needed']})
  })

  it('should not ask an address for a list', async () => {
    expect(await added(await madeRoot({}), {lists: ['https://a.test/sitemap.xml']})).toMatchObject({
      rules: ['batch:list-at-address'],
      exitCode: 1
    })
  })

  it('should not take another file for a list', async () => {
    const root = await madeRoot({'list.csv': 'name\nplan\n'})
    expect((await added(root, {lists: [join(root, 'list.csv')]})).rules).toEqual(['batch:list-unreadable'])
  })
})
