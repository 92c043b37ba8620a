import type {Block, Cell, Document, Section} from '../model/index.ts'
import {documentTree} from './document-tree.ts'
import {treeMarkdown} from './markdown.ts'
import {markupTable} from './markup-table.ts'
import {pipeTable} from './pipe-table.ts'

/**
 * `extract --format markdown`: a document as GitHub shows it, for people to read. Unlike `documentMarkdown` it has no front matter, tables whose
 * cells span rows or columns are markup, and a footnote that nothing calls is a paragraph, as renderers leave such notes out.
 */
export function readableMarkdown(document: Document): string {
  const called = new Set(document.sections.flatMap(callsIn))
  const sections = document.sections.map(section => withParagraphs(section, called))
  const tree = documentTree(sections, {
    table: (rows, cells) => (hasMerged(rows) ? markupTable(rows, cells) : pipeTable(rows, cells))
  })
  return treeMarkdown(tree).replace(escapedAddress, '$1://')
}

/** An address in the text is written so that no renderer takes it for a link; here it may be one. */
const escapedAddress = /\b(https?|ftp)\\:\/\//g

const isMerged = ({colspan = 1, rowspan = 1}: Cell): boolean => colspan > 1 || rowspan > 1
const hasMerged = (rows: readonly (readonly Cell[])[]): boolean => rows.some(row => row.some(isMerged))

/** Notes that are called where renderers look for calls: in text and in tables that are no markup. */
function callsIn({title, introduction, blocks, sections}: Section): readonly string[] {
  const texts = [title, introduction, ...blocks].flatMap(
    (block): readonly (Cell | Exclude<Block, {type: 'table'}>)[] => {
      if (block === null) return []
      if (block.type !== 'table') return [block]
      return hasMerged(block.rows) ? [] : block.rows.flat()
    }
  )
  return [...texts.flatMap(({notes = []}) => notes.map(call => call.note)), ...sections.flatMap(callsIn)]
}

function withParagraphs(section: Section, called: ReadonlySet<string>): Section {
  return {
    ...section,
    blocks: section.blocks.map(block => shown(block, called)),
    sections: section.sections.map(inner => withParagraphs(inner, called))
  }
}

function shown(block: Block, called: ReadonlySet<string>): Block {
  if (block.type !== 'footnote' || called.has(block.note ?? block.label)) return block
  const {id, contentHash, places, segments, label, text} = block
  return {type: 'paragraph', id, contentHash, places, segments, links: [], text: `${label} ${text}`}
}
