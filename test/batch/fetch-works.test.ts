import {mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import type {RequestListener} from 'node:http'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import type {FetchEvent, FetchOptions} from '../../pipeline/batch/fetch-options.ts'
import {diffWork, fetchWorks} from '../../pipeline/index.ts'
import {lockWhenFree} from '../../pipeline/store/lock-when-free.ts'
import {loopbackPolicy, loopbackServer} from '../fetch/loopback-server.ts'
import {madeDocument} from './made-document.ts'
import {madeRoot, workYaml} from './made-root.ts'

const page = (...paragraphs: readonly string[]) =>
  `<!doctype html><html lang="nb"><title>Planen for havet</title><main><h1>Planen for havet</h1>${paragraphs
    .map(text => `<p>${text}</p>`)
    .join('')}</main></html>`
const first = 'Regjeringen har i dag lagt fram en plan for hvordan havet skal brukes og vernes i de neste ti årene.'
const second = 'Planen skal behandles av Stortinget til våren, og departementet vil høre alle som bruker havet.'
const html = {'content-type': 'text/html; charset=utf-8'}
const sending =
  (text: string): RequestListener =>
  (_, response) =>
    response.writeHead(200, html).end(page(text))

async function fetched(root: string, options: Partial<FetchOptions> = {}) {
  const events: FetchEvent[] = []
  const report = await fetchWorks({root, policy: loopbackPolicy, onEvent: event => void events.push(event), ...options})
  return {
    ...report,
    editions: events.flatMap(event => (event.type === 'fetched' ? [event.edition] : [])),
    rules: events.flatMap(event => (event.type === 'diagnostic' ? [event.diagnostic.rule] : []))
  }
}
const read = (root: string, path: string) => readFile(join(root, 'sources/hav', path), 'utf8')

/** A server whose page can be changed, and a root with a work that has it. */
async function scene(keys: Readonly<Record<string, string>> = {}, files: Readonly<Record<string, string>> = {}) {
  const now = {text: page(first), etag: '"1"', requests: [] as (string | undefined)[]}
  const {origin, asked} = await loopbackServer({
    '/plan': (request, response) => {
      now.requests.push(request.headers['if-none-match'])
      if (request.headers['if-none-match'] === now.etag) response.writeHead(304).end()
      else response.writeHead(200, {...html, etag: now.etag, 'set-cookie': 'a=b'}).end(now.text)
    }
  })
  const yaml = workYaml({nb: {file: 'page.nb.html', url: `${origin}/plan`, ...keys}})
  const root = await madeRoot({'sources/hav/work.yaml': yaml, ...files})
  return {now, root, origin, asked}
}

describe('fetch', () => {
  it('should wait for another run in the folder, so that no host has two at a time', async () => {
    const {root, asked} = await scene()
    const release = await lockWhenFree(join(root, '.cache/locks/fetch'), undefined)
    const rules: string[] = []
    const onEvent = (event: FetchEvent) => event.type === 'diagnostic' && rules.push(event.diagnostic.rule)
    const second = fetched(root, {onEvent})
    await expect.poll(() => rules).toEqual(['fetch:waiting'])
    expect(asked).toEqual([])
    await release()
    expect((await second).counts).toEqual({first: 1})
  })

  it('should ask once for a work that is named twice', async () => {
    const {root} = await scene()
    expect((await fetched(root, {works: ['hav', 'hav']})).counts).toEqual({first: 1})
  })

  it('should bring the file of an edition that has none, and keep it as a snapshot', async () => {
    const {root, origin} = await scene()
    const {editions, exitCode} = await fetched(root, {now: () => new Date('2026-01-02T03:04:05Z')})
    expect(exitCode).toBe(0)
    expect(editions.map(({state, file}) => [state, file])).toEqual([['first', 'sources/hav/page.nb.html']])
    expect(await read(root, 'page.nb.html')).toBe(page(first))
    const [record] = (await read(root, 'snapshots.jsonl'))
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(record).toMatchObject({
      part: 'page',
      lang: 'nb',
      url: `${origin}/plan`,
      fetched: '2026-01-02T03:04:05.000Z',
      mediaType: 'text/html',
      headers: {etag: '"1"'}
    })
    expect(record.headers).not.toHaveProperty('set-cookie')
    expect(await read(root, record.file)).toBe(page(first))
    expect(await read(root, 'work.yaml')).toMatch(
      /^# What a person wrote stays\.[\s\S]*retrieved: 2026-01-02T03:04:05.000Z/
    )
  })

  it('should not ask for the bytes again where nothing has changed, also without the cache', async () => {
    const {root, now} = await scene()
    await fetched(root)
    expect((await fetched(root)).counts).toEqual({unchanged: 1})
    await rm(join(root, '.cache'), {recursive: true})
    expect((await fetched(root)).counts).toEqual({unchanged: 1})
    expect(now.requests).toEqual([undefined, '"1"', '"1"'])
    expect((await read(root, 'snapshots.jsonl')).trim().split('\n')).toHaveLength(1)
  })

  it('should put a new version beside the old one and say what differs', async () => {
    const {root, now} = await scene()
    await fetched(root)
    Object.assign(now, {text: page(first.replace('ti', 'tolv'), second), etag: '"2"'})
    const {editions, rules} = await fetched(root)
    expect(rules).toEqual(['fetch:not-adopted'])
    expect(editions[0]).toMatchObject({
      state: 'new',
      file: expect.stringMatching(/^sources\/hav\/snapshots\/page\.nb\./)
    })
    expect(editions[0]?.changes.map(({change, after}) => [change, after])).toEqual([
      ['changed', first.replace('ti', 'tolv')],
      ['added', second]
    ])
    expect(await read(root, 'page.nb.html')).toBe(page(first))
    const {editions: differing} = await diffWork(root, 'hav')
    expect(differing).toMatchObject([{from: 'sources/hav/page.nb.html', to: editions[0]?.file}])
    expect(differing[0]?.changes).toEqual(editions[0]?.changes)
    // Nothing is lost by asking once more: what waits still waits.
    expect((await fetched(root)).counts).toEqual({new: 1})
  })

  it('should put it in the place of the old one with --adopt, and keep the old one', async () => {
    const {root, now} = await scene()
    await fetched(root)
    Object.assign(now, {text: page(first, second), etag: '"2"'})
    expect((await fetched(root, {adopt: true})).counts).toEqual({adopted: 1})
    expect(await read(root, 'page.nb.html')).toBe(page(first, second))
    const kept = await readdir(join(root, 'sources/hav/snapshots'))
    expect(kept).toHaveLength(2)
    const [diff] = (await diffWork(root, 'hav')).editions
    expect(diff).toMatchObject({to: 'sources/hav/page.nb.html', changes: [{change: 'added', after: second}]})
    expect((await fetched(root, {adopt: true})).counts).toEqual({unchanged: 1})
  })

  it('should not replace what was handed over unless its work is named', async () => {
    const handed = {'sources/hav/page.nb.md': `# Planen for havet\n\n${second}\n`}
    const {root} = await scene({file: 'page.nb.md', origin: 'handed-over'}, handed)
    expect((await fetched(root, {adopt: true})).counts).toEqual({new: 1})
    expect(await read(root, 'page.nb.md')).toContain(second)
    expect((await fetched(root, {adopt: true, works: ['hav']})).counts).toEqual({adopted: 1})
    const files = await readdir(join(root, 'sources/hav'))
    expect(files.filter(name => name.startsWith('page.'))).toEqual(['page.nb.html'])
    const kept = await readdir(join(root, 'sources/hav/snapshots'))
    expect(kept.some(name => name.endsWith('.md'))).toBe(true)
  })

  it('should not take a page for a PDF', async () => {
    const pdf = {'sources/hav/page.nb.pdf': '%PDF-1.7\n%âãÏÓ\n'}
    const {root} = await scene({file: 'page.nb.pdf'}, pdf)
    const {rules, exitCode, counts} = await fetched(root, {adopt: true})
    expect({rules, exitCode, counts}).toEqual({rules: ['fetch:kind-changed'], exitCode: 1, counts: {failed: 1}})
    expect(await read(root, 'page.nb.pdf')).toBe(pdf['sources/hav/page.nb.pdf'])
  })

  it('should believe the bytes where the header says something else', async () => {
    const {origin} = await loopbackServer({
      '/a': (_, response) => response.writeHead(200, {'content-type': 'application/pdf'}).end(page(first))
    })
    const yaml = workYaml({nb: {file: 'page.nb.html', url: `${origin}/a`}})
    const root = await madeRoot({'sources/hav/work.yaml': yaml})
    const {rules, editions} = await fetched(root)
    expect(rules).toEqual(['fetch:type-mismatch'])
    expect(editions[0]?.file).toBe('sources/hav/page.nb.html')
  })

  it('should not fetch what was written here, nor a translation from the address of its original', async () => {
    const {origin, asked} = await loopbackServer({})
    const yaml = `parts:
  page:
    url: ${origin}/plan
    editions:
      nb: {file: a.md, authority: specimen, origin: written, rights: &r {basis: a, licence: null, attribution: null}}
      en: {file: b.md, authority: official-translation, origin: fetched, translationOf: nb, rights: *r}
`
    const {counts} = await fetched(await madeRoot({'sources/hav/work.yaml': yaml}))
    expect(counts).toEqual({})
    expect(asked).toEqual([])
  })

  it('should go on with the others where one cannot be had, and end with 1', async () => {
    const {origin} = await loopbackServer({'/b': (_, response) => response.writeHead(200, html).end(page(first))})
    const work = (path: string) => workYaml({nb: {file: 'page.nb.html', url: `${origin}${path}`}})
    const root = await madeRoot({
      'sources/a/work.yaml': work('/a').replace(/http:/, 'ftp:'),
      'sources/b/work.yaml': work('/b'),
      'sources/c/work.yaml': 'parts: 3\n'
    })
    const {counts, rules, exitCode} = await fetched(root)
    expect(counts).toEqual({failed: 1, first: 1})
    expect(rules).toEqual(['store:work-value-invalid', 'fetch:address-invalid'])
    expect(exitCode).toBe(1)
  })

  it('should go on with the others where a work.yaml cannot be read', async () => {
    const {root} = await scene()
    await mkdir(join(root, 'sources/ape'))
    // A link that leads to itself cannot be read by anyone, whatever the permissions.
    await symlink('work.yaml', join(root, 'sources/ape/work.yaml'))
    const {counts, rules, exitCode} = await fetched(root)
    expect({counts, rules, exitCode}).toEqual({counts: {first: 1}, rules: ['store:file-unreadable'], exitCode: 1})
  })

  it('should end with 1 where nothing could be asked for', async () => {
    const {root, origin} = await scene()
    await writeFile(
      join(root, 'sources/hav/work.yaml'),
      workYaml({nb: {file: 'page.nb.html', url: `${origin}/forbidden`}})
    )
    const {counts, exitCode} = await fetched(root, {policy: {...loopbackPolicy, retries: 0}})
    expect({counts, exitCode}).toEqual({counts: {failed: 1}, exitCode: 1})
  })

  it('should not ask a page that its sitemap says is the same, and ask first what has changed', async () => {
    let origin = ''
    const texts = {'/a': first, '/b': second, '/c': first}
    const server = await loopbackServer({
      '/robots.txt': (_, response) => response.end(`Sitemap: ${origin}/sitemap.xml\n`),
      '/sitemap.xml': (_, response) =>
        response.end(`<urlset><url><loc>${origin}/a</loc><lastmod>2020-01-01</lastmod></url>
<url><loc>${origin}/c</loc><lastmod>2026-03-01</lastmod></url></urlset>`),
      ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, sending(text)]))
    })
    origin = server.origin
    const works = Object.keys(texts).map(path => [
      `sources/w${path.slice(1)}/work.yaml`,
      workYaml({nb: {file: 'page.nb.html', url: `${origin}${path}`}})
    ])
    const root = await madeRoot(Object.fromEntries(works))
    await fetched(root, {now: () => new Date('2026-02-01')})
    const asked = server.asked.length
    const {counts} = await fetched(root, {now: () => new Date('2026-02-20')})
    expect(counts).toEqual({skipped: 1, unchanged: 2})
    expect(server.asked.slice(asked)).toEqual(['/robots.txt', '/sitemap.xml', '/c', '/b'])
    // A sitemap is not believed for ever.
    expect((await fetched(root, {now: () => new Date('2026-06-01')})).counts).toEqual({unchanged: 3})
  })

  it('should ask first what it asked longest ago', async () => {
    const pages = ['/a', '/b', '/c']
    const {origin, asked} = await loopbackServer(Object.fromEntries(pages.map(path => [path, sending(first)])))
    const works = pages.map(path => [
      `sources/w${path.slice(1)}/work.yaml`,
      workYaml({nb: {file: 'page.nb.html', url: `${origin}${path}`}})
    ])
    const root = await madeRoot(Object.fromEntries(works))
    for (const [day, name] of [
      ['03', 'wa'],
      ['01', 'wb'],
      ['02', 'wc']
    ] as const)
      await fetched(root, {works: [name], now: () => new Date(`2026-02-${day}`)})
    const before = asked.length
    await fetched(root, {now: () => new Date('2026-02-10')})
    expect(asked.slice(before).filter(path => pages.includes(path))).toEqual(['/b', '/c', '/a'])
  })

  it('should ask last what was refused the last time, so that it does not keep the others from their turn', async () => {
    const pages = ['/b', '/c']
    const {origin, asked} = await loopbackServer({
      '/a': (_, response) => response.writeHead(403).end(),
      ...Object.fromEntries(pages.map(path => [path, sending(first)]))
    })
    const works = ['/a', ...pages].map(path => [
      `sources/w${path.slice(1)}/work.yaml`,
      workYaml({nb: {file: 'page.nb.html', url: `${origin}${path}`}})
    ])
    const root = await madeRoot(Object.fromEntries(works))
    const night = async (day: string) => {
      const before = asked.length
      const {counts} = await fetched(root, {now: () => new Date(`2026-02-${day}`)})
      return {counts, order: asked.slice(before).filter(path => /^\/\w$/.test(path))}
    }
    expect(await night('01')).toEqual({counts: {failed: 1, left: 2}, order: ['/a']})
    expect(await night('02')).toEqual({counts: {first: 2, failed: 1}, order: ['/b', '/c', '/a']})
    expect(await night('03')).toEqual({counts: {unchanged: 2, failed: 1}, order: ['/b', '/c', '/a']})
  })

  it('should ask first what a feed says has changed', async () => {
    let origin = ''
    const pages = ['/a', '/b', '/c']
    const server = await loopbackServer({
      '/robots.txt': (_, response) => response.end(`Sitemap: ${origin}/news.atom\n`),
      '/news.atom': (_, response) =>
        response.end(
          `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="${origin}/c"/><updated>2026-03-01T00:00:00Z</updated></entry></feed>`
        ),
      ...Object.fromEntries(pages.map(path => [path, sending(first)]))
    })
    origin = server.origin
    const works = pages.map(path => [
      `sources/w${path.slice(1)}/work.yaml`,
      workYaml({nb: {file: 'page.nb.html', url: `${origin}${path}`}})
    ])
    const root = await madeRoot(Object.fromEntries(works))
    await fetched(root, {now: () => new Date('2026-02-01')})
    const before = server.asked.length
    await fetched(root, {now: () => new Date('2026-03-02')})
    expect(server.asked.slice(before)).toEqual(['/robots.txt', '/news.atom', '/c', '/a', '/b'])
  })

  it('should ask first what a packed part of the sitemap in its usual place, and a feed that a page names, say has changed', async () => {
    let origin = ''
    const pages = ['/a', '/b', '/c']
    const named = page(first).replace(
      '<title>',
      '<link rel="alternate" type="application/rss+xml" href="/news.rss"><title>'
    )
    const server = await loopbackServer({
      '/sitemap.xml': (_, response) =>
        response.end(`<sitemapindex><sitemap><loc>${origin}/pages.xml.gz</loc></sitemap></sitemapindex>`),
      '/pages.xml.gz': (_, response) =>
        response.end(gzipSync(`<urlset><url><loc>${origin}/c</loc><lastmod>2026-03-01</lastmod></url></urlset>`)),
      '/news.rss': (_, response) =>
        response.end(
          `<rss><channel><item><link>${origin}/b</link><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate></item></channel></rss>`
        ),
      ...Object.fromEntries(pages.map(path => [path, sending(first)])),
      '/a': (_, response) => response.writeHead(200, html).end(named)
    })
    origin = server.origin
    const works = pages.map(path => [
      `sources/w${path.slice(1)}/work.yaml`,
      workYaml({nb: {file: 'page.nb.html', url: `${origin}${path}`}})
    ])
    const root = await madeRoot(Object.fromEntries(works))
    await fetched(root, {now: () => new Date('2026-02-01')})
    const before = server.asked.length
    await fetched(root, {now: () => new Date('2026-03-02')})
    expect(server.asked.slice(before)).toEqual([
      '/robots.txt',
      '/sitemap.xml',
      '/news.rss',
      '/pages.xml.gz',
      '/b',
      '/c',
      '/a'
    ])
  })

  it('should ask for a page of which the sitemap knows no more than that it changed on the day of the last look', async () => {
    let origin = ''
    const server = await loopbackServer({
      '/sitemap.xml': (_, response) =>
        response.end(`<urlset><url><loc>${origin}/a</loc><lastmod>2026-02-01</lastmod></url></urlset>`),
      '/a': sending(first)
    })
    origin = server.origin
    const root = await madeRoot({'sources/hav/work.yaml': workYaml({nb: {file: 'page.nb.html', url: `${origin}/a`}})})
    await fetched(root, {now: () => new Date('2026-02-01T02:00:00Z')})
    expect((await fetched(root, {now: () => new Date('2026-02-03T02:00:00Z')})).counts).toEqual({unchanged: 1})
    expect((await fetched(root, {now: () => new Date('2026-02-04T02:00:00Z')})).counts).toEqual({skipped: 1})
  })

  it('should take a version anew whose bytes were cleared away', async () => {
    const {root, now} = await scene()
    await fetched(root)
    Object.assign(now, {text: page(second), etag: '"2"'})
    expect((await fetched(root)).counts).toEqual({new: 1})
    await rm(join(root, 'sources/hav/snapshots'), {recursive: true})
    expect((await fetched(root)).counts).toEqual({new: 1})
    expect(await readdir(join(root, 'sources/hav/snapshots'))).toHaveLength(1)
  })

  it.each([
    ['wants more memory than it may', {workTime: 60_000, workHeap: 40}, 'batch:file-too-large'],
    ['takes longer than it may', {workTime: 1, workHeap: 2048}, 'batch:file-too-slow']
  ])('should take a page the reading of which %s, say so, and go on', async (_, limits, rule) => {
    const endless = `<!doctype html>${'<p><b>a</b><i>b</i>'.repeat(150_000)}`
    const {origin} = await loopbackServer({
      '/a': (_, response) => response.writeHead(200, html).end(endless),
      '/b': (_, response) => response.writeHead(200, {'content-type': 'text/markdown'}).end('# Planen\n')
    })
    const root = await madeRoot({
      'sources/a/work.yaml': workYaml({nb: {file: 'page.nb.html', url: `${origin}/a`}}),
      'sources/b/work.yaml': workYaml({nb: {file: 'page.nb.md', url: `${origin}/b`}})
    })
    const {counts, rules} = await fetched(root, {limits})
    expect({counts, rules}).toEqual({counts: {first: 2}, rules: [rule]})
    expect(await readFile(join(root, 'sources/a/page.nb.html'), 'utf8')).toBe(endless)
  })

  it('should go on where Samsvar itself fails on a page', async () => {
    const {origin} = await loopbackServer({'/a': sending(first), '/b': sending(second)})
    const yaml = (path: string) => workYaml({nb: {file: 'page.nb.html', url: `${origin}${path}`}})
    const root = await madeRoot({
      'sources/a/work.yaml': yaml('/a'),
      'sources/a/snapshots': 'a file where a folder has to be',
      'sources/b/work.yaml': yaml('/b')
    })
    const {counts, rules, exitCode} = await fetched(root)
    expect({counts, rules, exitCode}).toEqual({
      counts: {failed: 1, first: 1},
      rules: ['batch:work-crashed'],
      exitCode: 1
    })
  })

  it('should keep what it has until the new one is whole', async () => {
    let broken = false
    const {origin} = await loopbackServer({
      '/a': (_, response) => {
        response.writeHead(200, {...html, ...(broken && {'content-length': '10000'})})
        if (!broken) response.end(page(first))
        else {
          response.write(page(second).slice(0, 60))
          setTimeout(() => response.destroy(), 20)
        }
      }
    })
    const root = await madeRoot({'sources/hav/work.yaml': workYaml({nb: {file: 'page.nb.html', url: `${origin}/a`}})})
    await fetched(root)
    const before = await readdir(join(root, 'sources/hav'), {recursive: true})
    const log = await read(root, 'snapshots.jsonl')
    broken = true
    const {counts, rules} = await fetched(root, {adopt: true, policy: {...loopbackPolicy, retries: 0}})
    expect({counts, rules}).toEqual({counts: {failed: 1}, rules: ['fetch:failed']})
    expect(await readdir(join(root, 'sources/hav'), {recursive: true})).toEqual(before)
    expect(await read(root, 'page.nb.html')).toBe(page(first))
    expect(await read(root, 'snapshots.jsonl')).toBe(log)
  })

  it('should say that it must know who asks', async () => {
    const root = await madeRoot({'sources/hav/work.yaml': workYaml({nb: {file: 'a.md'}})})
    const {userAgent: _, ...policy} = loopbackPolicy
    expect((await fetched(root, {policy})).rules).toEqual(['fetch:operator-missing'])
  })

  it.each([
    [
      '{name: Språkrådet (prøve), url: "https://example.org", email: post@example.org}',
      'Sprakradet prove; post@example.org'
    ],
    ['{name: 语言委员会, url: "https://språk.example/å/"}', 'https://xn--sprk-soa.example/%C3%A5/']
  ])('should name the operator that the settings name: %s', async (operator, named) => {
    let agent: string | undefined
    const {origin} = await loopbackServer({
      '/a': (request, response) => {
        agent = request.headers['user-agent']
        response.end(page(first))
      }
    })
    const root = await madeRoot({
      'sources/hav/work.yaml': workYaml({nb: {file: 'page.nb.html', url: `${origin}/a`}}),
      'samsvar.config.yaml': `site: {operator: ${operator}}\n`
    })
    const {userAgent: _, ...policy} = loopbackPolicy
    await fetched(root, {policy})
    expect(agent?.replace(/^Samsvar\/\d+\.\d+\.\d+ /, '')).toBe(`(${named})`)
  })
})

