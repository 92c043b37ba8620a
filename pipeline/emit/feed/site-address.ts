/** Where a site shows an edition, below its own address: `/nb/strategi/page/`. */
export function editionPath({
  work,
  part,
  lang
}: {
  readonly work: string
  readonly part: string
  readonly lang: string
}): string {
  return `/${[lang, work, part].map(encodeURIComponent).join('/')}/`
}

/** A path, or an artifact's path below `output/`, as an address. The site may itself stand below a path. */
export function siteAddress(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/\/+$/u, '')}/${path.replace(/^\/+/u, '')}`
}
