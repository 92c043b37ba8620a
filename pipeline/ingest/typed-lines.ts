import type {Break, Nodes, Paragraph, PhrasingContent, Root, Text} from 'mdast'
import {itemLines} from '../language/list-marker.ts'

/**
 * Markdown runs the lines of a paragraph together. Where people have typed items, `– …` or `（一）…`, or set in paragraphs, 　　…, a line each, the
 * lines are kept apart by breaks; whether they are items, the text as a whole must tell.
 */
export function typedLines(root: Root): Root {
  return walked(root)
}

function walked<N extends Nodes>(node: N): N {
  if (node.type === 'paragraph') return broken(node) as N
  if (!('children' in node)) return node
  return {...node, children: (node.children as readonly Nodes[]).map(walked)} as N
}

function broken(paragraph: Paragraph): Paragraph {
  const lines = linesOf(paragraph)
  if (lines.length < 2) return paragraph
  const typed = itemLines(lines)
  const starts = new Set(
    [...lines.keys()].filter(index => index > 0 && (typed.has(index) || /^\u3000/.test(lines[index]!)))
  )
  if (starts.size === 0) return paragraph
  let line = 0
  const children = paragraph.children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'text') {
      line += lineEnds(child)
      return [child]
    }
    const first = line
    line += lineEnds(child)
    return cut(child, index => starts.has(first + index))
  })
  return {...paragraph, children}
}

/** The text before each line end that starts an item, with a break between. Nodes without a position are placed by their text. */
function cut(text: Text, isStart: (line: number) => boolean): PhrasingContent[] {
  const pieces: string[] = []
  for (const [index, line] of text.value.split('\n').entries()) {
    if (index > 0 && !isStart(index)) pieces.push(`${pieces.pop()}\n${line}`)
    else pieces.push(line)
  }
  if (pieces.length === 1) return [text]
  const separate: Break = {type: 'break'}
  return pieces.flatMap((value, index): PhrasingContent[] => [
    ...(index > 0 ? [separate] : []),
    ...(value === '' ? [] : [{type: 'text' as const, value}])
  ])
}

const linesOf = (node: Nodes): readonly string[] => plain(node).split('\n')

const lineEnds = (node: Nodes): number => linesOf(node).length - 1

function plain(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? (node.children as readonly Nodes[]).map(plain).join('') : ''
}
