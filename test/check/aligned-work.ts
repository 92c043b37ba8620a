import type {Alignment, Document, Metadata, Pair, Place, Work} from '../../pipeline/model/index.ts'
import {makeBlock, makeDocument, makeSection} from '../make-document.ts'

/** One unit: what each language says, a list where a side has several segments; and the pairs that are not automatic. */
export interface UnitText {
  readonly [lang: string]: string | readonly string[] | undefined
}

export interface PartText {
  readonly part?: string
  readonly langs: readonly string[]
  readonly units: readonly UnitText[]
  readonly status?: Pair['status']
  readonly adapted?: boolean
  readonly authority?: Document['authority']
  readonly metadata?: Partial<Metadata>
  readonly blockType?: 'paragraph' | 'listItem' | 'code'
}

/** Where unit `n` (from 0) of an edition stands: a line of `<part>.<lang>.md` each. */
export function placeOf(part: string, lang: string, n: number): Place {
  const at = (column: number) => ({line: n + 1, column, offset: n * 1000 + column - 1})
  return {kind: 'text', file: `${part}.${lang}.md`, start: at(1), end: at(80)}
}

/** Documents and the alignment of a part whose units are given, one block a segment. */
export function alignedPart({
  part = 'page',
  langs,
  units,
  status,
  adapted,
  authority,
  metadata,
  blockType = 'paragraph'
}: PartText): {
  readonly documents: readonly Document[]
  readonly alignment: Alignment
} {
  const members = units.map(() => ({}) as Record<string, string[]>)
  const documents = langs.map((lang, l) => {
    const blocks = units.flatMap((unit, n) =>
      [unit[lang] ?? []].flat().map((text, i) => {
        const id = idOf(part, lang, n, i)
        members[n]![lang] = [...(members[n]![lang] ?? []), id]
        const places = [placeOf(part, lang, n)]
        const segments = [{id, contentHash: id, places, text, start: 0, end: text.length}]
        return {...makeBlock(blockType, text), places, segments}
      })
    )
    const section = {...makeSection({role: 'lead', blocks}), places: [placeOf(part, lang, 0)]}
    const document = makeDocument([section], {
      part,
      lang,
      authority: authority ?? (l === 0 ? 'original' : 'unofficial-translation')
    })
    return {
      ...document,
      ...(l > 0 && {translationOf: langs[0]!}),
      metadata: {...document.metadata, title: null, ...metadata}
    }
  })
  const keys = langs.flatMap((a, i) => langs.slice(i + 1).map(b => [a, b] as const))
  const alignment: Alignment = {
    work: 'test',
    part,
    langs,
    coverage: keys.map(([a, b]) => ({pair: `${a}-${b}`, matched: 3, source: 10, target: 4, adapted: adapted ?? false})),
    units: units.map((_, n) => ({
      id: `${part}-${n}`,
      members: Object.fromEntries(langs.map(lang => [lang, members[n]![lang] ?? []])),
      confidence: 0.99,
      pairs: Object.fromEntries(
        keys.map(([a, b]) => {
          const both = members[n]![a] !== undefined && members[n]![b] !== undefined
          return [`${a}-${b}`, {confidence: both ? 0.99 : 0, status: status ?? (both ? 'auto' : 'untranslated')}]
        })
      )
    }))
  }
  return {documents, alignment}
}

/** A work of parts without editions, but with the addresses given. */
export function workOf(parts: Readonly<Record<string, string | undefined>>): Work {
  return {
    parts: Object.fromEntries(
      Object.entries(parts).map(([name, url]) => [name, {...(url !== undefined && {url}), editions: {}}])
    )
  }
}

/** 16 hex digits that tell where a segment belongs. */
function idOf(part: string, lang: string, unit: number, i: number): string {
  return Buffer.from(`${part}${lang}${unit}/${i}`).toString('hex').slice(-16).padStart(16, '0')
}
