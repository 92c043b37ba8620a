import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import {type Aligned, align} from '../../pipeline/align/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import type {Document} from '../../pipeline/model/index.ts'
import {segmentsOf} from '../../pipeline/model/reading-order.ts'
import {readWork} from '../../pipeline/pipeline.ts'
import type {EditionInput} from '../../pipeline/read-edition.ts'
import {type GoldLanguage, type GoldUnit, goldLanguages, readGold} from '../sources/gold.ts'

const fixtures = new URL('../fixtures/align/', import.meta.url)
const sources = new URL('../../sources/kina-norge-handlingsplan/', import.meta.url)
const cases = readdirSync(fixtures).filter(name => name.startsWith('kina-norge-page'))

function edition(name: string, lang: GoldLanguage): EditionInput {
  const part = name === 'kina-norge-plan' ? 'plan' : 'page'
  const file = part === 'plan' ? `plan.${lang}.pdf` : `page.${lang}.md`
  const own = new URL(`${name}/${file}`, fixtures)
  const bytes = readFileSync(existsSync(own) ? own : new URL(file, sources))
  return {
    part,
    lang,
    edition: {
      file,
      authority: 'original',
      origin: 'handed-over',
      rights: {basis: 'test', licence: null, attribution: null}
    },
    file,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex')
  }
}

async function documentsOf(name: string): Promise<readonly Document[]> {
  const editions = goldLanguages.map(lang => edition(name, lang))
  const url = 'https://www.regjeringen.no/no/dokumenter/kina-og-norge/id2568993/'
  const parts = {
    [editions[0]!.part]: {url, editions: Object.fromEntries(editions.map(each => [each.lang, each.edition]))}
  }
  const {documents} = await readWork({name: 'page', work: {parts}, editions, identities: ''}, collectingRun())
  return documents
}

/** Units of two languages or more, as texts without white space, in no order. */
function unitsOf(
  units: readonly GoldUnit[],
  known: Readonly<Record<GoldLanguage, ReadonlySet<string>>>
): readonly string[] {
  return units
    .map(unit =>
      goldLanguages.map(lang =>
        unit[lang]
          .map(squeezed)
          .filter(text => known[lang].has(text))
          .sort()
      )
    )
    .filter(sides => sides.filter(side => side.length > 0).length > 1)
    .map(sides => JSON.stringify(sides))
    .sort()
}

const squeezed = (text: string) => text.replace(/\s+/g, '')

describe.each(cases)('aligning %s', name => {
  let documents: readonly Document[] = []
  let aligned: Aligned | undefined
  const run = collectingRun()
  beforeAll(async () => {
    documents = await documentsOf(name)
    aligned = align(documents, {fixed: [], forbidden: []}, run)
  })

  it('should find every unit of the gold and no other', () => {
    const textOf = new Map(
      documents.flatMap(({sections}) => [...segmentsOf(sections)].map(({segment}) => [segment.id, segment.text]))
    )
    const found = aligned!.alignment.units.map(
      ({members}) =>
        Object.fromEntries(goldLanguages.map(lang => [lang, members[lang]!.map(id => textOf.get(id)!)])) as GoldUnit
    )
    const known = Object.fromEntries(
      goldLanguages.map(lang => [lang, new Set(found.flatMap(unit => unit[lang].map(squeezed)))])
    ) as Record<GoldLanguage, Set<string>>
    expect(unitsOf(readGold(name), known).length).toBeGreaterThan(15)
    expect(unitsOf(found, known)).toEqual(unitsOf(readGold(name), known))
  })

  it('should put every segment in exactly one unit', () => {
    for (const {lang, sections} of documents) {
      const ids = [...segmentsOf(sections)].map(({segment}) => segment.id).sort()
      expect(aligned!.alignment.units.flatMap(({members}) => members[lang]!).sort()).toEqual(ids)
    }
  })

  it('should give evidence for every pair that has both sides, and for no other', () => {
    const expected = aligned!.alignment.units
      .flatMap(({id, pairs}) =>
        Object.entries(pairs).flatMap(([pair, {status}]) => (status === 'auto' ? [`${id} ${pair}`] : []))
      )
      .sort()
    expect(aligned!.evidence.map(({unit, pair}) => `${unit} ${pair}`).sort()).toEqual(expected)
  })

  it('should call an edition adapted where it gives little of its source, and not elsewhere', () => {
    const adapted = run.diagnostics.some(({rule}) => rule === 'align:adapted')
    expect(adapted).toBe(name.endsWith('-adapted'))
  })
})

describe('aligning kina-norge-plan', () => {
  it('should find every unit of the gold in three PDFs', async () => {
    const documents = await documentsOf('kina-norge-plan')
    const {alignment} = align(documents, {fixed: [], forbidden: []}, collectingRun())
    const textOf = new Map(
      documents.flatMap(({sections}) => [...segmentsOf(sections)].map(({segment}) => [segment.id, segment.text]))
    )
    const found = alignment.units.map(
      ({members}) =>
        Object.fromEntries(goldLanguages.map(lang => [lang, members[lang]!.map(id => textOf.get(id)!)])) as GoldUnit
    )
    const known = Object.fromEntries(
      goldLanguages.map(lang => [lang, new Set(found.flatMap(unit => unit[lang].map(squeezed)))])
    ) as Record<GoldLanguage, Set<string>>
    const gold = unitsOf(readGold('kina-norge-plan'), known)
    expect(gold.length).toBeGreaterThan(100)
    expect(gold.filter(unit => !unitsOf(found, known).includes(unit))).toEqual([])
  })
})
