import type {Heading} from 'mdast'
import type {Place} from '../../model/place.ts'
import {contentsEntry, withoutPage} from '../office/arrange.ts'
import type {FlatBlock, ListMembership} from '../office/flat-block.ts'
import {type Piece, phrasing, plainStyle} from '../office/piece.ts'
import type {StyleRole} from '../office/style-role.ts'
import {child, type XmlElement} from '../office/xml-element.ts'
import {readInline} from './inline.ts'
import type {Label} from './list-counter.ts'
import {nextPlace, type Part} from './part.ts'
import {BODY_LEVEL, leftIndent, numberingRef, outlineLevel, type StyleFacts} from './styles.ts'

/** A paragraph as read, before it is put among others. */
export interface ReadParagraph {
  readonly pieces: readonly Piece[]
  readonly boxes: readonly XmlElement[]
  readonly place: Place
  readonly role: StyleRole | null
  readonly label: Label | null
  readonly membership: ListMembership | null
  /** Left indent in points. */
  readonly indent: number
  /** The paragraph's mark was deleted under change tracking: its text runs on into the next one. */
  readonly joins: boolean
}

/** Twentieths of a point, as Word measures. */
const TWENTIETHS = 20
/** mdast knows six levels of headings. */
const DEEPEST_HEADING = 6

export function readParagraph(paragraph: XmlElement, part: Part): ReadParagraph {
  const place = nextPlace(part)
  const properties = child(paragraph, 'w:pPr')
  const style = part.styles.paragraph(child(properties, 'w:pStyle')?.attributes['w:val'])
  const role = roleOf(style.role, outlineLevel(properties))
  const {pieces, boxes} = readInline(paragraph, isHeading(role) ? {...style, bold: false} : style, part)
  const {label, level} = readLabel(properties, style, part)
  const indent = (leftIndent(properties) ?? label?.indent ?? style.indent ?? 0) / TWENTIETHS
  const mark = child(properties, 'w:rPr')
  const membership =
    label === null || label.text === ''
      ? null
      : {
          key: label.counter,
          level,
          indent,
          ordered: label.ordered,
          value: label.ordered ? label.value : null,
          marker: label.text
        }
  return {
    pieces: isHeading(role) ? pieces.map(withoutBold) : pieces,
    boxes,
    place,
    role,
    label,
    membership,
    indent,
    joins: child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
  }
}

/** A paragraph's own outline level makes it a heading, or, at Word's level for body text, none. */
function roleOf(style: StyleRole | null, outline: number | null): StyleRole | null {
  if (outline === null || style?.role === 'title') return style
  if (outline < BODY_LEVEL) return {role: 'heading', level: outline + 1}
  return style?.role === 'heading' ? null : style
}

const isHeading = (role: StyleRole | null): boolean => role?.role === 'heading' || role?.role === 'title'

/** Headings are bold by their style; what is not bold in them is no less a heading. */
function withoutBold(piece: Piece): Piece {
  return piece.type === 'text' ? {...piece, style: {...piece.style, bold: false}} : piece
}

function readLabel(
  properties: XmlElement | undefined,
  style: StyleFacts,
  part: Part
): {readonly label: Label | null; readonly level: number} {
  const own = numberingRef(properties)
  const numId = own?.numId ?? style.numbering?.numId ?? null
  const level = own?.level ?? (own?.numId == null ? style.numbering?.level : null) ?? 0
  if (numId === null || numId === '0') return {label: null, level: 0}
  return {label: part.lists.next(numId, level), level}
}

/** The paragraph as a block: a heading with its number before it, an item, a caption, an entry of contents, or plain. */
export function flatBlock(read: ReadParagraph, pieces: readonly Piece[]): FlatBlock {
  const {role, place, label, membership, indent} = read
  const data = {places: [place]}
  const node = (made: Extract<FlatBlock, {kind: 'node'}>['node']): FlatBlock => ({kind: 'node', node: made})
  if (role?.role === 'heading' || role?.role === 'title') {
    const depth = (role.role === 'heading' ? Math.min(role.level, DEEPEST_HEADING) : 1) as Heading['depth']
    const children = phrasing(labelled(pieces, label), place)
    return node({type: 'heading', depth, children, data: {...data, ...(role.role === 'title' ? {role: 'title'} : {})}})
  }
  if (role?.role === 'contents-heading')
    return node({type: 'heading', depth: 1, children: phrasing(pieces, place), data: {...data, role: 'contents'}})
  if (role?.role === 'contents')
    return node(contentsEntry(phrasing(labelled(withoutPage(pieces), label), place), place))
  if (role?.role === 'caption')
    return node({
      type: 'paragraph',
      children: phrasing(labelled(pieces, label), place),
      data: {...data, role: 'caption'}
    })
  if (role?.role === 'quote' && membership === null)
    return node({type: 'blockquote', children: [{type: 'paragraph', children: phrasing(pieces, place), data}], data})
  const continues = membership === null && (role?.role === 'continuation' || label !== null)
  return {kind: 'paragraph', pieces, place, item: membership, continues, indent}
}

/** The number before a heading or a caption is text that a reader sees. */
function labelled(pieces: readonly Piece[], label: Label | null): readonly Piece[] {
  if (!label?.ordered || label.text === '') return pieces
  return [{type: 'text', value: `${label.text} `, style: plainStyle}, ...pieces]
}
