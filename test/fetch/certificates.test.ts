import {lookup} from 'node:dns'
import {createServer} from 'node:https'
import type {AddressInfo, LookupFunction} from 'node:net'
import {join} from 'node:path'
import {getCACertificates, setDefaultCACertificates} from 'node:tls'
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest'
import {fetchWorks} from '../../pipeline/index.ts'
import {madeRoot, workYaml} from '../batch/made-root.ts'
import {filesOf} from '../end-to-end/work-root.ts'
import {loopbackFetcher, loopbackPolicy} from './loopback-server.ts'
import {type MadeCertificate, madeCertificate} from './made-certificate.ts'

const host = 'plans.example.org'
const issuer = madeCertificate({name: 'An authority of this test'})

beforeAll(() => setDefaultCACertificates([...getCACertificates('default'), issuer.cert]))
afterAll(() => setDefaultCACertificates(getCACertificates('bundled')))

/** Every name stands for this machine. */
const toLoopback: typeof lookup = Object.assign(
  ((_: string, options: Parameters<LookupFunction>[1], done: Parameters<LookupFunction>[2]) =>
    lookup('127.0.0.1', options, done)) as typeof lookup,
  lookup
)

/** A real server with this certificate; says what it was asked for. */
async function secureServer({cert, key}: MadeCertificate) {
  const asked: string[] = []
  const server = createServer({cert, key}, (request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/robots.txt') response.writeHead(404).end()
    else response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><title>A</title><p>ja')
  })
  let connections = 0
  server.on('connection', () => connections++)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>(done => server.close(() => done()))
  })
  const url = `https://${host}:${(server.address() as AddressInfo).port}/a`
  return {url, asked, connections: () => connections}
}

const policy = {lookup: toLoopback, allowHttp: false}
const bad: readonly [string, string, () => MadeCertificate][] = [
  ['is over', 'CERT_HAS_EXPIRED', () => madeCertificate({name: host, host, issuer, until: '20210101000000Z'})],
  ['was signed by itself', 'DEPTH_ZERO_SELF_SIGNED_CERT', () => madeCertificate({name: host, host})],
  [
    'is of another host',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    () => madeCertificate({name: 'other.example.org', host: 'other.example.org', issuer})
  ]
]

describe('a host with a certificate', () => {
  it('should be asked where that is in order', async () => {
    const {url} = await secureServer(madeCertificate({name: host, host, issuer}))
    expect((await loopbackFetcher(policy).fetch(url)).state).toBe('new')
  })

  it.each(bad)('should not be asked, nor tried again, where it %s', async (_, reason, made) => {
    const {url, asked, connections} = await secureServer(made())
    const own = loopbackFetcher({...policy, retries: 3})
    expect(await own.fetch(url)).toMatchObject({rule: 'fetch:certificate', detail: {reason}})
    expect(await own.fetch(url)).toMatchObject({rule: 'fetch:host-left-alone'})
    expect(asked).toEqual([])
    expect(connections()).toBe(1)
  })

  it('should leave nothing behind where it is not in order', async () => {
    const {url} = await secureServer(madeCertificate({name: host, host}))
    const root = await madeRoot({'sources/a/work.yaml': workYaml({nb: {file: 'page.nb.html', url}})})
    const before = await filesOf(join(root, 'sources'))
    const said: string[] = []
    const {exitCode, counts} = await fetchWorks({
      root,
      policy: {...loopbackPolicy, ...policy},
      onEvent: event => void (event.type === 'diagnostic' && said.push(event.diagnostic.rule))
    })
    expect({exitCode, counts, said}).toEqual({exitCode: 1, counts: {failed: 1}, said: ['fetch:certificate']})
    expect(await filesOf(join(root, 'sources'))).toEqual(before)
  })
})
