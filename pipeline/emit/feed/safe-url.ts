const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address, where it is one that a site may link to: http(s), mailto or tel, absolute and well-formed; else null. Spaces and line ends in it are escaped. */
export function safeUrl(url: string | null | undefined): string | null {
  if (url === null || url === undefined) return null
  const trimmed = url.trim()
  if (!URL.canParse(trimmed) || !SCHEMES.has(new URL(trimmed).protocol)) return null
  return trimmed.toWellFormed().replace(/[\s\p{Cc}<>]/gu, encodeURIComponent)
}
