import {ourTag} from '../fetch/page-links.ts'
import {readSitemap} from '../fetch/read-sitemap.ts'
import {readTable} from '../model/index.ts'
import {partSlug, slug, workSlugOf} from './work-slug.ts'

/** An edition that a list names; null where the list does not say. `line` is that of the list, for diagnostics. */
export interface ListedEdition {
  readonly line: number
  readonly url: string | null
  /** Path of its file, from the folder of the list. */
  readonly file: string | null
  readonly work: string | null
  readonly part: string | null
  readonly lang: string | null
  /** As it is written there. */
  readonly authority: string | null
  readonly translationOf: string | null
}

/** A list as it was read. */
export interface EditionList {
  readonly editions: readonly ListedEdition[]
  /** Columns that mean nothing here. */
  readonly unused: readonly string[]
}

const COLUMNS = ['url', 'file', 'work', 'part', 'lang', 'language', 'authority', 'translationof']

/**
 * The editions that a list names: a table (CSV, TSV) with a column `url` or `file` and, if it likes, `work`, `part`, `lang`, `authority` and
 * `translationOf`; or a sitemap, whose language versions become editions of one work. Null for what is neither.
 */
export function listedEditions(text: string): EditionList | null {
  if (!/^\uFEFF?\s*</.test(text)) return fromTable(text)
  const editions = fromSitemap(text)
  return editions && {editions, unused: []}
}

function fromTable(text: string): EditionList | null {
  const {columns, rows} = readTable(text)
  const named = new Map(columns.map(column => [column.toLowerCase(), column]))
  if (!named.has('url') && !named.has('file')) return null
  const unused = columns.filter(column => column !== '' && !COLUMNS.includes(column.toLowerCase()))
  const editions = rows.map(({row, cells}): ListedEdition => {
    const cell = (name: string) => cells.get(named.get(name) ?? '')?.trim() || null
    const [work, part] = [cell('work'), cell('part')]
    return {
      line: row,
      url: cell('url'),
      file: cell('file'),
      // Names come from outside: they must not lead out of sources/.
      work: work === null ? null : slug(work) || null,
      part: part === null ? null : partSlug(part),
      lang: cell('lang') ?? cell('language'),
      authority: cell('authority'),
      translationOf: cell('translationof')
    }
  })
  return {editions, unused}
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
    const about = {line: index + 1, file: null, part: null, authority: null, translationOf: null}
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
