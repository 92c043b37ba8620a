/**
 * The address that a link leads to: relative ones are resolved against the page's own, a fragment and an absolute address
 * stay as they are written. What is no address stays as it is.
 */
export function absoluteUrl(url: string, base: string | null): string {
  const written = url.trim()
  if (written === '' || written.startsWith('#') || /^[a-z][a-z\d+.-]*:/i.test(written)) return written
  return base !== null && URL.canParse(written, base) ? new URL(written, base).href : written
}
