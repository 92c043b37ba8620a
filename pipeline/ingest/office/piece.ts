import type {FootnoteReference, Image, PhrasingContent} from 'mdast'
import type {Place} from '../../model/place.ts'

/** A stretch of a paragraph in one style, before it becomes a tree. */
export type Piece =
  | {readonly type: 'text'; readonly value: string; readonly style: PieceStyle}
  | {readonly type: 'break'}
  | {readonly type: 'image'; readonly alt: string; readonly url: string}
  | {readonly type: 'note'; readonly identifier: string; readonly label: string}

export interface PieceStyle {
  readonly bold: boolean
  readonly italic: boolean
  readonly struck: boolean
  /** Address of the link that the text stands in. */
  readonly link: string | null
}

export const plainStyle: PieceStyle = {bold: false, italic: false, struck: false, link: null}

export const pieceText = (pieces: readonly Piece[]): string =>
  pieces.map(piece => (piece.type === 'text' ? piece.value : piece.type === 'break' ? '\n' : '')).join('')

/** What wraps a piece, from outside in. */
const marks = ['link', 'bold', 'italic', 'struck'] as const
type Mark = (typeof marks)[number]

/** Pieces as mdast: links around strong around emphasis around deleted text, neighbours of one style joined, in NFC, every node placed. */
export function phrasing(pieces: readonly Piece[], place: Place): PhrasingContent[] {
  return wrap(pieces, marks, place)
}

function wrap(pieces: readonly Piece[], [mark, ...inner]: readonly Mark[], place: Place): PhrasingContent[] {
  if (mark === undefined) return leaves(pieces, place)
  const data = {places: [place]}
  return groups(pieces, piece => markOf(piece, mark)).flatMap(({value, members}): PhrasingContent[] => {
    const children = wrap(members, inner, place)
    if (value === null || value === false) return children
    if (mark === 'link') return [{type: 'link', url: String(value), children, data} as PhrasingContent]
    if (mark === 'bold') return [{type: 'strong', children, data}]
    if (mark === 'italic') return [{type: 'emphasis', children, data}]
    return [{type: 'delete', children, data}]
  })
}

function leaves(pieces: readonly Piece[], place: Place): PhrasingContent[] {
  const data = {places: [place]}
  return groups(pieces, piece => piece.type === 'text').flatMap(({value, members}): PhrasingContent[] =>
    value
      ? [{type: 'text', value: pieceText(members).normalize('NFC'), data}]
      : members.map((piece): PhrasingContent => {
          if (piece.type === 'image') return {type: 'image', url: piece.url, alt: piece.alt, data} satisfies Image
          if (piece.type === 'note') {
            const {identifier, label} = piece
            return {
              type: 'footnoteReference',
              identifier,
              label,
              data: {places: [place], marker: label}
            } satisfies FootnoteReference
          }
          return {type: 'break', data}
        })
  )
}

/** Breaks and pictures take the style of what stands before them, so that a line broken in bold stays one strong. */
function markOf(piece: Piece, mark: Mark): string | boolean | null | undefined {
  if (piece.type === 'text') return piece.style[mark]
  return piece.type === 'break' ? undefined : null
}

function groups<Value>(
  pieces: readonly Piece[],
  of: (piece: Piece) => Value | undefined
): readonly {readonly value: Value; readonly members: readonly Piece[]}[] {
  const found: {value: Value; members: Piece[]}[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    const value = of(piece)
    if (last && (value === undefined || value === last.value)) last.members.push(piece)
    else found.push({value: value as Value, members: [piece]})
  }
  return found
}
