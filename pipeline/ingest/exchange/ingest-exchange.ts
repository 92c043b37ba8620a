import type {Heading, Paragraph, Root} from 'mdast'
import type {Run} from '../../diagnostics/index.ts'
import type {Place} from '../../model/place.ts'
import type {Snapshot, Source} from '../../model/source.ts'
import type {ExchangeKind} from './exchange-kind.ts'
import {readAny} from './read-any.ts'
import type {ReadFile} from './read-file.ts'
import {sameLanguage} from './same-language.ts'

/**
 * One language of a bilingual or multilingual file as an edition: a paragraph a unit, in the file's order; headings where Samsvar wrote that
 * they are. The language is the snapshot's, else the file's source. Gives up what has no text in it (`exchange:language-missing`).
 */
export async function ingestExchange(snapshot: Snapshot, kind: ExchangeKind, run: Run): Promise<Source> {
  const {file} = snapshot
  const read = await readAny(kind, snapshot, run)
  const tag = languageIn(read, snapshot.lang)
  const place: Place = {kind: 'file', file}
  const children = tag === undefined ? [] : blocksOf(read, tag, file)
  if (tag === undefined || children.length === 0)
    run.fail('exchange:language-missing', place, {
      lang: snapshot.lang ?? '',
      langs: read.langs.filter(lang => lang !== '*').join(', ')
    })
  const root: Root = {type: 'root', children, data: {places: [place]}}
  return {root, mediaType: read.mediaType, properties: tag === '*' ? {} : {lang: tag}, furniture: []}
}

/** The file's own tag for a language. A source without a name may be any language but those that the file names. */
export function languageIn({langs}: ReadFile, lang: string | undefined): string | undefined {
  if (lang === undefined) return langs[0]
  const named = langs.filter(tag => tag !== '*')
  return named.find(tag => tag === lang) ?? named.find(tag => sameLanguage(tag, lang)) ?? langs.find(tag => tag === '*')
}

function blocksOf({units}: ReadFile, tag: string, file: string): (Paragraph | Heading)[] {
  return units.flatMap(({id, facts, variants}): (Paragraph | Heading)[] => {
    const text = variants.find(({lang}) => lang === tag)?.text.normalize('NFC') ?? ''
    if (text.trim() === '') return []
    const data = {places: [{kind: 'unit', file, id} as const]}
    const children = [{type: 'text' as const, value: text, data}]
    return [
      facts.get('type') === 'heading'
        ? {type: 'heading', depth: 2, children, data}
        : {type: 'paragraph', children, data}
    ]
  })
}
