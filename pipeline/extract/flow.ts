import type {
  FootnoteDefinition,
  Image,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent
} from 'mdast'
import type {DraftBlock, DraftCell, DraftTableBlock} from '../model/draft.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {Place} from '../model/place.ts'
import type {Field} from '../model/source.ts'
import type {FlowItem} from './flow-item.ts'
import type {InlineText} from './inline.ts'
import {inlineText} from './inline-text.ts'
import {isWhollyStrong} from './slice-item.ts'

/** What a node inherits from those around it. */
interface Around {
  readonly field: Field | null
  readonly role: FlowItem['role']
  readonly lang: LanguageTag | null
  readonly list: number | null
  readonly depth: number
  readonly quoted: boolean
  readonly indent: number
}

const outside: Around = {field: null, role: null, lang: null, list: null, depth: 0, quoted: false, indent: 0}

/**
 * Turns an mdast tree into a flat sequence of blocks in reading order. Lists, quotes and notes are unwrapped, each block
 * keeping what its surroundings said; footnotes come last. Blocks without a character and rules are not kept.
 */
export function flow(root: Root, resolve: (url: string) => string): readonly FlowItem[] {
  const items: FlowItem[] = []
  const notes: FootnoteDefinition[] = []
  const fallback = placesOf(root, [])
  let lists = 0
  let counted: {readonly list: number; readonly next: number; readonly items: number} | null = null
  let rule = false
  for (const child of root.children) read(child, outside)
  for (const note of notes) readNote(note)
  return items

  function read(node: RootContent, outer: Around): void {
    const around = {
      ...outer,
      field: node.data?.field ?? outer.field,
      role: node.data?.role === 'header-cell' ? outer.role : (node.data?.role ?? outer.role),
      lang: node.data?.lang ?? outer.lang,
      indent: node.data?.indent ?? 0
    }
    switch (node.type) {
      case 'heading':
        add(node, around, node.children, content => ({type: 'heading', ...content, depth: node.depth}))
        break
      case 'paragraph':
        readParagraph(node, around)
        break
      case 'list':
        readOutermost(node, around)
        break
      case 'blockquote':
        readAll(node.children, {...around, quoted: true})
        break
      case 'table':
        push(readTable(node, resolve, fallback), around)
        break
      case 'code':
        readLiteral(node.value, placesOf(node, fallback), around)
        break
      case 'footnoteDefinition':
        notes.push(node)
        break
      case 'thematicBreak':
        rule = true
        break
      case 'image':
        readFigure(node, around)
        break
      case 'text':
      case 'link':
      case 'strong':
      case 'emphasis':
        add(node, around, [node], content => ({type: 'paragraph', ...content}))
        break
      default:
        if ('children' in node) readAll(node.children as readonly RootContent[], around)
    }
  }

  function readAll(nodes: readonly RootContent[], around: Around): void {
    for (const node of nodes) read(node, around)
  }

  function readParagraph(node: Paragraph, around: Around): void {
    const images = imagesOf(node)
    const alone = node.children.every(child => imagesOf(child).length > 0 || plain(child).trim() === '')
    if (images.length > 0 && alone) {
      for (const image of images) readFigure(image, around)
      return
    }
    const [above, text, below] = images.length > 0 ? pictureLines(node.children) : [[], node.children, []]
    for (const image of above.flatMap(imagesOf)) readFigure(image, around)
    readProse(node, text, around)
    for (const image of below.flatMap(imagesOf)) readFigure(image, around)
  }

  function readProse(node: Paragraph, children: readonly PhrasingContent[], around: Around): void {
    add(node, around, children, content => {
      if (around.role === 'caption') return {type: 'caption', ...content}
      if (around.role === 'contact') return {type: 'contactLine', ...content}
      return {type: around.quoted ? 'quote' : 'paragraph', ...content}
    })
  }

  function readFigure(image: Image, around: Around): void {
    const text = (image.alt ?? '').replace(/\s+/g, ' ').trim()
    if (text === '') return
    const places = placesOf(image, fallback)
    const runs = places.slice(0, 1).map(place => ({start: 0, end: text.length, place}))
    const url = image.url === '' ? {} : {url: resolve(image.url)}
    push({type: 'figure', places, text, segments: [], links: [], runs, ...url}, around)
  }

  /** A list that goes on counting right behind another one is the same list: Markdown and HTML begin anew where a number is left out. */
  function readOutermost(node: List, around: Around): void {
    const goesOn =
      node.ordered === true && !rule && counted?.items === items.length && (node.start ?? 1) >= counted.next
    const list = around.list ?? (goesOn && counted ? counted.list : ++lists)
    readList(node, {...around, list, depth: around.depth + 1})
    if (around.list === null)
      counted = node.ordered ? {list, next: (node.start ?? 1) + node.children.length, items: items.length} : null
  }

  function readList(list: List, around: Around): void {
    for (const [index, item] of list.children.entries()) readItem(item, list, index, around)
  }

  function readItem(item: ListItem, list: List, index: number, around: Around): void {
    const [first, ...rest] = item.children
    const ordered = list.ordered === true
    const printed = item.data?.marker ?? (ordered && list.start != null ? `${list.start + index}.` : null)
    const own = {...around, lang: item.data?.lang ?? around.lang, field: item.data?.field ?? around.field}
    if (first?.type === 'paragraph' || (first && first.type !== 'list' && isInline(first)))
      add(item, own, first.type === 'paragraph' ? first.children : [first as PhrasingContent], content => ({
        type: 'listItem',
        ...content,
        places: placesOf(first, content.places),
        depth: around.depth,
        ordered,
        marker: printed
      }))
    else if (first) read(first, own)
    readAll(rest, own)
  }

  function readNote(note: FootnoteDefinition): void {
    const label = note.data?.marker ?? note.label ?? note.identifier
    const children = note.children.flatMap((child, index): PhrasingContent[] =>
      child.type === 'paragraph' ? [...(index > 0 ? [{type: 'text' as const, value: ' '}] : []), ...child.children] : []
    )
    add(note, outside, children, content => ({type: 'footnote', ...content, label, note: note.identifier}))
    readAll(
      note.children.filter(child => child.type !== 'paragraph'),
      outside
    )
  }

  function readLiteral(value: string, places: readonly Place[], around: Around): void {
    const text = value.trimEnd()
    if (text.trim() === '') return
    const runs = places.slice(0, 1).map(place => ({start: 0, end: text.length, place}))
    push({type: 'code', places, text, segments: [], links: [], runs}, around)
  }

  type Content = Pick<InlineText, 'text' | 'links' | 'runs'> & {
    readonly notes?: InlineText['notes']
    readonly segments: []
    readonly places: readonly Place[]
  }

  function add(
    node: Nodes,
    around: Around,
    children: readonly PhrasingContent[],
    make: (content: Content) => DraftBlock
  ): void {
    const {text, links, notes, runs, strong, breaks} = inlineText(children, resolve)
    if (text === '') return
    const block = make({text, links, ...called(notes), runs, segments: [], places: placesOf(node, fallback)})
    const bold = block.type === 'paragraph' && isWhollyStrong(text, strong)
    push(bold ? {...block, strong: true} : block, around, strong, breaks)
  }

  function push(
    block: DraftBlock,
    around: Around,
    strong: FlowItem['strong'] = [],
    breaks: FlowItem['breaks'] = []
  ): void {
    const spoken = around.lang !== null && block.type !== 'table' ? {...block, lang: around.lang} : block
    const {field, role, list, indent} = around
    items.push({block: spoken, strong, breaks, field, role, list, afterRule: rule, ...(indent > 0 && {indent})})
    rule = false
  }
}

