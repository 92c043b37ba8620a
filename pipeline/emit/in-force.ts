import type {Alignment, Document, Evidence, TranslationUnit, Work} from '../model/index.ts'

interface Parts {
  readonly documents: readonly Document[]
  readonly alignments: readonly {readonly alignment: Alignment; readonly evidence: readonly Evidence[]}[]
}

/**
 * What of a work is published: its editions but for those that were withdrawn, and their alignment without them. A withdrawn edition is still read and
 * aligned, so that its ids and what reviewers said of it hold when it comes back.
 */
export function inForce<Input extends Parts & {readonly work: Work}>(input: Input): Input {
  const {documents, alignments} = input
  const left = documents.filter(document => stateOf(document, input.work) !== 'withdrawn')
  if (left.length === documents.length) return input
  const published = alignments.flatMap(({alignment, evidence}) => {
    const langs = alignment.langs.filter(lang =>
      left.some(document => document.part === alignment.part && document.lang === lang)
    )
    if (langs.length < 2) return []
    const kept = restricted(alignment, langs)
    const units = new Set(kept.units.map(({id}) => id))
    const pairs = new Set(pairsOf(langs))
    return [{alignment: kept, evidence: evidence.filter(({unit, pair}) => units.has(unit) && pairs.has(pair))}]
  })
  return {...input, documents: left, alignments: published}
}

/** What `work.yaml` says of a document's edition: `current` where it says nothing. */
export function stateOf({part, lang}: Pick<Document, 'part' | 'lang'>, {parts}: Pick<Work, 'parts'>) {
  return parts[part]?.editions[lang]?.state ?? 'current'
}

/** An alignment of these languages alone; a unit of which nothing is left goes. */
function restricted(alignment: Alignment, langs: readonly string[]): Alignment {
  const pairs = new Set(pairsOf(langs))
  const of = <T>(record: Readonly<Record<string, T>>, keys: {has(key: string): boolean}) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)))
  const own = new Set(langs)
  const units = alignment.units.flatMap((unit): readonly TranslationUnit[] => {
    const members = of(unit.members, own)
    if (Object.values(members).every(ids => ids.length === 0)) return []
    const left = of(unit.pairs, pairs)
    const confidence = Math.max(0, ...Object.values(left).map(pair => pair.confidence))
    return [{...unit, members, pairs: left, confidence: Math.min(unit.confidence, confidence)}]
  })
  return {...alignment, langs, coverage: alignment.coverage.filter(({pair}) => pairs.has(pair)), units}
}

function pairsOf(langs: readonly string[]): readonly string[] {
  return langs.flatMap((a, index) => langs.slice(index + 1).map(b => `${a}-${b}`))
}
