import type {Heading, RootContent} from 'mdast'
import {belowTitle, contentsEntry, gatherContents, joinTitles, withoutPage} from '../office/arrange.ts'
import type {FlatBlock} from '../office/flat-block.ts'
import {nestLists} from '../office/nest-lists.ts'
import {type Piece, phrasing, pieceText, plainStyle} from '../office/piece.ts'
import {child, elements, type XmlElement} from '../office/xml-element.ts'
import {readInline, textsOf} from './inline.ts'
import {type Label, ListCounter} from './list-counter.ts'
import type {ListStyle} from './list-styles.ts'
import {readTable, soleCell} from './table.ts'
import {nextPlace, type TextContext} from './text-context.ts'

/** Where a block stands in a list: its style, counter and level from 0; `label` for the first block of an item. */
interface InList {
  readonly key: string
  readonly style: ListStyle
  readonly counter: ListCounter
  readonly level: number
  readonly label: Label | null
}

/** Points by which a level of a list is taken to be set in: OpenDocument nests lists, so that no measure is needed. */
const LEVEL_INDENT = 18
const DEEPEST_HEADING = 6
/** Levels of an outline in OpenDocument. */
const DEEPEST_LEVEL = 10

const isText = (name: string): boolean => name === 'text:p' || name === 'text:h'

/** Reads what stands in a body, a section, a box or a note. */
export function readBlocks(container: XmlElement, context: TextContext): RootContent[] {
  return belowTitle(joinTitles(gatherContents(nestLists(flatBlocks(container, context, false)))))
}

function flatBlocks(container: XmlElement, context: TextContext, contents: boolean): readonly FlatBlock[] {
  return elements(container).flatMap(element => readElement(element, context, contents))
}

function readElement(element: XmlElement, context: TextContext, contents: boolean): readonly FlatBlock[] {
  const {name, attributes} = element
  if (isText(name)) return readParagraph(element, context, null, contents)
  if (name === 'text:list') return readList(element, context, null)
  if (name === 'table:table') return readTableBlock(element, context)
  if (name === 'text:section')
    return attributes['text:display'] === 'none' ? [] : flatBlocks(element, context, contents)
  if (indexes.has(name)) return flatBlocks(child(element, 'text:index-body') ?? element, context, true)
  if (
    name === 'text:index-title' ||
    name === 'text:bibliography' ||
    name === 'text:index-body' ||
    name === 'text:numbered-paragraph'
  )
    return flatBlocks(element, context, contents)
  if (name.startsWith('draw:')) return textsOf(element).flatMap(box => flatBlocks(box, context, false))
  return []
}

/** Generated lists of what stands where. */
const indexes = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index'
])

function readTableBlock(element: XmlElement, context: TextContext): readonly FlatBlock[] {
  const frame = soleCell(element)
  if (frame) return flatBlocks(frame, context, false)
  const table = readTable(element, context)
  return table ? [{kind: 'node', node: table}] : []
}

function readList(list: XmlElement, context: TextContext, outer: InList | null): readonly FlatBlock[] {
  const {level, style, key, counter} = listState(list, context, outer)
  return elements(list).flatMap((item): readonly FlatBlock[] => {
    const start = Number(item.attributes['text:start-value'] ?? Number.NaN)
    let labelled =
      item.name === 'text:list-header' || item.name === 'text:list-item' ? item.name === 'text:list-header' : true
    return elements(item).flatMap((element): readonly FlatBlock[] => {
      if (element.name === 'text:list') return readList(element, context, {key, style, counter, level, label: null})
      if (!isText(element.name)) return readElement(element, context, false)
      const label = labelled ? null : counter.next(style, level, Number.isInteger(start) ? start : null)
      labelled = true
      return readParagraph(element, context, {key, style, counter, level, label}, false)
    })
  })
}

/** A list's style is its own, that of the list around it, or that of its first paragraph's style; it counts anew unless it says that it goes on. */
function listState(list: XmlElement, context: TextContext, outer: InList | null): Omit<InList, 'label'> {
  const own = list.attributes['text:style-name']
  if (outer)
    return {...outer, level: outer.level + 1, style: own === undefined ? outer.style : styleNamed(own, context)}
  const name = own ?? styleOfFirst(list, context) ?? ''
  const goesOn =
    list.attributes['text:continue-list'] ?? (list.attributes['text:continue-numbering'] === 'true' ? name : undefined)
  const counter = (goesOn === undefined ? undefined : context.counters.get(goesOn)) ?? new ListCounter()
  const id = list.attributes['xml:id']
  if (id !== undefined) context.counters.set(id, counter)
  context.counters.set(name, counter)
  const key =
    goesOn === undefined || context.tally.lists === 0 ? `list ${++context.tally.lists}` : `list ${context.tally.lists}`
  return {key, style: styleNamed(name, context), counter, level: 0}
}

