import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyEdits} from '../../pipeline/decisions/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {identify} from '../../pipeline/identify/index.ts'
import {contentHash} from '../../pipeline/model/content-hash.ts'
import {leaves, segmentsOf} from '../../pipeline/model/reading-order.ts'
import {draft, paragraph, section, table} from '../identify/draft.ts'

const written = paragraph('Les mer her.', 'Se planen.', 'Takk.')
const linked = {
  ...written,
  links: [
    {start: 4, end: 11, url: 'https://example.org/a'},
    {start: 16, end: 22, url: 'https://example.org/b'}
  ]
}
const source = draft(section('Tittel', [linked, table(['Energi', '12'])]), section('Andre', [paragraph('Urørt.')]))
const {documents} = identify([{part: 'page', lang: 'nb', draft: source}], [], collectingRun())
const idOf = (text: string) =>
  [...segmentsOf(documents[0]!.sections)].find(({segment}) => segment.text === text)!.segment.id
const edited = (edits: Readonly<Record<string, string>>) => applyEdits(documents, edits)[0]!

describe('applyEdits', () => {
  it('should change a segment, its block, its section and their hashes, and no id', () => {
    const {sections} = edited({[idOf('Se planen.')]: 'Se hele handlingsplanen.'})
    const block = sections[0]!.blocks[0]!
    expect(block).toMatchObject({
      text: 'Les mer her. Se hele handlingsplanen. Takk.',
      contentHash: contentHash('Les mer her. Se hele handlingsplanen. Takk.')
    })
    expect(block.type !== 'table' && block.segments.map(({extracted}) => extracted)).toEqual([
      undefined,
      'Se planen.',
      undefined
    ])
    expect(sections[0]!.contentHash).not.toBe(documents[0]!.sections[0]!.contentHash)
    const ids = (all: typeof sections) => [...segmentsOf(all)].map(({segment}) => segment.id)
    expect(ids(sections)).toEqual(ids(documents[0]!.sections))
  })

  it('should not touch anything else', () => {
    const {sections} = edited({[idOf('Se planen.')]: 'Se hele handlingsplanen.'})
    expect(sections[1]).toBe(documents[0]!.sections[1])
    expect(sections[0]!.blocks[1]).toBe(documents[0]!.sections[0]!.blocks[1])
    expect(applyEdits(documents, {})).toBe(documents)
    expect(applyEdits(documents, {unknown: 'Noe.'})[0]).toBe(documents[0])
  })

  it('should move links that stand behind, and keep those before', () => {
    const {sections} = edited({[idOf('Les mer her.')]: 'Les her.'})
    const block = sections[0]!.blocks[0]!
    expect(block.type === 'table' ? [] : block.links.map(({start, end}) => block.text.slice(start, end))).toEqual([
      'her.',
      'planen'
    ])
  })

  it('should move the calls of notes too', () => {
    const noted = {
      ...written,
      notes: [
        {at: 12, label: '1', note: '1'},
        {at: written.text.length, label: '2', note: '2'}
      ]
    }
    const {documents} = identify(
      [{part: 'page', lang: 'nb', draft: draft(section('Tittel', [noted]))}],
      [],
      collectingRun()
    )
    const id = [...segmentsOf(documents[0]!.sections)].find(({segment}) => segment.text === 'Les mer her.')!.segment.id
    const block = applyEdits(documents, {[id]: 'Her.'})[0]!.sections[0]!.blocks[0]!
    const at = block.type === 'table' ? [] : block.notes!.map(call => block.text.slice(0, call.at))
    expect(at).toEqual(['Her.', 'Her. Se planen. Takk.'])
  })

  it('should change a cell', () => {
    const {sections} = edited({[idOf('12')]: '15'})
    const block = sections[0]!.blocks[1]!
    expect(block.type === 'table' && block.rows[0]!.map(cell => cell.text)).toEqual(['Energi', '15'])
  })

  it('should always leave segments that stand where they say', () => {
    const ids = [...segmentsOf(documents[0]!.sections)].map(({segment}) => segment.id)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), fc.string({minLength: 1, unit: 'grapheme'})), edits => {
        for (const {block} of leaves(edited(edits).sections)) {
          for (const segment of block.segments) expect(block.text.slice(segment.start, segment.end)).toBe(segment.text)
          for (const {start, end} of 'links' in block ? block.links : []) {
            expect(start).toBeLessThanOrEqual(end)
            expect(end).toBeLessThanOrEqual(block.text.length)
          }
        }
      })
    )
  })
})
