import {createHash} from 'node:crypto'
import type {Block, Cell, Document, Place, Section, Segment, TextBlock} from '../pipeline/model/index.ts'

const place: Place = {kind: 'file', file: 'test.md'}
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

let count = 0
function identified(text: string) {
  return {id: hash(`${count++}/${text}`), contentHash: hash(text), places: [place]}
}

function segments(text: string): readonly Segment[] {
  return text === '' ? [] : [{...identified(text), text, start: 0, end: text.length}]
}

type Fields<T extends TextBlock['type']> = Partial<Omit<Extract<TextBlock, {type: T}>, 'type' | 'text'>>

/** A block of one segment, with the fields that its type asks for. */
export function makeBlock<T extends TextBlock['type']>(type: T, text: string, fields: Fields<T> = {}): TextBlock {
  const defaults = {depth: 1, ordered: false, marker: null, label: '1'}
  const wanted: Partial<Record<TextBlock['type'], readonly (keyof typeof defaults)[]>> = {
    heading: ['depth'],
    listItem: ['depth', 'ordered', 'marker'],
    footnote: ['label']
  }
  const needed = Object.fromEntries((wanted[type] ?? []).map(key => [key, defaults[key]]))
  return {
    type,
    ...identified(text),
    text,
    segments: segments(text),
    links: [],
    ...needed,
    ...fields
  } as unknown as TextBlock
}

export function makeTable(rows: readonly (readonly string[])[]): Block {
  const cells = rows.map((row, index) =>
    row.map(
      (text): Cell => ({
        type: 'cell',
        ...identified(text),
        text,
        segments: segments(text),
        links: [],
        header: index === 0
      })
    )
  )
  return {type: 'table', ...identified('table'), rows: cells}
}

export function makeSection(fields: Partial<Section>): Section {
  return {
    ...identified('section'),
    role: 'body',
    level: 1,
    title: null,
    introduction: null,
    blocks: [],
    sections: [],
    ...fields
  }
}

export function makeDocument(sections: readonly Section[], fields: Partial<Document> = {}): Document {
  return {
    ...identified('document'),
    work: 'test',
    part: 'page',
    lang: 'nb',
    authority: 'original',
    origin: 'written',
    rights: {basis: 'own work', licence: null, attribution: null},
    url: null,
    snapshot: {file: 'test.md', sha256: 'a'.repeat(64), mediaType: 'text/markdown'},
    metadata: {
      title: 'Tittel',
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
    },
    sections,
    ...fields
  }
}
