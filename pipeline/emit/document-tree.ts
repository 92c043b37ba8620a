import type {BlockContent, DefinitionContent, List, ListItem, PhrasingContent, Root, RootContent, TableRow} from 'mdast'
import type {Block, Cell, Link, Section, TableBlock, TextBlock} from '../model/index.ts'

/** Headings of Markdown go to 6. */
const DEEPEST_HEADING = 6

type ListBlock = Extract<TextBlock, {type: 'listItem'}>

/** A tree of sections as mdast, so that the Markdown written from it is read as the same sections. */
export function documentTree(sections: readonly Section[]): Root {
  return {type: 'root', children: sections.flatMap(sectionNodes)}
}

function sectionNodes(section: Section): RootContent[] {
  const {title, introduction, blocks, sections} = section
  return [
    ...(title ? [textNode(title)] : []),
    ...(introduction ? [textNode(introduction)] : []),
    ...blockNodes(blocks),
    ...sections.flatMap(sectionNodes)
  ]
}

function blockNodes(blocks: readonly Block[]): RootContent[] {
  const nodes: RootContent[] = []
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index]
    if (block === undefined) break
    if (block.type === 'listItem') {
      const items = listRun(blocks.slice(index))
      nodes.push(...lists(items))
      index += items.length
    } else {
      nodes.push(block.type === 'table' ? tableNode(block) : textNode(block))
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
        identifier: block.label,
        label: block.label,
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

/** Text with its links; a line feed in the text stays one. */
function phrasing({text, links}: {readonly text: string; readonly links: readonly Link[]}): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  for (const {start, end, url} of links) {
    if (start > from) nodes.push({type: 'text', value: text.slice(from, start)})
    nodes.push({type: 'link', url, children: [{type: 'text', value: text.slice(start, end)}]})
    from = end
  }
  if (from < text.length) nodes.push({type: 'text', value: text.slice(from)})
  return nodes
}

/** The list items at the head of `blocks`. */
function listRun(blocks: readonly Block[]): readonly ListBlock[] {
  const end = blocks.findIndex(({type}) => type !== 'listItem')
  return (end < 0 ? blocks : blocks.slice(0, end)) as readonly ListBlock[]
}

/** Items with their depth become nested lists; a change between bullets and numbers begins another list. */
function lists(items: readonly ListBlock[]): List[] {
  const result: List[] = []
  for (let index = 0; index < items.length; ) {
    const item = items[index]
    if (item === undefined) break
    const children = deeperThan(item.depth, items.slice(index + 1))
    const node = itemNode(item, children)
    const last = result.at(-1)
    if (last && last.ordered === item.ordered) last.children.push(node)
    else result.push({type: 'list', ordered: item.ordered, spread: false, ...startOf(item), children: [node]})
    index += 1 + children.length
  }
  return result
}

function deeperThan(depth: number, items: readonly ListBlock[]): readonly ListBlock[] {
  const end = items.findIndex(item => item.depth <= depth)
  return end < 0 ? items : items.slice(0, end)
}

function itemNode(item: ListBlock, deeper: readonly ListBlock[]): ListItem {
  const paragraph: BlockContent | DefinitionContent = {type: 'paragraph', children: phrasing(item)}
  return {type: 'listItem', spread: false, children: [paragraph, ...lists(deeper)]}
}

function startOf({ordered, marker}: ListBlock): {start?: number} {
  const number = ordered ? Number.parseInt(marker?.replace(/^\D+/, '') ?? '', 10) : Number.NaN
  return Number.isNaN(number) ? {} : {start: number}
}

/** Markdown's tables have one header row and no spans: a cell that spans leaves the cells it covers empty. */
function tableNode({rows}: TableBlock): RootContent {
  const children = rows.map((row): TableRow => ({type: 'tableRow', children: row.flatMap(cellNodes)}))
  return {type: 'table', children}
}

function cellNodes(cell: Cell): TableRow['children'] {
  const covered = Array.from({length: (cell.colspan ?? 1) - 1}, () => ({type: 'tableCell' as const, children: []}))
  return [{type: 'tableCell', children: phrasing(cell)}, ...covered]
}