describe('fetch --discover', () => {
  const english =
    'The government has today presented a plan for how the sea is to be used and protected over the next ten years.'
  /** Long enough to tell its language. */
  const annex = `${first} ${second}`
  async function discovery(document: string | Uint8Array, type = 'application/octet-stream') {
    const pages = {
      '/no/plan': page(first)
        .replace('<main>', '<link rel="alternate" hreflang="en" href="/en/plan"><main>')
        .replace('</main>', '<a href="/files/annex.docx">Vedlegg</a></main>'),
      '/en/plan': page(english)
    }
    const {origin, asked} = await loopbackServer({
      '/no/plan': (request, response) =>
        request.headers['if-none-match'] === '"1"'
          ? response.writeHead(304).end()
          : response.writeHead(200, {...html, etag: '"1"'}).end(pages['/no/plan']),
      '/en/plan': (_, response) => response.writeHead(200, html).end(pages['/en/plan']),
      '/files/annex.docx': (_, response) => response.writeHead(200, {'content-type': type}).end(document)
    })
    const yaml = workYaml({nb: {file: 'page.nb.html', url: `${origin}/no/plan`}})
    return {root: await madeRoot({'sources/hav/work.yaml': yaml}), asked}
  }

  it('should register the language versions and attachments that a page leads to', async () => {
    const {root} = await discovery(madeDocument(annex))
    const {editions, rules} = await fetched(root, {discover: true})
    expect(editions.map(({state, part, lang}) => [state, part, lang])).toEqual([
      ['first', 'page', 'nb'],
      ['discovered', 'page', 'en'],
      ['discovered', 'annex', 'nb']
    ])
    expect(rules).toEqual([])
    const yaml = await read(root, 'work.yaml')
    expect(yaml).toMatch(
      /en:\n +file: page\.en\.html\n +authority: unofficial-translation\n +origin: fetched\n +translationOf: nb/
    )
    expect(await readdir(join(root, 'sources/hav'))).toContain('annex.nb.docx')
    expect((await fetched(root, {discover: true})).counts).toEqual({unchanged: 3})
  })

  it('should also follow a page that has not changed since it was fetched', async () => {
    const {root} = await discovery(madeDocument(annex))
    await fetched(root)
    expect((await fetched(root, {discover: true})).counts).toEqual({unchanged: 1, discovered: 2})
  })

  it('should not register what it cannot read or tell the language of', async () => {
    const {root} = await discovery('GIF89a', 'image/gif')
    const {editions, rules} = await fetched(root, {discover: true})
    expect(editions.map(({part, lang}) => `${part}.${lang}`)).toEqual(['page.nb', 'page.en'])
    expect(rules).toEqual(['fetch:language-unknown'])
  })

  /** A page in two languages, each with these attachments. */
  async function inTwoLanguages(norwegian: Readonly<Record<string, string>>, others: Readonly<Record<string, string>>) {
    const linked = (text: string, files: Readonly<Record<string, string>>, more = '') =>
      page(text)
        .replace('<main>', `${more}<main>`)
        .replace('</main>', `${Object.keys(files).map(file => `<a href="${file}">PDF</a>`)}</main>`)
    const send =
      (text: string): RequestListener =>
      (_, response) =>
        void response.writeHead(200, html).end(text)
    const files = Object.entries({...norwegian, ...others}).map(([file, text]): [string, RequestListener] => [
      file,
      (_, response) => void response.end(madeDocument(text))
    ])
    const {origin, asked} = await loopbackServer({
      '/no/plan': send(linked(first, norwegian, '<link rel="alternate" hreflang="en" href="/en/plan">')),
      '/en/plan': send(linked(english, others)),
      ...Object.fromEntries(files)
    })
    const yaml = workYaml({nb: {file: 'page.nb.html', url: `${origin}/no/plan`}})
    const root = await madeRoot({'sources/hav/work.yaml': yaml})
    const editions = async () => {
      const found = []
      for (let run = 0; run < 3; run++)
        for (const {state, part, lang} of (await fetched(root, {discover: true})).editions)
          if (state === 'discovered') found.push(`${part}.${lang}`)
      return found
    }
    return {root, asked, editions}
  }

  it.each([
    ['their names differ in the language only', {'/f/plan_no.docx': annex}, {'/f/plan_EN.docx': english}, 'plan'],
    ['each version has one', {'/f/handlingsplan.docx': annex}, {'/f/action-plan.docx': english}, 'handlingsplan']
  ])('should put the attachments of two languages into one part where %s', async (_, norwegian, others, part) => {
    const {root, editions} = await inTwoLanguages(norwegian, others)
    expect(await editions()).toEqual(['page.en', `${part}.nb`, `${part}.en`])
    expect(await read(root, 'work.yaml')).toMatch(
      new RegExp(
        `file: ${part}\\.en\\.docx\\n +authority: unofficial-translation\\n +origin: fetched\\n +translationOf: nb`
      )
    )
  })

  it('should not guess which attachments belong together where there are more', async () => {
    const {editions} = await inTwoLanguages(
      {'/a.docx': annex, '/b.docx': `${annex} ${second}`},
      {'/c.docx': english, '/d.docx': `${english} ${english}`}
    )
    expect(await editions()).toEqual(['page.en', 'a.nb', 'b.nb', 'c.en', 'd.en'])
  })

  it('should keep two documents apart whose files are called the same, and ask for each once', async () => {
    const {editions, asked} = await inTwoLanguages(
      {'/2019/plan.docx': annex, '/2020/plan.docx': `${annex} ${second}`},
      {}
    )
    expect(await editions()).toEqual(['page.en', 'plan.nb', 'plan-2.nb'])
    expect(asked.filter(path => path === '/2020/plan.docx')).toHaveLength(3)
  })

  it('should not follow anything unasked', async () => {
    const {root, asked} = await discovery(madeDocument(annex))
    await fetched(root)
    expect(asked).toEqual(['/robots.txt', '/no/plan'])
  })
})
