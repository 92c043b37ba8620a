import type {BlockContent, DefinitionContent, List, ListItem, PhrasingContent, Root, RootContent} from 'mdast'
import type {Block, Link, NoteCall, Section, TextBlock} from '../model/index.ts'
import {type CellsOf, pipeTable} from './pipe-table.ts'

/** Headings of Markdown go to 6. */
const DEEPEST_HEADING = 6

type ListBlock = Extract<TextBlock, {type: 'listItem'}>

/** How blocks that Markdown has no one form for are written. */
export interface TreeForms {
  readonly table: (rows: Extract<Block, {type: 'table'}>['rows'], cells: CellsOf) => RootContent
}

/** A tree of sections as mdast, so that the Markdown written from it is read as the same sections. */
export function documentTree(sections: readonly Section[], forms: TreeForms = {table: pipeTable}): Root {
  return {type: 'root', children: sections.flatMap(section => sectionNodes(section, forms))}
}

/** A box beside the text is a quotation: what follows it would else stand under its heading. */
function sectionNodes(section: Section, forms: TreeForms): RootContent[] {
  const nodes = plainNodes(section, forms)
  if (section.role !== 'box') return nodes
  const isDefinition = (node: RootContent): boolean => node.type === 'footnoteDefinition'
  const quoted = nodes.filter(node => !isDefinition(node)) as BlockContent[]
  return [{type: 'blockquote', children: quoted}, ...nodes.filter(isDefinition)]
}

function plainNodes(section: Section, forms: TreeForms): RootContent[] {
  const {title, introduction, blocks, sections} = section
  return [
    ...(title ? [textNode(title)] : []),
    ...(introduction ? [textNode(introduction)] : []),
    ...blockNodes(blocks, forms),
    ...sections.flatMap(inner => sectionNodes(inner, forms))
  ]
}

function blockNodes(blocks: readonly Block[], forms: TreeForms): RootContent[] {
  const nodes: RootContent[] = []
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index]
    if (block === undefined) break
    if (block.type === 'listItem') {
      const items = listRun(blocks.slice(index))
      nodes.push(...lists(items))
      index += items.length
    } else {
      nodes.push(block.type === 'table' ? forms.table(block.rows, phrasing) : textNode(block))
      index++
    }
  }
  return nodes
}

function textNode(block: TextBlock): RootContent {
  const children = phrasing(block)
  switch (block.type) {
    case 'heading':
      return {type: 'heading', depth: Math.min(block.depth, DEEPEST_HEADING) as 1 | 2 | 3 | 4 | 5 | 6, children}
    case 'code':
      return {type: 'code', value: block.text}
    case 'quote':
      return {type: 'blockquote', children: [{type: 'paragraph', children}]}
    case 'footnote':
      return {
        type: 'footnoteDefinition',
        identifier: block.note ?? block.label,
        label: block.note ?? block.label,
        children: [{type: 'paragraph', children}]
      }
    case 'figure':
      return {type: 'paragraph', children: block.url ? [{type: 'image', url: block.url, alt: block.text}] : children}
    case 'caption':
      return {type: 'paragraph', children: [{type: 'emphasis', children}]}
    case 'paragraph':
      return {type: 'paragraph', children: block.strong ? [{type: 'strong', children}] : children}
    default:
      return {type: 'paragraph', children}
  }
}

interface InlineBlock {
  readonly text: string
  readonly links: readonly Link[]
  readonly notes?: readonly NoteCall[] | undefined
}

/** Text with its links and calls of notes; a line feed in the text stays one. A call inside a link stands behind it. */
function phrasing({text, links, notes = []}: InlineBlock): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  const textUpTo = (end: number): void => {
    if (end > from) nodes.push({type: 'text', value: text.slice(from, end)})
    from = Math.max(from, end)
  }
  const marks = [...links, ...notes.map(call => ({...call, start: call.at, end: call.at}))]
  for (const mark of marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    textUpTo(mark.start)
    if ('note' in mark) nodes.push({type: 'footnoteReference', identifier: mark.note, label: mark.note})
    else nodes.push({type: 'link', url: mark.url, children: [{type: 'text', value: text.slice(mark.start, mark.end)}]})
    from = Math.max(from, mark.end)
  }
  textUpTo(text.length)
  return nodes
}

/** The list items at the head of `blocks`. */
function listRun(blocks: readonly Block[]): readonly ListBlock[] {
  const end = blocks.findIndex(({type}) => type !== 'listItem')
  return (end < 0 ? blocks : blocks.slice(0, end)) as readonly ListBlock[]
}

/**
 * Items with their depth become nested lists; a change between bullets, numbers and labels begins another list, and so does a number that leaves the
 * count (1, 2, 4), as Markdown counts for itself. It does so with `1.` and `1)` alone: items with other labels (`a)`, `（一）`, `第一条`) are those of a list
 * without numbers, and begin with their label.
 */
function lists(items: readonly ListBlock[]): List[] {
  const result: List[] = []
  let form: ListForm | null = null
  for (let index = 0; index < items.length; ) {
    const item = items[index]
    if (item === undefined) break
    const children = deeperThan(item.depth, items.slice(index + 1))
    const node = itemNode(item, children)
    const last = result.at(-1)
    if (last && form === formOf(item) && countsOn(last, item)) last.children.push(node)
    else
      result.push({type: 'list', ordered: formOf(item) === 'number', spread: false, ...startOf(item), children: [node]})
    form = formOf(item)
    index += 1 + children.length
  }
  return result
}

function deeperThan(depth: number, items: readonly ListBlock[]): readonly ListBlock[] {
  const end = items.findIndex(item => item.depth <= depth)
  return end < 0 ? items : items.slice(0, end)
}

function itemNode(item: ListBlock, deeper: readonly ListBlock[]): ListItem {
  const label: PhrasingContent[] = formOf(item) === 'label' ? [{type: 'text', value: labelOf(item.marker ?? '')}] : []
  const paragraph: BlockContent | DefinitionContent = {type: 'paragraph', children: [...label, ...phrasing(item)]}
  return {type: 'listItem', spread: false, children: [paragraph, ...lists(deeper)]}
}

type ListForm = 'bullet' | 'number' | 'label'

function formOf({ordered, marker}: ListBlock): ListForm {
  if (!ordered) return 'bullet'
  return marker === null || marker === undefined || /^\d{1,9}[.)]?$/u.test(marker) ? 'number' : 'label'
}

/** A label and the space behind it: full-width brackets and commas bring their own. */
export function labelOf(marker: string): string {
  return /[）、．]$/u.test(marker) ? marker : `${marker} `
}

function startOf(item: ListBlock): {start?: number} {
  const number = numberOf(item)
  return number === null ? {} : {start: number}
}

/** True where the item has the number that comes next in the list, or none. */
function countsOn({start, children}: List, item: ListBlock): boolean {
  const number = numberOf(item)
  return number === null || number === (start ?? 1) + children.length
}

function numberOf(item: ListBlock): number | null {
  const number = formOf(item) === 'number' ? Number.parseInt(item.marker ?? '', 10) : Number.NaN
  return Number.isNaN(number) ? null : number
}
