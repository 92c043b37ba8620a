/** The address of a licence that is given by its address or its SPDX identifier; null for free text. */
export function licenceAddress(licence: string | null): string | null {
  if (licence === null) return null
  if (/^https?:\/\/\S+$/u.test(licence)) return licence
  const creativeCommons = /^CC-(?<kind>BY(?:-NC)?(?:-SA|-ND)?)-(?<version>\d\.\d)$/u.exec(licence)?.groups
  if (creativeCommons?.kind && creativeCommons.version)
    return `https://creativecommons.org/licenses/${creativeCommons.kind.toLowerCase()}/${creativeCommons.version}/`
  if (licence === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  if (/^NLOD-\d\.\d$/u.test(licence)) return `https://data.norge.no/nlod/no/${licence.slice('NLOD-'.length)}`
  return /^[A-Za-z0-9][A-Za-z0-9.+-]*-[0-9][A-Za-z0-9.+-]*$|^MIT$/u.test(licence)
    ? `https://spdx.org/licenses/${licence}`
    : null
}
