import type {DraftBlock, DraftCell, DraftDocument, DraftSection, DraftTextBlock} from '../../pipeline/model/draft.ts'
import type {Place} from '../../pipeline/model/place.ts'
import {leaves} from '../../pipeline/model/reading-order.ts'
import type {Section} from '../../pipeline/model/section.ts'

const places: readonly [Place] = [{kind: 'file', file: 'sources/w/page.nb.md'}]

const body = (text: string, sentences: readonly string[]) => {
  let from = 0
  const segments = sentences.map(sentence => {
    const start = text.indexOf(sentence, from)
    from = start + sentence.length
    return {text: sentence, start, end: from, places}
  })
  return {text, places, links: [], runs: [{start: 0, end: text.length, place: places[0]}], segments}
}

/** A paragraph of sentences. */
export function paragraph(...sentences: readonly string[]): DraftTextBlock {
  return {type: 'paragraph', ...body(sentences.join(' '), sentences)}
}

export function heading(text: string, depth = 2): DraftTextBlock {
  return {type: 'heading', ...body(text, [text]), depth}
}

export function item(text: string): DraftTextBlock {
  return {type: 'listItem', ...body(text, [text]), depth: 1, ordered: false, marker: '–'}
}

export function table(...rows: readonly (readonly string[])[]): DraftBlock {
  const cell = (text: string): DraftCell => ({type: 'cell', ...body(text, text === '' ? [] : [text]), header: false})
  return {type: 'table', places, rows: rows.map(row => row.map(cell))}
}

/** A section with a title (a list section with an introduction where the title is null). */
export function section(
  title: string | null,
  blocks: readonly DraftBlock[],
  rest: {readonly introduction?: DraftTextBlock; readonly sections?: readonly DraftSection[]} = {}
): DraftSection {
  return {
    role: title === null ? 'list' : 'body',
    level: 1,
    title: title === null ? null : heading(title),
    introduction: rest.introduction ?? null,
    blocks,
    sections: rest.sections ?? [],
    places
  }
}

export function draft(...sections: readonly DraftSection[]): DraftDocument {
  return {
    metadata: {
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
    },
    sections
  }
}

/** The text of every node with its id: sections by `§` and the naming text, blocks by `¶`, segments bare. */
export function idsByText(sections: readonly Section[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>()
  const add = (text: string, id: string): void => {
    const held = ids.get(text)
    if (held) held.push(id)
    else ids.set(text, [id])
  }
  const visit = (section: Section): void => {
    add(`§${section.title?.text ?? section.introduction?.text ?? ''}`, section.id)
    for (const block of section.blocks) if (block.type === 'table') add(`#${block.rows[0]?.[0]?.text}`, block.id)
    section.sections.forEach(visit)
  }
  sections.forEach(visit)
  for (const {block} of leaves(sections)) {
    add(`¶${block.text}`, block.id)
    for (const segment of block.segments) add(segment.text, segment.id)
  }
  return ids
}