const styleNamed = (name: string, context: TextContext): ListStyle => context.lists.byName.get(name) ?? []

function styleOfFirst(list: XmlElement, context: TextContext): string | null {
  const [first] = elements(list).flatMap(item => elements(item).filter(({name}) => isText(name)))
  return context.styles.of('paragraph', first?.attributes['text:style-name']).listStyle
}

function readParagraph(
  element: XmlElement,
  context: TextContext,
  list: InList | null,
  contents: boolean
): readonly FlatBlock[] {
  const place = nextPlace(context)
  const facts = context.styles.of('paragraph', element.attributes['text:style-name'])
  const heading = headingLevel(element, facts.role)
  const titled = heading !== null || facts.role?.role === 'title'
  const {pieces, boxes} = readInline(element, titled ? {...facts, bold: false} : facts, context)
  const inner = boxes.flatMap(box => flatBlocks(box, context, false))
  const label = heading === null ? (list?.label ?? null) : headingLabel(element, heading, list, context)
  if (facts.hidden === true || !saysSomething(pieces)) return inner
  const data = {places: [place]}
  const node = (made: RootContent): FlatBlock => ({kind: 'node', node: made})
  const withLabel =
    label?.ordered && label.text !== ''
      ? [{type: 'text', value: `${label.text} `, style: plainStyle} as const, ...pieces]
      : pieces
  const own = ((): FlatBlock => {
    if (facts.role?.role === 'contents-heading')
      return node({type: 'heading', depth: 1, children: phrasing(pieces, place), data: {...data, role: 'contents'}})
    if (contents || facts.role?.role === 'contents')
      return node(contentsEntry(phrasing(withoutPage(pieces), place), place))
    if (heading !== null || facts.role?.role === 'title') {
      const depth = Math.min(heading ?? 1, DEEPEST_HEADING) as Heading['depth']
      const role = heading === null ? {role: 'title' as const} : {}
      return node({
        type: 'heading',
        depth,
        children: phrasing(withLabel.map(withoutBold), place),
        data: {...data, ...role}
      })
    }
    if (facts.role?.role === 'caption')
      return node({type: 'paragraph', children: phrasing(pieces, place), data: {...data, role: 'caption'}})
    if (facts.role?.role === 'quote' && !list)
      return node({type: 'blockquote', children: [{type: 'paragraph', children: phrasing(pieces, place), data}], data})
    return asParagraph(pieces, place, list, facts.indent ?? 0)
  })()
  return [own, ...inner]
}

function asParagraph(
  pieces: readonly Piece[],
  place: ReturnType<typeof nextPlace>,
  list: InList | null,
  margin: number
): FlatBlock {
  const indent = list ? list.level * LEVEL_INDENT : margin
  const label = list?.label
  const item =
    list && label && (label.ordered || label.text !== '')
      ? {
          key: list.key,
          level: list.level,
          indent,
          ordered: label.ordered,
          value: label.ordered ? label.value : null,
          marker: label.text || null
        }
      : null
  return {kind: 'paragraph', pieces, place, item, continues: list !== null && item === null, indent}
}

function headingLevel(element: XmlElement, role: ReturnType<TextContext['styles']['of']>['role']): number | null {
  if (element.name === 'text:h') {
    const level = Math.trunc(Number(element.attributes['text:outline-level'] ?? 1)) || 1
    return Math.min(Math.max(1, level), DEEPEST_LEVEL)
  }
  return role?.role === 'heading' ? role.level : null
}

/** Headings count by the list that they stand in, else by the outline of the document. */
function headingLabel(element: XmlElement, level: number, list: InList | null, context: TextContext): Label | null {
  if (list?.label) return list.label
  if (element.name !== 'text:h' || element.attributes['text:is-list-header'] === 'true') return null
  const start = Number(element.attributes['text:start-value'] ?? Number.NaN)
  return context.outline.next(context.lists.outline, level - 1, Number.isInteger(start) ? start : null)
}

function withoutBold(piece: Piece): Piece {
  return piece.type === 'text' ? {...piece, style: {...piece.style, bold: false}} : piece
}

const saysSomething = (pieces: readonly Piece[]): boolean =>
  pieceText(pieces).trim() !== '' || pieces.some(piece => piece.type === 'image' || piece.type === 'note')
