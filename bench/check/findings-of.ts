import {readFileSync} from 'node:fs'
import {check} from '../../pipeline/check/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {readTermbase} from '../../pipeline/ingest/index.ts'
import type {
  Alignment,
  Document,
  Finding,
  Metadata,
  Place,
  Section,
  Segment,
  TextBlock
} from '../../pipeline/model/index.ts'

/** One correspondence by its texts. */
export interface TextUnit {
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** True where the unit stands in a block of code. */
  readonly code?: boolean
}

const metadata: Metadata = {
  title: null,
  type: null,
  published: null,
  signed: null,
  publisher: null,
  period: null,
  topics: [],
  attachments: [],
  related: [],
  contacts: [],
  organisation: null
}

const file = 'sources/termbase.tbx'
const termbase = readTermbase({file, bytes: readFileSync(new URL(`../../${file}`, import.meta.url))}, collectingRun())

/** What the checks say of units between two languages, as of one part of a work, with the termbase of the sources. */
export function findingsOf(source: string, target: string, units: readonly TextUnit[]): readonly Finding[] {
  const documents = [
    documentOf(source, units, 'source'),
    {
      ...documentOf(target, units, 'target'),
      authority: 'unofficial-translation' as const,
      translationOf: source
    }
  ]
  const alignment: Alignment = {
    work: 'bench',
    part: 'page',
    langs: [source, target],
    coverage: [],
    units: units.map((unit, n) => ({
      id: String(n),
      members: {
        [source]: unit.source.map((_, i) => idOf(source, n, i)),
        [target]: unit.target.map((_, i) => idOf(target, n, i))
      },
      confidence: 1,
      pairs: {
        [`${source}-${target}`]: {
          confidence: 1,
          status: unit.source.length > 0 && unit.target.length > 0 ? 'auto' : 'untranslated'
        }
      }
    }))
  }
  return check(
    {work: {parts: {page: {editions: {}}}}, documents, alignments: [alignment], concepts: termbase.concepts},
    collectingRun()
  )
}

function documentOf(lang: string, units: readonly TextUnit[], side: 'source' | 'target'): Document {
  const places: readonly Place[] = [{kind: 'file', file: `page.${lang}.md`}]
  const node = {id: '0'.repeat(16), contentHash: '0'.repeat(16), places}
  const blocks = units.map((unit, n): TextBlock => {
    const list = unit[side]
    const segments = list.map((text, i): Segment => ({...node, id: idOf(lang, n, i), text, start: 0, end: text.length}))
    return {...node, type: unit.code ? 'code' : 'paragraph', text: list.join(' '), segments, links: []}
  })
  const section: Section = {...node, role: 'body', level: 1, title: null, introduction: null, blocks, sections: []}
  return {
    ...node,
    work: 'bench',
    part: 'page',
    lang,
    authority: 'original',
    origin: 'written',
    rights: {basis: 'own work', licence: null, attribution: null},
    url: null,
    snapshot: {file: `page.${lang}.md`, sha256: '0'.repeat(64), mediaType: 'text/markdown'},
    metadata,
    sections: [section]
  }
}

function idOf(lang: string, unit: number, i: number): string {
  return `${lang}/${unit}/${i}`
}
