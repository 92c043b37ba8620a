import {randomBytes} from 'node:crypto'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {serve} from '@hono/node-server'
import type {Diagnostic} from '../../pipeline/diagnostics/index.ts'
import {fileCache} from '../../pipeline/store/file-cache.ts'
import {appBundle} from './app-bundle.ts'
import {type OpenWorks, openWorks} from './open-works.ts'
import {reviewApi} from './review-api.ts'

export interface ReviewServerOptions {
  readonly root: string
  /** The name that goes into the journal. */
  readonly who: string
  /** 0 for any that is free. */
  readonly port: number
  /** Locale that the screen begins in. */
  readonly locale: string
  readonly version: string
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void
}

export interface ReviewServer {
  /** With the token that opens a session. */
  readonly url: string
  readonly port: number
  readonly works: OpenWorks
  close(): Promise<void>
}

/** Letters that no address needs to escape, from this many random bytes: nobody guesses it. */
const TOKEN_BYTES = 24

/**
 * Starts the review server on 127.0.0.1, and nowhere else.
 *
 * @throws the system's error where the port is taken
 */
export async function startReviewServer(options: ReviewServerOptions): Promise<ReviewServer> {
  const {root, who, locale, version, onDiagnostic} = options
  const bundle = await appBundle()
  const works = openWorks({root, who, cache: fileCache(join(root, '.cache')), ...(onDiagnostic && {onDiagnostic})})
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  let handle: (request: Request) => Response | Promise<Response> = () => new Response(null, {status: 503})
  const server = serve({fetch: request => handle(request), hostname: '127.0.0.1', port: options.port})
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  const {port} = server.address() as AddressInfo
  const api = reviewApi({works, token, port, locale, version, bundle})
  handle = request => api.fetch(request)
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    port,
    works,
    async close() {
      await works.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}
