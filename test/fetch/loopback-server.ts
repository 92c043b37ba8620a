import {createServer, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import {onTestFinished} from 'vitest'
import {defaultPolicy, type FetchPolicy} from '../../pipeline/fetch/fetch-policy.ts'
import {fetcher} from '../../pipeline/fetch/fetcher.ts'

export interface LoopbackServer {
  readonly origin: string
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[]
}

/** A real server on a port of its own, closed after the test. Without a handler of its own, robots.txt is absent. */
export async function loopbackServer(
  pages: Readonly<Record<string, RequestListener>>,
  host = '127.0.0.1'
): Promise<LoopbackServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const page = pages[path]
    if (page) return page(request, response)
    response.writeHead(404).end()
  })
  await new Promise<void>(done => server.listen(0, '0.0.0.0', done))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>(done => server.close(() => done()))
  })
  return {origin: `http://${host}:${(server.address() as AddressInfo).port}`, asked}
}

/** A policy that is quick, and lets loopback pass. */
export const loopbackPolicy: FetchPolicy = {
  ...defaultPolicy,
  userAgent: 'Samsvar/0 (Test; test@example.org)',
  delay: 0,
  backoff: 5,
  requestTime: 5000,
  allowHttp: true,
  isPrivate: () => false
}

/** A fetcher with that policy, closed after the test. */
export function loopbackFetcher(policy: Partial<FetchPolicy> = {}) {
  const own = fetcher({...loopbackPolicy, ...policy}, new AbortController().signal)
  onTestFinished(() => own.close())
  return own
}
