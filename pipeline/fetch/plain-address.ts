/**
 * An address as it can be compared: absolute, letters outside ASCII encoded, without a fragment. As it is where it is none.
 *
 * @param base what a relative one starts from
 */
export function plainAddress(address: string, base?: string): string {
  const url = URL.parse(address, base)
  if (!url) return address
  url.hash = ''
  return url.href
}
