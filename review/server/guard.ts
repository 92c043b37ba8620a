import {createHash, timingSafeEqual} from 'node:crypto'
import type {Context, MiddlewareHandler} from 'hono'
import {getCookie, setCookie} from 'hono/cookie'
import type {Refusal} from '../contract/draft-decision.ts'

/** What the server knows of itself. Cookies know no ports: the name of the session's cookie tells two servers apart. */
export interface Guarded {
  readonly token: string
  readonly port: number
}

/** Everything comes from this server: no script, style, picture or connection from anywhere else. pdf.js makes workers and pictures from blobs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  // Not `no-referrer`: with it, browsers say that our own page's requests come from nowhere.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()'
}

/** Puts the headers that keep a browser from doing more than it should on every answer. */
export function safeHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  }
}

/**
 * Refuses requests that were meant for another host (DNS rebinding) or made by another page. A request that changes something must say that it
 * comes from our own page.
 */
export function ownOrigin({port}: Pick<Guarded, 'port'>): MiddlewareHandler {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const isSafe = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!hosts.includes(host)) return refuse(c, 403, 'host')
    if (origin !== undefined && origin !== `http://${host}`) return refuse(c, 403, 'origin')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(c, 403, 'site')
    // Browsers say of themselves where a request comes from, by one header or the other, and pages cannot change that.
    if (!isSafe && origin === undefined && site !== 'same-origin') return refuse(c, 403, 'origin')
    return next()
  }
}

/** Opens a session for whoever brings the token, and lets nobody else in. */
export function session({token, port}: Guarded): MiddlewareHandler {
  const cookie = `samsvar-${port}`
  return async (c, next) => {
    const brought = c.req.query('token')
    if (c.req.path === '/' && brought !== undefined && isSame(brought, token)) {
      setCookie(c, cookie, sessionOf(token), {httpOnly: true, sameSite: 'Strict', path: '/'})
      const rest = new URLSearchParams(c.req.query())
      rest.delete('token')
      return c.redirect(rest.size > 0 ? `/?${rest}` : '/', 303)
    }
    if (!isSame(getCookie(c, cookie) ?? '', sessionOf(token))) return refuse(c, 401)
    return next()
  }
}

function refuse(c: Context, status: 401 | 403, reason?: string) {
  const refusal: Refusal = {error: status === 401 ? 'unauthorised' : 'forbidden', ...(reason !== undefined && {reason})}
  return c.json(refusal, status)
}

/** What the cookie holds: known only to who knows the token, and not the token itself. */
function sessionOf(token: string): string {
  return createHash('sha256').update(`session ${token}`).digest('base64url')
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [a, b].map(text => createHash('sha256').update(text).digest())
  return timingSafeEqual(first!, second!)
}