function readTable(
  table: Extract<RootContent, {type: 'table'}>,
  resolve: (url: string) => string,
  fallback: readonly Place[]
): DraftTableBlock {
  const marked = table.children.some(row => row.children.some(cell => cell.data?.role === 'header-cell'))
  const rows = table.children.map((row, index) =>
    row.children.map((cell): DraftCell => {
      const {text, links, notes, runs} = inlineText(cell.children, resolve)
      const {colspan, rowspan} = cell.data ?? {}
      return {
        type: 'cell',
        places: placesOf(cell, placesOf(row, fallback)),
        text,
        segments: [],
        links,
        ...called(notes),
        runs,
        // A Markdown table has its head in the first row; other formats mark the cells.
        header: marked ? cell.data?.role === 'header-cell' : index === 0,
        ...(colspan !== undefined && colspan > 1 ? {colspan} : {}),
        ...(rowspan !== undefined && rowspan > 1 ? {rowspan} : {})
      }
    })
  )
  return {type: 'table', places: placesOf(table, fallback), rows}
}

/** Most texts call no note: the key is there only where one does. */
const called = (notes: InlineText['notes']): {readonly notes?: InlineText['notes']} => (notes.length > 0 ? {notes} : {})

const inline = new Set(['text', 'link', 'strong', 'emphasis', 'inlineCode', 'delete', 'break'])
const isInline = (node: Nodes): boolean => inline.has(node.type)

function placesOf(node: Nodes, fallback: readonly Place[]): readonly Place[] {
  const places = node.data?.places
  return places && places.length > 0 ? places : fallback
}

type Line = readonly PhrasingContent[]

/** Lines of pictures at the head and the foot of a paragraph, `<img><br>Figur 1`, and what stands between them. */
function pictureLines(children: readonly PhrasingContent[]): readonly [above: Line, text: Line, below: Line] {
  const isPicture = (part: Line): boolean =>
    part.some(child => imagesOf(child).length > 0) && part.every(child => plain(child).trim() === '')
  const first = children.findIndex(({type}) => type === 'break')
  const from = first >= 0 && isPicture(children.slice(0, first)) ? first : 0
  const last = children.findLastIndex(({type}) => type === 'break')
  const to = last > from && isPicture(children.slice(last)) ? last : children.length
  return [children.slice(0, from), children.slice(from, to), children.slice(to)]
}

function imagesOf(node: Nodes): readonly Image[] {
  if (node.type === 'image') return [node]
  return 'children' in node ? (node.children as readonly Nodes[]).flatMap(imagesOf) : []
}

function plain(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  return 'children' in node ? (node.children as readonly Nodes[]).map(plain).join('') : ''
}
