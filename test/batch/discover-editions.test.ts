import {readFile, writeFile} from 'node:fs/promises'
import type {RequestListener} from 'node:http'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loopbackServer} from '../fetch/loopback-server.ts'
import {english, fetched, norwegian, page, sending} from './fetched.ts'
import {madeDocument} from './made-document.ts'
import {madeRoot, workYaml} from './made-root.ts'

const other =
  'Planen skal behandles av Stortinget til våren, og departementet vil høre alle som bruker havet. De skal få si hva de mener om hvordan det bør vernes, og hvem som skal gjøre det.'

/** A page at `/no/dok/plan` with these links, in a root that has it. */
async function linking(
  {head = '', body = ''}: {readonly head?: string; readonly body?: string},
  pages: Readonly<Record<string, RequestListener>>
) {
  const links = {head, body}
  const plan: RequestListener = (_, response) =>
    void response.end(
      page(norwegian).replace('<main>', `${links.head}<main>`).replace('</main>', `${links.body}</main>`)
    )
  const {origin, asked} = await loopbackServer({'/no/dok/plan': plan, ...pages})
  const root = await madeRoot({
    'sources/hav/work.yaml': workYaml({nb: {file: 'page.nb.html', url: `${origin}/no/dok/plan`}})
  })
  const night = async (day: string, works?: readonly string[], month = '02') => {
    const before = asked.length
    const options = {discover: true, now: () => new Date(`2026-${month}-${day}`), ...(works && {works})}
    const {editions, rules} = await fetched(root, options)
    const found = editions.flatMap(({state, part, lang}) => (state === 'discovered' ? [`${part}.${lang}`] : []))
    return {found, rules, asked: asked.slice(before).filter(path => path !== '/robots.txt' && path !== '/sitemap.xml')}
  }
  return {root, origin, links, night}
}
const inEnglish = (path: string) => ({head: `<link rel="alternate" hreflang="en" href="${path}">`})
const to =
  (status: number, location: string): RequestListener =>
  (_, response) =>
    void response.writeHead(status, {location}).end()

describe('a version in another language', () => {
  it.each([
    ['gives the text of the page', {'/en/dok/plan': sending(page(norwegian, other))}],
    ['leads back to the page', {'/en/dok/plan': to(302, '/no/dok/plan')}],
    ['leads to the front page', {'/en/dok/plan': to(302, '/en/'), '/en/': sending(page(english))}]
  ])('should not be registered where its address %s, nor asked for every night', async (_, pages) => {
    const {night} = await linking(inEnglish('/en/dok/plan'), pages)
    expect((await night('01')).found).toEqual([])
    expect(await night('02')).toEqual({found: [], rules: [], asked: ['/no/dok/plan']})
    // Who names the work wants it looked at.
    expect((await night('03', ['hav'])).asked).toContain('/en/dok/plan')
  })

  it('should be registered where it was made later', async () => {
    let text = page(norwegian, other)
    const {night} = await linking(inEnglish('/en/dok/plan'), {
      '/en/dok/plan': (_, response) => void response.end(text)
    })
    expect((await night('01')).found).toEqual([])
    text = page(english)
    expect((await night('02')).found).toEqual([])
    // It is not forgotten for ever.
    expect((await night('02', undefined, '04')).found).toEqual(['page.en'])
  })

  it('should be followed from where the page stands in the end', async () => {
    const plan: RequestListener = (request, response) =>
      request.headers['if-none-match'] === '"1"'
        ? response.writeHead(304).end()
        : response.writeHead(200, {etag: '"1"'}).end(page(norwegian, '<a href="vedlegg.docx">Vedlegg</a>'))
    const {origin} = await loopbackServer({
      '/kort': to(301, '/no/dok/plan/'),
      '/no/dok/plan/': plan,
      '/no/dok/plan/vedlegg.docx': sending(madeDocument(other), {})
    })
    const root = await madeRoot({
      'sources/hav/work.yaml': workYaml({nb: {file: 'page.nb.html', url: `${origin}/kort`}})
    })
    await fetched(root)
    expect((await fetched(root, {discover: true})).counts).toEqual({unchanged: 1, discovered: 1})
  })
})

describe('an attachment', () => {
  it('should not be registered where a page comes in its place', async () => {
    const {night} = await linking({body: '<a href="/plan.pdf">Plan</a>'}, {'/plan.pdf': sending(page(other))})
    expect(await night('01')).toMatchObject({found: [], rules: ['fetch:no-document']})
    expect(await night('02')).toEqual({found: [], rules: [], asked: ['/no/dok/plan']})
  })

  it('should not be asked for every night where it is gone', async () => {
    const {night} = await linking({body: '<a href="/plan.pdf">Plan</a>'}, {})
    expect(await night('01')).toMatchObject({found: [], rules: ['fetch:gone']})
    expect(await night('02')).toEqual({found: [], rules: [], asked: ['/no/dok/plan']})
  })

  it('should be registered once, at whatever addresses it stands', async () => {
    const document = sending(madeDocument(other), {})
    const {night, links} = await linking(
      {body: '<a href="/a/plan.docx">Plan</a><a href="/b/plan.docx">Plan</a>'},
      {
        '/a/plan.docx': document,
        '/b/plan.docx': document,
        '/a/plan.docx?v=2': sending(madeDocument(`${other} Ja.`), {})
      }
    )
    expect((await night('01')).found).toEqual(['plan.nb'])
    // A new version of it is no new document.
    links.body = '<a href="/a/plan.docx?v=2">Plan</a>'
    expect((await night('02')).found).toEqual([])
  })

  it('should be one of two that a query tells apart', async () => {
    const {night} = await linking(
      {body: '<a href="/f/get.docx?id=1">A</a><a href="/f/get.docx?id=2">B</a>'},
      {
        '/f/get.docx?id=1': sending(madeDocument(other), {}),
        '/f/get.docx?id=2': sending(madeDocument(norwegian), {})
      }
    )
    expect((await night('01')).found).toEqual(['get.nb', 'get-2.nb'])
  })

  it('should be called as its name reads, and be no version of the page', async () => {
    const {night} = await linking(
      {body: '<a href="/f/Plan%20for%20h%C3%B8yere%20utdanning.DOCX">A</a><a href="/f/page_en.docx">B</a>'},
      {
        '/f/Plan%20for%20h%C3%B8yere%20utdanning.DOCX': sending(madeDocument(other), {}),
        '/f/page_en.docx': sending(madeDocument(english), {})
      }
    )
    expect((await night('01')).found).toEqual(['plan-for-hoyere-utdanning.nb', 'page-2.en'])
  })

  it('should not replace a file that no edition names', async () => {
    const {root, night} = await linking(
      {body: '<a href="/f/plan.docx">A</a>'},
      {'/f/plan.docx': sending(madeDocument(other), {})}
    )
    await writeFile(join(root, 'sources/hav/plan.nb.docx'), 'of somebody')
    expect((await night('01')).found).toEqual(['plan.nb'])
    expect(await readFile(join(root, 'sources/hav/plan.nb.docx'), 'utf8')).toBe('of somebody')
    expect(await readFile(join(root, 'sources/hav/work.yaml'), 'utf8')).toContain('file: plan.nb-2.docx')
  })
})
