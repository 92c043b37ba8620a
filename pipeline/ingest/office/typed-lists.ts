import {follows, type ListMarker, listMarker} from '../pdf/list-marker.ts'
import type {FlatBlock} from './flat-block.ts'
import {type Piece, pieceText} from './piece.ts'

type FlatParagraph = Extract<FlatBlock, {kind: 'paragraph'}>

/** Fewer marked paragraphs in a row than this are no list: one dash begins a remark, one number a date. */
const FEWEST_ITEMS = 2

/** Recognises lists whose markers are typed as text: `– …`, `a) …`, （一）… in paragraphs that follow each other. */
export function typedLists(blocks: readonly FlatBlock[]): readonly FlatBlock[] {
  const result: FlatBlock[] = []
  let run: {readonly block: FlatParagraph; readonly marker: ListMarker}[] = []
  for (const block of blocks) {
    const marker = isPlain(block) ? listMarker(pieceText(block.pieces).trimStart()) : null
    const last = run.at(-1)
    if (last && !(marker && follows(marker, last.marker))) flush()
    if (marker && isPlain(block)) run.push({block, marker})
    else result.push(block)
  }
  flush()
  return result

  function flush(): void {
    const list = run.length >= FEWEST_ITEMS
    for (const {block, marker} of run) result.push(list ? asItem(block, marker) : block)
    run = []
  }
}

function isPlain(block: FlatBlock): block is FlatParagraph {
  return block.kind === 'paragraph' && block.item === null && !block.continues
}

function asItem(block: FlatParagraph, marker: ListMarker): FlatParagraph {
  const start = pieceText(block.pieces).length - pieceText(block.pieces).trimStart().length
  return {
    ...block,
    pieces: withoutStart(block.pieces, start + marker.length),
    item: {
      key: `typed ${marker.kind}`,
      level: 0,
      indent: block.indent,
      ordered: marker.ordered,
      value: marker.values[0] ?? null,
      marker: marker.text
    }
  }
}

function withoutStart(pieces: readonly Piece[], count: number): readonly Piece[] {
  const [first, ...rest] = pieces
  if (!first || count <= 0) return pieces
  if (first.type !== 'text') return [first, ...withoutStart(rest, count)]
  if (first.value.length <= count) return withoutStart(rest, count - first.value.length)
  return [{...first, value: first.value.slice(count)}, ...rest]
}
