import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {readStructure} from '../../pipeline/extract/read-structure.ts'
import {identify} from '../../pipeline/identify/index.ts'
import type {Block, Cell, Document, Section, TextBlock} from '../../pipeline/model/index.ts'
import {makeDocument} from '../make-document.ts'
import {readText} from './read.ts'

/** A text as the document that the pipeline makes of it, structure read. */
export async function structured(text: string, lang = 'nb', file = 'a.md'): Promise<Document> {
  const {draft} = await readText(text, file, {lang})
  const [identified] = identify([{part: 'a', lang, draft}], [], collectingRun()).documents
  return readStructure(makeDocument(identified!.sections, {lang, metadata: identified!.metadata}))
}

/** Every text-bearing block and cell, in reading order. */
export function textsIn(sections: readonly Section[]): readonly (TextBlock | Cell)[] {
  return sections.flatMap(({title, introduction, blocks, sections: inner}) => [
    ...(title ? [title] : []),
    ...(introduction ? [introduction] : []),
    ...blocks.flatMap((block: Block): readonly (TextBlock | Cell)[] =>
      block.type === 'table' ? block.rows.flat() : [block]
    ),
    ...textsIn(inner)
  ])
}

/** What ids stand for: a section's title or a block's text. */
function names(sections: readonly Section[]): ReadonlyMap<string, string> {
  const entries = (list: readonly Section[]): [string, string][] =>
    list.flatMap(section => [[section.id, section.title?.text ?? section.role], ...entries(section.sections)])
  return new Map([...entries(sections), ...textsIn(sections).map(({id, text}) => [id, text] as const)])
}

/** References as one can read them: `Artikkel 4 → Artikkel 4 Støtte`, `§ 13 → elsewhere`, `Annex B → ?`. */
export function referencesIn({sections}: Document): readonly string[] {
  const named = names(sections)
  return textsIn(sections).flatMap(({text, references = []}) =>
    references.map(({start, end, target, external}) => {
      const meant = external ? 'elsewhere' : target === undefined ? '?' : (named.get(target) ?? 'no such id')
      return `${text.slice(start, end)} → ${meant}`
    })
  )
}
