import {basename, extname} from 'node:path'
import {languageInName} from './language-in-name.ts'

/** Longest name of a work or part in characters: paths stay readable. */
const LONGEST = 80
/** And in bytes: a file system takes 255 for a name, and the cache has files that are called after a work with more behind it. A Chinese character is three. */
const MOST_BYTES = 200
/** Names that folders under `sources/` may not have. */
const RESERVED: ReadonlySet<string> = new Set(['schema'])

/** `Kina og Norge – plan.pdf` → `kina-og-norge-plan`; '' where nothing is left. */
export function slug(text: string): string {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const name = cut(letters.replace(/[^\p{L}\p{N}]+/gu, '-')).replace(/^-+|-+$/g, '')
  return RESERVED.has(name) ? `${name}-1` : name
}

function cut(name: string): string {
  const characters = [...name].slice(0, LONGEST)
  while (Buffer.byteLength(characters.join('')) > MOST_BYTES) characters.pop()
  return characters.join('')
}

/**
 * The name of a work for an address: its last two segments where the last one is a number or an id, as addresses of ministries have it
 * (`…/kina-og-norge/id2568993/` → `kina-og-norge-id2568993`), else the last one; the host where there is none.
 */
export function workSlugOf(url: string): string {
  const {pathname, host} = new URL(url)
  const segments = pathname
    .split('/')
    .filter(Boolean)
    .map(segment => {
      try {
        return decodeURIComponent(segment)
      } catch {
        return segment
      }
    })
  const last = (segments.at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '')
  const named = /^(?:id)?\d+$|^index$/i.test(last) ? [segments.at(-2) ?? '', last] : [last]
  return slug(named.join(' ')) || slug(host)
}

/** The name of a work for a file: `plan for havet.nb.pdf` → `plan-for-havet`; '' where nothing is left. */
export function workSlugOfFile(path: string, lang = languageInName(path)): string {
  const name = basename(path, extname(path))
  return slug(lang === undefined || !name.endsWith(`.${lang}`) ? name : name.slice(0, -lang.length - 1))
}

/** The name of a part: like a work's, in ASCII, as its pattern asks. */
export function partSlug(text: string): string {
  return (
    slug(text)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'attachment'
  )
}
