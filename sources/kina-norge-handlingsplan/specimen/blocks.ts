import {writeFile} from 'node:fs/promises'
import {type Content, type Item, joinSentences, readContent, type SpecimenBlock, specimenLanguages} from './content.ts'

/** What a reader of the typeset specimen should find, in reading order. */
export interface ExpectedBlock {
  readonly type: 'heading' | 'paragraph' | 'listItem' | 'table' | 'caption' | 'footnote'
  readonly level?: number
  readonly text: string
  readonly rows?: readonly (readonly string[])[]
}

/**
 * The blocks of a specimen as its text states them, never as a PDF reader saw them. The table of contents with its heading
 * and all furniture are left out, footnotes stand at the end, and texts are without markers of items and notes.
 */
export function expectedBlocks(content: Content): readonly ExpectedBlock[] {
  const notes = content.footnotes.map(({note}) => text('footnote', joinSentences(note, content.lang)))
  return [...[...content.cover, ...content.body].flatMap(block => ofBlock(block, content.lang)), ...notes]
}

function ofBlock(block: SpecimenBlock, lang: string): readonly ExpectedBlock[] {
  if ('heading' in block) return [{type: 'heading', level: block.level, text: block.heading}]
  if ('paragraph' in block) return [text('paragraph', joinSentences(block.paragraph, lang))]
  if ('list' in block) return ofItems(block.items, 1)
  if ('signatures' in block) return block.signatures.flat().map(line => text('paragraph', line))
  const rows = block.rows
  return [text('caption', block.caption), {type: 'table', text: rows.map(row => row.join(' ')).join('\n'), rows}]
}

function ofItems(items: readonly Item[], level: number): readonly ExpectedBlock[] {
  return items.flatMap(item => [{...text('listItem', item.text), level}, ...ofItems(item.items ?? [], level + 1)])
}

function text(type: ExpectedBlock['type'], marked: string): ExpectedBlock {
  return {type, text: marked.replace(/\[\^\d+\]/g, '')}
}

if (import.meta.main) {
  for (const lang of specimenLanguages) {
    const blocks = expectedBlocks(await readContent(lang))
    const lines = blocks.map(block => `  ${JSON.stringify(block)}`).join(',\n')
    const file = new URL(`../../../test/fixtures/extract/plan.${lang}.blocks.json`, import.meta.url)
    await writeFile(file, `[\n${lines}\n]\n`)
  }
}
