import type {RequestListener} from 'node:http'
import type {FetchEvent, FetchOptions} from '../../pipeline/batch/fetch-options.ts'
import {fetchWorks} from '../../pipeline/index.ts'
import {loopbackPolicy} from '../fetch/loopback-server.ts'

/** A page with these paragraphs. */
export const page = (...paragraphs: readonly string[]) =>
  `<!doctype html><html lang="nb"><title>Planen for havet</title><main><h1>Planen for havet</h1>${paragraphs
    .map(text => `<p>${text}</p>`)
    .join('')}</main></html>`
export const norwegian =
  'Regjeringen har i dag lagt fram en plan for hvordan havet skal brukes og vernes i de neste ti årene.'
export const english =
  'The government has today presented a plan for how the sea is to be used and protected over the next ten years.'
export const html = {'content-type': 'text/html; charset=utf-8'}

/** Answers with a page. */
export const sending =
  (text: string | Uint8Array, headers: Readonly<Record<string, string>> = html): RequestListener =>
  (_, response) =>
    void response.writeHead(200, headers).end(text)

/** One run of `fetch` on loopback, what came of the editions and what was said. */
export async function fetched(root: string, options: Partial<FetchOptions> = {}) {
  const events: FetchEvent[] = []
  const report = await fetchWorks({root, policy: loopbackPolicy, onEvent: event => void events.push(event), ...options})
  const diagnostics = events.flatMap(event => (event.type === 'diagnostic' ? [event.diagnostic] : []))
  return {
    ...report,
    diagnostics,
    editions: events.flatMap(event => (event.type === 'fetched' ? [event.edition] : [])),
    rules: diagnostics.map(({rule}) => rule)
  }
}

/** A page that no worker has to read: for what is not about its text. */
export const plain = '# Planen for havet\n\nRegjeringen har i dag lagt fram en plan.\n'
export const markdown = {'content-type': 'text/markdown'}
