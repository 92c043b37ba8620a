import {ourTag} from '../fetch/page-links.ts'
import {readSitemap} from '../fetch/read-sitemap.ts'
import {type EditionAuthority, editionAuthority, readTable} from '../model/index.ts'
import {partSlug, slug, workSlugOf} from './work-slug.ts'

/** An edition that a list names; null where the list does not say. `line` is that of the list, for diagnostics. */
export interface ListedEdition {
  readonly line: number
  readonly url: string
  readonly work: string | null
  readonly part: string | null
  readonly lang: string | null
  readonly authority: EditionAuthority | null
  readonly translationOf: string | null
}

/**
 * The editions that a list names: a table (CSV, TSV) with a column `url` and, if it likes, `work`, `part`, `lang`, `authority` and
 * `translationOf`; or a sitemap, whose language versions become editions of one work. Null for what is neither.
 */
export function listedEditions(text: string): readonly ListedEdition[] | null {
  return /^\uFEFF?\s*</.test(text) ? fromSitemap(text) : fromTable(text)
}

function fromTable(text: string): readonly ListedEdition[] | null {
  const {columns, rows} = readTable(text)
  const named = new Map(columns.map(column => [column.toLowerCase(), column]))
  if (!named.has('url')) return null
  return rows.map(({row, cells}) => {
    const cell = (name: string) => cells.get(named.get(name) ?? '')?.trim() || null
    const [work, part, authority] = [cell('work'), cell('part'), editionAuthority.safeParse(cell('authority'))]
    return {
      line: row,
      url: cell('url') ?? '',
      // Names come from outside: they must not lead out of sources/.
      work: work === null ? null : slug(work) || null,
      part: part === null ? null : partSlug(part),
      lang: cell('lang') ?? cell('language'),
      authority: authority.data ?? null,
      translationOf: cell('translationof')
    }
  })
}

function fromSitemap(text: string): readonly ListedEdition[] | null {
  const {entries} = readSitemap(text)
  const seen = new Set<string>()
  const listed = entries.flatMap(({url, alternates}, index): ListedEdition[] => {
    if (seen.has(url)) return []
    const versions = new Map<string, string>()
    for (const alternate of alternates) {
      const lang = ourTag(alternate.lang)
      if (lang !== null && !versions.has(lang)) versions.set(lang, alternate.url)
    }
    const about = {line: index + 1, part: null, authority: null, translationOf: null}
    if (versions.size === 0) {
      seen.add(url)
      return [{...about, url, work: null, lang: null}]
    }
    const members = [...versions]
    for (const address of [url, ...versions.values()]) seen.add(address)
    // Ministries here write in Norwegian and translate from it.
    const source =
      ['nb', 'nn'].find(lang => versions.has(lang)) ?? members.find(([, own]) => own === url)?.[0] ?? members[0]?.[0]
    const work = workSlugOf(versions.get(source ?? '') ?? url)
    return members
      .toSorted(([a], [b]) => Number(b === source) - Number(a === source))
      .map(([lang, address]) => ({...about, url: address, work, lang}))
  })
  return listed.length > 0 ? listed : null
}
