import type {Heading, List, ListItem, Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {Place} from '../../model/place.ts'
import {outerPlaces} from './flat-block.ts'
import {type Piece, pieceText} from './piece.ts'

/** An entry of a table of contents, before `gatherContents` makes a list of its neighbours and it. */
export function contentsEntry(children: PhrasingContent[], place: Place): Paragraph {
  return {type: 'paragraph', children, data: {places: [place], role: 'contents'}}
}

/** An entry of a table of contents without its page number, which a tab sets apart. */
export function withoutPage(pieces: readonly Piece[]): readonly Piece[] {
  const page = /\t\s*[\divxlc]+\s*$/i.exec(pieceText(pieces))
  if (!page) return pieces
  let left = page.index
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.type !== 'text') return left > 0 ? [piece] : []
    const kept = piece.value.slice(0, Math.max(0, left))
    left -= piece.value.length
    return kept === '' ? [] : [{...piece, value: kept}]
  })
}

/** Entries of a table of contents that follow each other become one list. */
export function gatherContents(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    if (node.type !== 'paragraph' || node.data?.role !== 'contents') {
      result.push(node)
      continue
    }
    const places = node.data.places ?? []
    const entry: Paragraph = {type: 'paragraph', children: node.children, data: {places}}
    const item: ListItem = {type: 'listItem', spread: false, children: [entry], data: {places, role: 'contents'}}
    const last = result.at(-1)
    const items = last?.type === 'list' && last.data?.role === 'contents' ? [...last.children, item] : [item]
    const data = {places: outerPlaces(items), role: 'contents'} as const
    const list: List = {type: 'list', ordered: false, spread: false, children: items, data}
    if (items.length > 1) result[result.length - 1] = list
    else result.push(list)
  }
  return result
}

/** A title that runs over several paragraphs is one. */
export function joinTitles(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type !== 'heading' || last?.type !== 'heading' || !isTitle(node) || !isTitle(last)) {
      result.push(node)
      continue
    }
    const [places, more] = [last.data?.places ?? [], node.data?.places ?? []]
    const children: Heading['children'] = [...last.children, {type: 'break', data: {places: more}}, ...node.children]
    result[result.length - 1] = {...last, children, data: {...last.data, places: [...places, ...more]}}
  }
  return result
}

const DEEPEST = 6

/** Chapters stand below a title that has a style of its own, as they do on a page: "Heading 1" is then the second level. */
export function belowTitle(nodes: readonly RootContent[]): RootContent[] {
  const isChapter = (node: RootContent): boolean => node.type === 'heading' && node.depth === 1 && !isTitle(node)
  if (!nodes.some(isTitle) || !nodes.some(isChapter)) return [...nodes]
  return nodes.map(node => {
    if (node.type !== 'heading' || isTitle(node)) return node
    return {...node, depth: Math.min(DEEPEST, node.depth + 1) as Heading['depth']}
  })
}

const isTitle = (node: RootContent): boolean => node.type === 'heading' && node.data?.role === 'title'
