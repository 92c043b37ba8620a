import {readFileSync} from 'node:fs'
import {collectingRun, type Diagnostic} from '../../pipeline/diagnostics/index.ts'
import {extract} from '../../pipeline/extract/extract.ts'
import {ingest} from '../../pipeline/ingest/ingest.ts'
import type {DraftBlock, DraftDocument, DraftSection} from '../../pipeline/model/draft.ts'

export interface Reading {
  readonly draft: DraftDocument
  readonly diagnostics: readonly Diagnostic[]
}

interface Options {
  readonly lang?: string
  readonly url?: string
  readonly profile?: string
  readonly retrieved?: string
}

/** Ingests and extracts one text, as a file of the given name. */
export async function readText(text: string | Uint8Array, file = 'a.md', options: Options = {}): Promise<Reading> {
  const run = collectingRun()
  const {lang = 'nb', url = null, ...rest} = options
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const source = await ingest({file, bytes, lang, ...(url ? {url} : {})}, run)
  return {draft: extract(source, {file, lang, url, ...rest}, run), diagnostics: run.diagnostics}
}

export const readFile = (path: string, options: Options = {}): Promise<Reading> =>
  readText(readFileSync(path), path.replace(/^.*\/(test|sources)\//, '$1/'), options)

export const rulesOf = ({diagnostics}: Reading): readonly string[] => diagnostics.map(({rule}) => rule)

/** A draft as an outline that one can read: a line a section and a line a block. */
export function outline(sections: readonly DraftSection[], indent = ''): readonly string[] {
  return sections.flatMap(section => [
    `${indent}[${section.role} ${section.level}]${section.title ? ` ${section.title.text}` : ''}${section.introduction ? ` / ${section.introduction.text}` : ''}`,
    ...section.blocks.map(block => `${indent}- ${described(block)}`),
    ...outline(section.sections, `${indent}  `)
  ])
}

function described(block: DraftBlock): string {
  if (block.type === 'table')
    return `table: ${block.rows.map(row => row.map(cell => cell.text).join(' | ')).join(' / ')}`
  const open = block.type === 'listItem' && block.open ? ' (open)' : ''
  return `${block.type}${open}${block.lang ? ` <${block.lang}>` : ''}: ${block.text}`
}

/** Every text of a draft in reading order. */
export function textsOf(sections: readonly DraftSection[]): readonly string[] {
  return sections.flatMap(({title, introduction, blocks, sections: inner}) => [
    ...(title ? [title.text] : []),
    ...(introduction ? [introduction.text] : []),
    ...blocks.flatMap(block => (block.type === 'table' ? block.rows.flat().map(cell => cell.text) : [block.text])),
    ...textsOf(inner)
  ])
}
