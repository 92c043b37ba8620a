import {randomUUID} from 'node:crypto'
import {mkdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Hono} from 'hono'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {fileCache} from '../../pipeline/store/file-cache.ts'
import type {DraftDecision} from '../../review/contract/draft-decision.ts'
import type {PartView} from '../../review/contract/part-view.ts'
import {type OpenWorks, openWorks} from '../../review/server/open-works.ts'
import {operations} from '../../review/server/operations.ts'
import {reviewApi} from '../../review/server/review-api.ts'
import {journalOf, type ReviewRoots, reviewRoots, WORK} from './review-root.ts'

const TOKEN = 'a-token-for-tests'
const PORT = 4870
const HOST = `127.0.0.1:${PORT}`

let roots: ReviewRoots
let root: string
let works: OpenWorks
let api: Hono
let cookie: string

beforeAll(async () => {
  roots = await reviewRoots()
  root = await roots.make()
  works = openWorks({root, who: 'Reviewer One', cache: fileCache(join(root, '.cache'))})
  const bundle = join(root, 'bundle')
  await mkdir(bundle)
  await writeFile(join(bundle, 'index.html'), '<!doctype html>')
  await writeFile(join(root, 'secret.txt'), 'secret')
  api = reviewApi({works, token: TOKEN, port: PORT, locale: 'en', version: '0.0.0', bundle})
  const opened = await ask(`/?token=${TOKEN}`, {cookie: null})
  cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
})
afterAll(async () => {
  await works.close()
  await roots.remove()
})

