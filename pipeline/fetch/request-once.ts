import type {Agent} from 'undici'
import type {FetchPolicy} from './fetch-policy.ts'
import {ACCEPTED, readBody} from './read-body.ts'

/** One answer of a server, its body unpacked. Header names are in lower case. */
export interface Answer {
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** One request and its answer, redirects as they are. Throws what the connection, `readBody` or the signal throws. */
export async function requestOnce(
  url: string,
  {
    agent,
    policy,
    headers,
    signal
  }: {
    readonly agent: Agent
    readonly policy: FetchPolicy
    readonly headers: Readonly<Record<string, string>>
    readonly signal: AbortSignal
  }
): Promise<Answer> {
  const time = AbortSignal.timeout(policy.requestTime)
  const {request} = await import('undici')
  const answer = await request(url, {
    dispatcher: agent,
    signal: AbortSignal.any([signal, time]),
    headers: {
      'user-agent': policy.userAgent,
      accept: 'text/html, application/pdf, application/xhtml+xml, text/markdown, */*;q=0.5',
      'accept-encoding': ACCEPTED,
      ...headers
    }
  })
  const given = Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')])
  const named: Record<string, string> = Object.fromEntries(given)
  const bytes = await readBody(answer.body, named['content-encoding'] ?? '', policy.maxBytes)
  return {url, status: answer.statusCode, headers: named, bytes}
}
