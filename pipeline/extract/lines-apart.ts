import {itemLines} from '../language/list-marker.ts'
import {type FlowItem, isParagraph, type TextItem} from './flow-item.ts'
import {sliceItem} from './slice-item.ts'

/** Ideographic, em and doubled no-break spaces by which writers set in the first line of a paragraph. */
const setIn = /^ ?(?:[\u3000\u2003]|\u00a0{2})/u

/**
 * Paragraphs that were typed as lines of one, as a paragraph each: `…<br><br>…`, `…<br>　　…`, a bold line above text, and items such as
 * `– …<br>– …` of which there are at least two. Other lines, as in an address, stay together.
 */
export function linesApart(items: readonly FlowItem[]): readonly FlowItem[] {
  return items.flatMap((item): readonly FlowItem[] => {
    const isProse = item.role === null && item.list === null && (item.field === null || item.field === 'box')
    return isProse && isParagraph(item) && item.breaks.length > 0 ? partsOf(item) : [item]
  })
}

function partsOf(item: TextItem): readonly FlowItem[] {
  const edges = [0, ...item.breaks, item.block.text.length]
  const lines = edges.slice(1).map((to, index) => ({from: edges[index]!, to}))
  const written = lines.map(({from, to}) => item.block.text.slice(from, to))
  const typed = itemLines(written)
  const starts = lines.flatMap(({from}, index) => {
    const begins = typed.has(index) || setIn.test(written[index]!) || written[index - 1]?.trim() === ''
    return index > 0 && (begins || changesWeight(item, lines[index - 1]!, lines[index]!)) ? [from] : []
  })
  if (starts.length === 0) return [item]
  return [0, ...starts]
    .map((from, index) => sliceItem(item, from, starts[index] ?? item.block.text.length))
    .filter(({block}) => block.text !== '')
    .map((part, index) => (index === 0 ? part : {...part, afterRule: false}))
}

interface Line {
  readonly from: number
  readonly to: number
}

/** True where one line is bold and the other has nothing bold. */
function changesWeight(item: TextItem, before: Line, line: Line): boolean {
  if (item.strong.length === 0) return false
  const [a, b] = [before, line].map(({from, to}) => sliceItem(item, from, to))
  const isBold = ({block}: TextItem): boolean => block.type === 'paragraph' && block.strong === true
  return (isBold(a!) && b!.strong.length === 0) || (isBold(b!) && a!.strong.length === 0)
}