interface Asked {
  readonly method?: string
  readonly body?: unknown
  readonly raw?: string
  readonly cookie?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

function ask(path: string, {method, body, raw, cookie: own = cookie, headers = {}}: Asked = {}) {
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const posts = method === 'POST' || text !== undefined
  return api.request(`http://${HOST}${path}`, {
    method: method ?? (posts ? 'POST' : 'GET'),
    headers: {
      Host: HOST,
      ...(own !== null && {Cookie: own}),
      ...(posts && {Origin: `http://${HOST}`, 'Content-Type': 'application/json'}),
      ...headers
    },
    ...(text !== undefined && {body: text})
  })
}

async function view(part = 'page'): Promise<PartView> {
  return (await ask(`/api/works/${WORK}/parts/${part}/units`)).json()
}

async function confirmation(row = 0): Promise<DraftDecision> {
  const {units, segments} = await view()
  const seen = Object.entries(units[row]!.members).map(([lang, ids]) => [
    lang,
    ids.map(id => ({id, hash: segments[id]!.hash}))
  ])
  return {id: randomUUID(), part: 'page', action: 'confirm', pair: null, seen: Object.fromEntries(seen), result: {}}
}

const decide = (drafts: readonly unknown[], asked: Asked = {}) =>
  ask(`/api/works/${WORK}/decisions`, {body: {drafts}, ...asked})

describe('the session', () => {
  test('should open for the token, with a cookie that scripts and other sites cannot use', async () => {
    const opened = await ask(`/?token=${TOKEN}`, {cookie: null})
    expect(opened.status).toBe(303)
    expect(opened.headers.get('location')).toBe('/')
    const set = opened.headers.get('set-cookie') ?? ''
    for (const word of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(set).toContain(word)
    expect(set).not.toContain(TOKEN)
  })

  test.each([
    ['no cookie', null],
    ['another value', `samsvar-${PORT}=nonsense`],
    ['the token itself', `samsvar-${PORT}=${TOKEN}`],
    ['the cookie of another server', 'samsvar-4871=nonsense']
  ])('should not open for %s', async (_, own) => {
    for (const path of ['/', '/api/works', '/api/events', '/api/openapi.json', `/api/works/${WORK}/decisions`])
      expect((await ask(path, {cookie: own})).status, path).toBe(401)
    expect((await decide([await confirmation()], {cookie: own})).status).toBe(401)
  })

  test.each([['wrong'], [''], [`${TOKEN}x`]])('should not open for the token %j', async token => {
    const opened = await ask(`/?token=${encodeURIComponent(token)}`, {cookie: null})
    expect(opened.status).toBe(401)
    expect(opened.headers.get('set-cookie')).toBeNull()
  })
})

describe('requests from elsewhere', () => {
  test.each([
    ['evil.example'],
    [`evil.example:${PORT}`],
    ['127.0.0.1'],
    ['127.0.0.1:1'],
    ['127.0.0.1.evil.example:4870'],
    ['']
  ])('should not be answered for the host %j', async host => {
    expect((await ask('/api/works', {headers: {Host: host}})).status).toBe(403)
  })

  test.each([['http://evil.example'], ['null'], ['http://127.0.0.1:1'], ['https://127.0.0.1:4870'], ['file://']])(
    'should not be answered for the origin %j',
    async origin => {
      expect((await decide([await confirmation()], {headers: {Origin: origin}})).status).toBe(403)
      expect((await ask('/api/works', {headers: {Origin: origin}})).status).toBe(403)
    }
  )

  test('should not change anything where they do not say where they come from', async () => {
    const body = JSON.stringify({drafts: [await confirmation()]})
    const answer = await api.request(`http://${HOST}/api/works/${WORK}/decisions`, {
      method: 'POST',
      headers: {Host: HOST, Cookie: cookie, 'Content-Type': 'application/json'},
      body
    })
    expect(answer.status).toBe(403)
  })

  test.each([['cross-site'], ['same-site']])('should not be answered where the browser says %s', async site => {
    expect((await ask('/api/works', {headers: {'Sec-Fetch-Site': site}})).status).toBe(403)
  })

  test('should be answered for localhost too', async () => {
    const localhost = `localhost:${PORT}`
    expect((await ask('/api/works', {headers: {Host: localhost}})).status).toBe(200)
  })
})

describe('every answer', () => {
  test.each([['/'], ['/api/works'], ['/nothing'], ['/api/nothing']])('should carry the guards: %s', async path => {
    const {headers} = await ask(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  test('should not be HTML where it is a document', async () => {
    const page = await ask(`/api/works/${WORK}/parts/page/editions/nb/file`)
    expect(page.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const plan = await ask(`/api/works/${WORK}/parts/plan/editions/nb/file`)
    expect(plan.headers.get('content-type')).toBe('application/pdf')
  })
})

describe('paths', () => {
  test.each([
    ['/../secret.txt'],
    ['/%2e%2e/secret.txt'],
    ['/%2e%2e%2fsecret.txt'],
    ['/..%5csecret.txt'],
    ['/assets/..%2f..%2fsecret.txt'],
    ['/pdfjs/cmaps/..%2f..%2f..%2fhono%2fpackage.json'],
    ['/pdfjs/package.json'],
    ['/pdfjs/build/pdf.mjs'],
    ['/%00'],
    ['/%ff'],
    ['/api/works/..%2f..%2f/parts/page/units'],
    ['/api/works/%2e%2e/decisions'],
    ['/api/works/__proto__/decisions'],
    [`/api/works/${WORK}/parts/__proto__/units`],
    [`/api/works/${WORK}/parts/constructor/units`],
    [`/api/works/${WORK}/parts/page/editions/..%2f..%2fwork.yaml/file`],
    [`/api/works/${WORK}/parts/page/editions/__proto__/file`]
  ])('should not lead out: %s', async path => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('secret')
  })

  test.each([
    ['a work.yaml that names a file outside', 'page.nb.md', '../../outside.md', 422],
    ['a link', 'page.en.md', 'linked.md', 404]
  ])('should not lead out through %s', async (_, named, outside, status) => {
    const own = await roots.make()
    const folder = join(own, 'sources', WORK)
    await writeFile(join(own, 'outside.md'), '# Outside\n\nSecret.\n')
    await symlink(join(own, 'outside.md'), join(folder, 'linked.md'))
    const yaml = await readFile(join(folder, 'work.yaml'), 'utf8')
    await writeFile(join(folder, 'work.yaml'), yaml.replace(named, outside))
    const opened = openWorks({root: own, who: 'Reviewer One'})
    const guarded = reviewApi({works: opened, token: TOKEN, port: PORT, locale: 'en', version: '0', bundle: own})
    const [, lang] = named.split('.')
    const answer = await guarded.request(`http://${HOST}/api/works/${WORK}/parts/page/editions/${lang}/file`, {
      headers: {Host: HOST, Cookie: cookie}
    })
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toContain('Secret')
    await opened.close()
  })
})

describe('a decision', () => {
  test('should be in the journal when it is answered, with who, when and what it follows', async () => {
    const draft = await confirmation(0)
    const answer = await decide([draft])
    expect(answer.status).toBe(200)
    const {events, patches} = await answer.json()
    expect(events).toEqual([draft.id])
    expect(patches[0]).toMatchObject({work: WORK, part: 'page'})
    const [event] = await journalOf(root)
    expect(event).toMatchObject({id: draft.id, who: 'Reviewer One', after: [], action: 'confirm', pair: null})
    expect(event?.seen.nb?.[0]?.text).not.toBe('')
    const next = await confirmation(1)
    await decide([next])
    expect((await journalOf(root)).at(-1)?.after).toEqual([draft.id])
  })

  test('should not be taken twice', async () => {
    const draft = await confirmation(2)
    await decide([draft])
    const before = await journalOf(root)
    expect((await decide([draft])).status).toBe(200)
    expect(await journalOf(root)).toEqual(before)
  })

  test('should not be taken of a text that is another one by now', async () => {
    const draft = await confirmation(3)
    const seen = {...draft.seen, nb: draft.seen.nb!.map(({id}) => ({id, hash: '0'.repeat(16)}))}
    const before = await journalOf(root)
    const answer = await decide([{...draft, seen}])
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({error: 'outdated'})
    expect(await journalOf(root)).toEqual(before)
  })

  test('should not be taken in part', async () => {
    const before = await journalOf(root)
    const answer = await decide([await confirmation(4), {...(await confirmation(5)), part: 'nowhere'}])
    expect(answer.status).toBe(404)
    expect(await journalOf(root)).toEqual(before)
  })

  test.each<readonly [string, (draft: DraftDecision) => unknown]>([
    ['an action that there is none of', draft => ({...draft, action: 'destroy'})],
    ['an id that is none', draft => ({...draft, id: '1'})],
    ['a key too many', draft => ({...draft, who: 'Somebody Else'})],
    ['a time of its own', draft => ({...draft, when: '2000-01-01T00:00:00Z'})],
    ['a pair that there is none of', draft => ({...draft, pair: 'nb-sv'})],
    ['a language outside its pair', draft => ({...draft, pair: 'nb-en'})],
    ['nothing seen', draft => ({...draft, seen: {}})],
    ['a merge without beads', draft => ({...draft, action: 'merge'})],
    ['beads with a segment twice', draft => ({...draft, action: 'merge', result: {beads: [ids(draft), ids(draft)]}})],
    ['beads with a segment left out', draft => ({...draft, action: 'split', result: {beads: [{nb: ids(draft).nb}]}})],
    ['a correction of several texts', draft => ({...draft, action: 'edit', result: {text: 'x'}})],
    ['a text without end', draft => ({...draft, action: 'comment', result: {text: 'x'.repeat(30_000)}})],
    ['an empty comment', draft => ({...draft, action: 'comment', result: {text: ''}})]
  ])('should not be taken with %s', async (_, spoil) => {
    const before = await journalOf(root)
    const answer = await decide([spoil(await confirmation(6))])
    expect(answer.status).toBe(400)
    expect(await journalOf(root)).toEqual(before)
  })

  test('should not be taken of an event or a finding that is not there', async () => {
    const base = {...(await confirmation(6)), seen: {}}
    expect((await decide([{...base, action: 'undo', result: {event: 'none'}}])).status).toBe(404)
    expect((await decide([{...base, action: 'accept-finding', result: {finding: 'none', reason: 'x'}}])).status).toBe(
      404
    )
  })

  test.each([
    ['no JSON', '{'],
    ['another form', '[]'],
    ['no drafts', '{"drafts": []}'],
    ['a prototype', '{"drafts": [{"__proto__": {"action": "confirm"}}]}']
  ])('should not be taken from %s', async (_, raw) => {
    expect((await ask(`/api/works/${WORK}/decisions`, {raw})).status).toBe(400)
  })

  test('should not be taken as a form that any page could send', async () => {
    const raw = JSON.stringify({drafts: [await confirmation(6)]})
    const answer = await ask(`/api/works/${WORK}/decisions`, {raw, headers: {'Content-Type': 'text/plain'}})
    expect(answer.status).toBe(400)
  })

  test('should not be taken where the request is too large', async () => {
    const raw = `{"drafts": "${'x'.repeat(17 * 2 ** 20)}"}`
    expect((await ask(`/api/works/${WORK}/decisions`, {raw})).status).toBe(413)
  })

  test('should not lose a line feed or a sign in a text', async () => {
    const {units, segments} = await view()
    const id = units[7]!.members.nb![0]!
    const text = 'Linje én\nlinje to   «» 中文 😀 </script>'
    const draft = {
      ...(await confirmation(7)),
      action: 'edit',
      seen: {nb: [{id, hash: segments[id]!.hash}]},
      result: {text}
    }
    expect((await decide([draft])).status).toBe(200)
    expect((await journalOf(root)).at(-1)?.result).toEqual({text})
    expect((await view()).segments[id]?.text).toBe(text)
  })
})

describe('events', () => {
  test('should reach every window that listens', async () => {
    const answer = await ask('/api/events')
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const reader = answer.body!.getReader()
    const decoder = new TextDecoder()
    await reader.read()
    const draft = await confirmation(8)
    await decide([draft])
    let heard = ''
    while (!heard.includes('event: patch')) heard += decoder.decode((await reader.read()).value)
    expect(heard).toContain('"part":"page"')
    await reader.cancel()
  })
})

describe('the description of the API', () => {
  test('should name every operation, and no other', async () => {
    const {paths} = await (await ask('/api/openapi.json')).json()
    const described = Object.entries(paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method} ${path}`)
    )
    const served = api.routes
      .filter(({method, path}) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({method, path}) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(described.sort()).toEqual([...new Set(served)].sort())
  })

  test('should describe what is really answered', async () => {
    expect(operations.units.answers.safeParse(await view()).error).toBeUndefined()
    const list = await (await ask('/api/works')).json()
    expect(operations.works.answers.safeParse(list).error).toBeUndefined()
    const journal = await (await ask(`/api/works/${WORK}/decisions`)).json()
    expect(operations.decisions.answers.safeParse(journal).error).toBeUndefined()
    const places = await (await ask(`/api/works/${WORK}/parts/plan/editions/nb/places`)).json()
    expect(operations.places.answers.safeParse(places).error).toBeUndefined()
  })
})

function ids({seen}: DraftDecision): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(seen).map(([lang, held]) => [lang, held.map(({id}) => id)]))
}

describe('a source that changed while the work is open', () => {
  test('should be read anew when a window loads the part', async () => {
    const own = await roots.make()
    const opened = openWorks({root: own, who: 'Reviewer One', cache: fileCache(join(own, '.cache'))})
    const served = reviewApi({works: opened, token: TOKEN, port: PORT, locale: 'en', version: '0', bundle: own})
    const load = async (): Promise<PartView> =>
      (
        await served.request(`http://${HOST}/api/works/${WORK}/parts/page/units`, {
          headers: {Host: HOST, Cookie: cookie}
        })
      ).json()
    const before = await load()
    const page = join(own, 'sources', WORK, 'page.en.md')
    await writeFile(page, (await readFile(page, 'utf8')).replace('polar research', 'polar and arctic research'))
    const after = await load()
    expect(after.session).not.toBe(before.session)
    expect(Object.values(after.segments).some(({text}) => text === 'polar and arctic research')).toBe(true)
    expect((await load()).session).toBe(after.session)
    await opened.close()
  })
})
