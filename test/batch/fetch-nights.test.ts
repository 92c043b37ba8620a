import {readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import type {RequestListener} from 'node:http'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {diffWork} from '../../pipeline/index.ts'
import {loopbackPolicy, loopbackServer} from '../fetch/loopback-server.ts'
import {english, fetched, markdown, norwegian, page, plain, sending} from './fetched.ts'
import {madeRoot, workYaml} from './made-root.ts'

const later = 'Planen skal behandles av Stortinget til våren, og departementet vil høre alle som bruker havet.'
const on = (day: string) => ({now: () => new Date(`2026-02-${day}T01:00:00Z`)})
const read = (root: string, path: string) => readFile(join(root, 'sources/hav', path), 'utf8')

/** A work with one page, on a host with a sitemap that says when it changed. */
async function withSitemap() {
  const now = {text: page(norwegian), lastmod: '2026-01-01', head: ''}
  let origin = ''
  const server = await loopbackServer({
    '/plan': (_, response) => void response.end(now.text),
    '/sitemap.xml': (_, response) =>
      void response.end(`<urlset><url><loc>${origin}/plan</loc><lastmod>${now.lastmod}</lastmod></url></urlset>`),
    '/en/plan': sending(page(english))
  })
  origin = server.origin
  const root = await madeRoot({'sources/hav/work.yaml': workYaml({nb: {file: 'page.nb.html', url: `${origin}/plan`}})})
  const asked = async (act: () => Promise<unknown>) => {
    const before = server.asked.length
    await act()
    return server.asked.slice(before).filter(path => path.endsWith('plan'))
  }
  return {root, now, asked}
}

describe('a page that the sitemap says is the same', () => {
  it('should be adopted where it waits', async () => {
    const {root, now, asked} = await withSitemap()
    await fetched(root, on('01'))
    Object.assign(now, {text: page(norwegian, later), lastmod: '2026-02-02T12:00:00Z'})
    expect((await fetched(root, on('03'))).counts).toEqual({new: 1})
    const paths = await asked(async () =>
      expect((await fetched(root, {...on('04'), adopt: true, works: ['hav']})).counts).toEqual({adopted: 1})
    )
    expect(paths).toEqual([])
    expect(await read(root, 'page.nb.html')).toBe(page(norwegian, later))
    expect((await fetched(root, on('05'))).counts).toEqual({skipped: 1})
  })

  it('should be asked for where it may have come from a cache that did not know of the change', async () => {
    const {root, now} = await withSitemap()
    now.lastmod = '2026-02-01T00:30:00Z'
    await fetched(root, on('01'))
    now.text = page(norwegian, later)
    expect((await fetched(root, on('02'))).counts).toEqual({new: 1})
    expect((await fetched(root, {...on('03'), adopt: true})).counts).toEqual({adopted: 1})
    expect((await fetched(root, on('04'))).counts).toEqual({skipped: 1})
  })

  it('should be followed with --discover', async () => {
    const {root, now, asked} = await withSitemap()
    now.text = now.text.replace('<main>', '<link rel="alternate" hreflang="en" href="/en/plan"><main>')
    await fetched(root, on('01'))
    const paths = await asked(async () =>
      expect((await fetched(root, {...on('02'), discover: true})).counts).toEqual({skipped: 1, discovered: 1})
    )
    expect(paths).toEqual(['/en/plan'])
  })

  it('should be asked for where we do not have it any more', async () => {
    const {root} = await withSitemap()
    await fetched(root, on('01'))
    await rm(join(root, 'sources/hav/page.nb.html'))
    await rm(join(root, 'sources/hav/snapshots'), {recursive: true})
    expect((await fetched(root, on('02'))).counts).toEqual({first: 1})
  })
})

it('should ask for a page that a feed announced long ago: later changes are not announced', async () => {
  let origin = ''
  const server = await loopbackServer({
    '/robots.txt': (_, response) => void response.end('Sitemap: /news.rss\n'),
    '/news.rss': (_, response) =>
      void response.end(
        '<rss><channel><item><link>/plan</link><pubDate>Thu, 01 Jan 2026 08:00:00 GMT</pubDate></item></channel></rss>'
      ),
    '/plan': sending(plain, markdown)
  })
  origin = server.origin
  const root = await madeRoot({'sources/hav/work.yaml': workYaml({nb: {file: 'page.nb.md', url: `${origin}/plan`}})})
  await fetched(root, on('01'))
  expect((await fetched(root, on('02'))).counts).toEqual({unchanged: 1})
  expect(server.asked.filter(path => path === '/news.rss')).toHaveLength(1)
})

it('should not ask for more sitemaps than for pages', async () => {
  const parts = Array.from({length: 20}, (_, n) => `<sitemap><loc>/part-${n}.xml</loc></sitemap>`).join('')
  const {origin, asked} = await loopbackServer({
    '/sitemap.xml': sending(`<sitemapindex>${parts}</sitemapindex>`),
    '/a': sending(plain, markdown),
    '/b': sending(plain, markdown)
  })
  const yaml = (path: string) => workYaml({nb: {file: 'page.nb.md', url: `${origin}${path}`}})
  const root = await madeRoot({'sources/a/work.yaml': yaml('/a'), 'sources/b/work.yaml': yaml('/b')})
  await fetched(root)
  await fetched(root)
  expect(asked.filter(path => path.endsWith('.xml'))).toEqual(['/sitemap.xml', '/part-0.xml'])
})

describe('a host', () => {
  /** Works `a` to `d` of one host, each with one page. */
  async function fourPages(pages: Readonly<Record<string, RequestListener>>) {
    const {origin, asked} = await loopbackServer(pages)
    const files = ['a', 'b', 'c', 'd'].map(name => [
      `sources/${name}/work.yaml`,
      workYaml({nb: {file: 'page.nb.md', url: `${origin}/${name}`}})
    ])
    return {root: await madeRoot(Object.fromEntries(files)), asked, origin}
  }
  const all = Object.fromEntries(['/a', '/b', '/c', '/d'].map(path => [path, sending(plain, markdown)]))

  it('should be spoken of once where its time is used up, which is no failure', async () => {
    const slow: RequestListener = (_, response) =>
      void setTimeout(() => response.writeHead(200, markdown).end(plain), 200)
    const {root, origin} = await fourPages({'/a': slow, '/b': slow, '/c': slow, '/d': slow})
    const {counts, exitCode, diagnostics} = await fetched(root, {policy: {...loopbackPolicy, hostTime: 300}})
    const {first = 0, left = 0, ...others} = counts
    expect({sum: first + left, others, exitCode}).toEqual({sum: 4, others: {}, exitCode: 0})
    expect(left).toBeGreaterThan(1)
    expect(diagnostics.map(({rule, detail}) => [rule, detail])).toEqual([
      ['fetch:host-left-alone', {host: new URL(origin).host, count: left}]
    ])
  })

  it('should not be asked for everything, time after time, where it fails', async () => {
    const failing: RequestListener = (_, response) => void response.writeHead(503).end()
    const {root, asked} = await fourPages({'/a': failing, '/b': failing, '/c': failing, '/d': failing})
    const {counts, rules, exitCode} = await fetched(root, {policy: {...loopbackPolicy, retries: 0, mostFailures: 2}})
    expect({counts, exitCode}).toEqual({counts: {failed: 2, left: 2}, exitCode: 1})
    expect(rules).toEqual(['fetch:failed', 'fetch:failed', 'fetch:host-left-alone'])
    expect(asked).toEqual(['/robots.txt', '/a', '/b'])
  })

  it('should have a page that failed once asked for again in its turn', async () => {
    let broken = true
    const {root, asked} = await fourPages({
      ...all,
      '/a': (_, response) =>
        void (broken ? response.writeHead(404).end() : response.writeHead(200, markdown).end(plain))
    })
    const policy = {...loopbackPolicy, retries: 0}
    for (const [day, name] of [
      ['01', 'a'],
      ['02', 'b'],
      ['03', 'c'],
      ['04', 'd']
    ] as const)
      await fetched(root, {...on(day), works: [name], policy})
    broken = false
    const before = asked.length
    await fetched(root, {...on('05'), policy})
    expect(asked.slice(before).filter(path => path.length === 2)).toEqual(['/a', '/b', '/c', '/d'])
  })
})

describe('a version', () => {
  /** A page whose text can be changed. */
  async function changing(keys: Readonly<Record<string, string>> = {}, files: Readonly<Record<string, string>> = {}) {
    const now = {text: page(norwegian)}
    const {origin} = await loopbackServer({'/plan': (_, response) => void response.end(now.text)})
    const yaml = workYaml({nb: {file: 'page.nb.html', url: `${origin}/plan`, ...keys}})
    return {now, root: await madeRoot({'sources/hav/work.yaml': yaml, ...files})}
  }

  it('should not wait any more where the server went back to what stands in place', async () => {
    const {root, now} = await changing()
    await fetched(root)
    now.text = page(norwegian, later)
    expect((await fetched(root)).counts).toEqual({new: 1})
    now.text = page(norwegian)
    expect((await fetched(root, {adopt: true})).counts).toEqual({unchanged: 1})
    expect(await read(root, 'page.nb.html')).toBe(page(norwegian))
    expect((await fetched(root, {adopt: true})).counts).toEqual({unchanged: 1})
    expect((await diffWork(root, 'hav')).editions[0]?.to).toBe('sources/hav/page.nb.html')
  })

  it('should be none where a page differs in nothing that is read, and be one where a link does', async () => {
    const {root, now} = await changing()
    const made = (nonce: number, target: string) =>
      page(norwegian, `<a href="/${target}">Les mer</a>`).replace('<main>', `<script nonce="${nonce}"></script><main>`)
    now.text = made(1, 'a')
    await fetched(root)
    now.text = made(2, 'a')
    expect((await fetched(root, {adopt: true})).counts).toEqual({unchanged: 1})
    expect((await fetched(root)).counts).toEqual({unchanged: 1})
    expect(await readdir(join(root, 'sources/hav/snapshots'))).toHaveLength(1)
    now.text = made(3, 'b')
    expect((await fetched(root)).counts).toEqual({new: 1})
    // What waits still waits.
    now.text = made(4, 'b')
    expect((await fetched(root)).counts).toEqual({new: 1})
    expect(await readdir(join(root, 'sources/hav/snapshots'))).toHaveLength(2)
  })

  it('should not take the place of a file that was handed over and is missing, unasked', async () => {
    const {root} = await changing({file: 'plan.nb.md', origin: 'handed-over'})
    expect(await fetched(root)).toMatchObject({counts: {new: 1}, rules: ['fetch:not-adopted']})
    expect(await read(root, 'work.yaml')).toContain('file: plan.nb.md')
    expect((await fetched(root, {adopt: true, works: ['hav']})).counts).toEqual({first: 1})
  })

  it('should not take the place of a file that cannot be read', async () => {
    const {root} = await changing()
    // A link that leads to itself cannot be read by anyone, whatever the permissions.
    await symlink('page.nb.html', join(root, 'sources/hav/page.nb.html'))
    expect(await fetched(root)).toMatchObject({counts: {failed: 1}, rules: ['store:file-unreadable']})
    expect(await readdir(join(root, 'sources/hav'))).not.toContain('snapshots')
  })

  it('should leave a file alone that another edition is in too', async () => {
    const {root} = await changing({file: 'both.md'}, {'sources/hav/both.md': '# Planen\n'})
    const yaml = await read(root, 'work.yaml')
    await writeFile(
      join(root, 'sources/hav/work.yaml'),
      `${yaml}      en: {file: both.md, authority: unofficial-translation, translationOf: nb, origin: handed-over, rights: {basis: a, licence: null, attribution: null}}\n`
    )
    expect((await fetched(root, {adopt: true})).counts).toEqual({adopted: 1})
    expect((await readdir(join(root, 'sources/hav'))).filter(name => /both|page/.test(name)).sort()).toEqual([
      'both.md',
      'page.nb.html'
    ])
  })

  it('should not be an error page that comes first where a PDF is to be', async () => {
    const {root} = await changing({file: 'plan.nb.pdf'})
    expect(await fetched(root)).toMatchObject({counts: {failed: 1}, rules: ['fetch:kind-changed']})
  })
})

it('should end all that it does where what one host sent cannot be written, and leave the others as they are', async () => {
  const paths = Array.from({length: 30}, (_, n) => `/${n}`)
  const slowly: RequestListener = (_, response) =>
    void setTimeout(() => response.writeHead(200, markdown).end(plain), 30)
  const others = await loopbackServer(Object.fromEntries(paths.map(path => [path, slowly])))
  const full = await loopbackServer({'/a': slowly})
  const works = [`${full.origin}/a`, ...paths.map(path => `${others.origin}${path}`)].map((url, n) => [
    `sources/w${n}/work.yaml`,
    workYaml({nb: {file: 'page.nb.md', url}})
  ])
  let told = 0
  const run = fetched(await madeRoot(Object.fromEntries(works)), {
    onEvent: event => {
      if (event.type === 'fetched') told++
      if (event.type === 'fetched' && event.edition.work === 'w0')
        throw new Error('ENOSPC: no space left on device, write')
    }
  })
  await expect(run).rejects.toThrow('ENOSPC')
  const before = told
  await new Promise(done => setTimeout(done, 300))
  expect(told).toBe(before)
})
