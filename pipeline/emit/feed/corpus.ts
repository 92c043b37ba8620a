import type {FeedEdition, WorkFeed} from '../../model/index.ts'

/** What a catalogue says of all works together. */
export interface Corpus {
  readonly works: number
  readonly editions: number
  /** Language tags, sorted. */
  readonly langs: readonly string[]
  /** Who issued the sources: name by address, sorted by address. */
  readonly creators: readonly {readonly name: string; readonly url: string}[]
  /** Licences of the editions, sorted; null stands for editions without one. */
  readonly licences: readonly (string | null)[]
  /** The latest day on which an edition was handed over, fetched or published; null where none is known. */
  readonly modified: string | null
}

export const emptyCorpus: Corpus = {works: 0, editions: 0, langs: [], creators: [], licences: [], modified: null}

/** The corpus with one more work. Specimens and what only asked-for is are no part of it: a catalogue promises nothing that search engines may not see. */
export function withWork(corpus: Corpus, {editions: all}: WorkFeed): Corpus {
  const editions = all.filter(({noindex}) => !noindex)
  if (editions.length === 0) return corpus
  const creators = new Map(corpus.creators.map(({name, url}) => [url, name]))
  for (const {publisher, authority} of editions)
    if (publisher?.url && !(creators.has(publisher.url) && authority !== 'original'))
      creators.set(publisher.url, publisher.name)
  return {
    works: corpus.works + 1,
    editions: corpus.editions + editions.length,
    langs: sorted([...corpus.langs, ...editions.map(({lang}) => lang)]),
    creators: [...creators].map(([url, name]) => ({name, url})).sort((a, b) => (a.url < b.url ? -1 : 1)),
    licences: distinctLicences([...corpus.licences, ...editions.map(({rights}) => rights.licence)]),
    modified: [corpus.modified, ...editions.map(dayOf)].reduce(
      (a, b) => (a === null || (b !== null && b > a) ? b : a),
      null
    )
  }
}

function dayOf({retrieved, published}: FeedEdition): string | null {
  const date = retrieved ?? published
  return date !== null && /^\d{4}-\d{2}-\d{2}/u.test(date) ? date.slice(0, 10) : null
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort()
}

function distinctLicences(licences: readonly (string | null)[]): readonly (string | null)[] {
  const named = licences.filter(licence => licence !== null)
  return [...(licences.includes(null) ? [null] : []), ...sorted(named)]
}
