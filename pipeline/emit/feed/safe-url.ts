const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address, where it is one that a site may link to: http(s), mailto or tel, absolute and well-formed; else null. */
export function safeUrl(url: string | null | undefined): string | null {
  if (url === null || url === undefined) return null
  const trimmed = url.trim()
  return URL.canParse(trimmed) && SCHEMES.has(new URL(trimmed).protocol) ? trimmed : null
}
