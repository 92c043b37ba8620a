/** What only pages hold that ask a visitor to prove to be a person; a form with a captcha on a page of its own is none. */
const MARKS = [
  '_cf_chl_opt',
  'cf-chl-widget',
  'window.gokuProps',
  'captcha-delivery.com/captcha',
  '_Incapsula_Resource?',
  'px-captcha',
  'ak-challenge'
] as const

/** Statuses with which such pages come; 200 is among them. */
const STATUSES: ReadonlySet<number> = new Set([200, 202, 401, 403, 405, 429, 503])

/** Bytes in which a mark must stand: challenges are short pages. */
const LOOKED_AT = 65_536

/** True for an answer that is no document but a test of who asks. Such a host is left alone. */
export function isChallenge(status: number, headers: Readonly<Record<string, string>>, body: Uint8Array): boolean {
  if (headers['cf-mitigated'] === 'challenge' || headers['x-amzn-waf-action'] !== undefined) return true
  if (!STATUSES.has(status) || body.length > LOOKED_AT) return false
  if (!(headers['content-type'] ?? '').includes('html')) return false
  const text = new TextDecoder('latin1').decode(body)
  return MARKS.some(mark => text.includes(mark))
}
