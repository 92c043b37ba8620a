import type {Document, Tombstone, TombstoneEntry, Work} from '../../model/index.ts'
import {stateOf} from '../in-force.ts'
import {toJson} from '../json.ts'
import {schemaPath} from '../schemas.ts'
import {sourceOf} from './source-of.ts'
import {tombstoneHtml} from './tombstone-html.ts'

/** What is said of the editions that were withdrawn or superseded, in the order of the documents. */
export function tombstones(work: Work, documents: readonly Document[]): readonly Tombstone[] {
  return documents.flatMap((document): readonly Tombstone[] => {
    const state = stateOf(document, work)
    if (state === 'current') return []
    const {part, lang, authority, rights, translationOf, metadata, snapshot} = document
    const {since = null, reason = null, replacedBy = null} = work.parts[part]?.editions[lang] ?? {}
    return [
      {
        work: document.work,
        part,
        lang,
        state,
        since,
        reason,
        replacedBy,
        title: metadata.title,
        authority,
        rights,
        ...(translationOf !== undefined && {translationOf}),
        url: sourceOf(document),
        snapshot: {sha256: snapshot.sha256, retrieved: snapshot.fetched ?? null},
        document: document.id,
        page: `${nameOf({part, lang})}.html`
      }
    ]
  })
}

/** The tombstones as a list names them whose file lies `below` the work's folder: '' in it, `../` one deeper. */
export function tombstoneEntries(
  work: Work,
  documents: readonly Document[],
  below: '' | '../'
): readonly TombstoneEntry[] {
  return tombstones(work, documents).map(({part, lang, title, state, since, replacedBy, page}) => ({
    part,
    lang,
    title,
    state,
    since,
    replacedBy,
    file: `${below}${nameOf({part, lang})}.json`,
    page: `${below}${page}`
  }))
}

/** The files of the tombstones, their paths relative to `output/<work>/`. */
export function tombstoneFiles(
  work: Work,
  documents: readonly Document[]
): readonly {readonly path: string; readonly content: string}[] {
  return tombstones(work, documents).flatMap(tombstone => [
    {
      path: `${nameOf(tombstone)}.json`,
      content: toJson({$schema: `../${schemaPath('tombstone')}`, ...tombstone})
    },
    {path: tombstone.page, content: tombstoneHtml(tombstone)}
  ])
}

function nameOf({part, lang}: {readonly part: string; readonly lang: string}): string {
  return `${part}.${lang}.tombstone`
}
