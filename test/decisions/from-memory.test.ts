import {describe, expect, it} from 'vitest'
import {decisionsFromMemory, type MemoryUnit} from '../../pipeline/decisions/index.ts'
import type {Decision, Section} from '../../pipeline/model/index.ts'
import {sectionOf} from '../align/documents.ts'

const nb = ['Avtalen varer i fire år.', 'Partene møtes hvert år.', 'Takk.', 'De møtes i Oslo.', 'Takk.']
const en = ['The agreement lasts four years.', 'The parties meet each year. They meet in Oslo.', 'Thanks.', 'Thanks.']

/** A section in which equal texts have ids of their own. */
function section(lang: string, texts: readonly string[]): Section {
  const made = sectionOf(lang, texts)
  const numbered = made.blocks.map((block, at) =>
    'segments' in block ? {...block, segments: block.segments.map(each => ({...each, id: `${lang}${at}`}))} : block
  )
  return {...made, blocks: numbered}
}

function read(units: readonly MemoryUnit[], journal: readonly Decision[] = [], [left, right] = [nb, en]) {
  let count = 0
  const {events, unmatched} = decisionsFromMemory(units, {
    part: 'page',
    documents: [
      {part: 'page', lang: 'nb', sections: [section('nb', left!)]},
      {part: 'page', lang: 'en', sections: [section('en', right!)]}
    ],
    journal,
    who: 'T',
    when: '2026-11-27T12:00:00Z',
    newId: () => `e${journal.length + ++count}`
  })
  const beads = events.map(({seen}) => [seen.nb!.map(({text}) => text), seen.en!.map(({text}) => text)])
  return {events, beads, unmatched}
}

describe('decisionsFromMemory', () => {
  it('should confirm what stands in both editions, whatever its white space', () => {
    const {events, beads, unmatched} = read([{nb: 'Avtalen varer\n i fire år.', en: 'The agreement lasts four years.'}])
    expect(beads).toEqual([[[nb[0]], [en[0]]]])
    expect(events[0]).toMatchObject({action: 'confirm', pair: 'nb-en', result: {bulk: true}, after: []})
    expect(unmatched).toBe(0)
  })

  it('should join segments in a row that the other side says as one', () => {
    const left = [nb[1]!, nb[3]!]
    const units = [{nb: `${nb[1]} ${nb[3]}`, en: en[1]!}]
    expect(read(units, [], [left, en]).beads).toEqual([[left, [en[1]]]])
  })

  it('should not confirm whole paragraphs, of which sentences are the beads', () => {
    const units = [{nb: `${nb[0]} ${nb[1]}`, en: `${en[0]} ${en[1]}`}]
    expect(read(units)).toMatchObject({events: [], unmatched: 1})
  })

  it('should pair a text that stands several times with its translation in order', () => {
    const ids = read([{nb: 'Takk.', en: 'Thanks.'}])
    expect(ids.events).toHaveLength(2)
  })

  it('should not guess where a text stands more often on one side', () => {
    expect(read([{nb: 'Takk.', en: 'Thanks.'}], [], [nb, en.slice(0, 3)])).toMatchObject({events: [], unmatched: 1})
  })

  it('should count units that say nothing of this part', () => {
    const units = [{nb: 'Noe annet.', en: 'Something else.'}, {nb: nb[0]!}]
    expect(read(units)).toMatchObject({events: [], unmatched: 2})
  })

  it('should leave alone what is decided, and add nothing the second time', () => {
    const units = [{nb: nb[0]!, en: en[0]!}]
    const {events} = read(units)
    expect(read(units, events)).toMatchObject({events: [], unmatched: 0})
    const rejected = [{...events[0]!, action: 'reject' as const, result: {}}]
    expect(read(units, rejected).events).toEqual([])
  })

  it('should follow what the journal said, one after the other', () => {
    const first = read([{nb: nb[0]!, en: en[0]!}]).events
    const {events} = read([{nb: 'Takk.', en: 'Thanks.'}], first)
    expect(events.map(({after}) => after)).toEqual([['e1'], ['e2']])
  })
})
