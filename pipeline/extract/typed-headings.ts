import {hanWidth} from '../language/han-width.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {Numbering} from '../model/section.ts'
import {asHeading} from './as-heading.ts'
import {type FlowItem, isParagraph, isStrong, type TextItem} from './flow-item.ts'
import {numberingOf} from './numbering.ts'

/** One numbered line may be anything; two are a way of writing headings. */
const FEWEST = 2
/** What is longer is a sentence. Letters of Latin script; a Han character says as much as two. */
const LONGEST = 80
/** Depth of the outermost: below the title. */
const TOP = 2
const DEEPEST = 6

/** A short numbered paragraph without a mark at its end. */
interface Line {
  /** Index of the item. */
  readonly at: number
  readonly item: TextItem
  readonly path: readonly number[]
  /** `一、` and `（一）`, `1` and `1.1`, `§ 1` and `1` are of different shapes. */
  readonly shape: string
}

/**
 * Makes headings of numbered lines where the format marks none. In a text that has no headings but its title these are the bold ones,
 * `<p><b>一、总体要求</b></p>`, and those that count from one and each stand alone above text of their own: `一、总体要求`, `Artikkel 1`, `§ 1. Formål`,
 * `1. Bakgrunn`. The first way of numbering that comes is the outermost. Below headings they are the bold ones that do both.
 */
export function typedHeadings(items: readonly FlowItem[], lang: LanguageTag): readonly FlowItem[] {
  const lines = linesIn(items, lang)
  if (lines.length < FEWEST) return items
  const hasOthers = items.filter(({block}) => block.type === 'heading').length > 1
  const bold = lines.filter(({item}) => isStrong(item))
  const alone = new Set(headed(hasOthers ? bold : lines, items))
  const all = !hasOthers && bold.length >= FEWEST ? new Set(bold) : new Set<Line>()
  const chosen = new Map(lines.filter(line => alone.has(line) || all.has(line)).map(line => [line.at, line]))
  if (chosen.size === 0) return items
  let above = TOP - 1
  let shapes: string[] = []
  return items.map((item, at) => {
    if (hasOthers && item.block.type === 'heading') {
      above = item.block.depth
      shapes = []
    }
    const line = chosen.get(at)
    if (line === undefined) return item
    if (!shapes.includes(line.shape)) shapes.push(line.shape)
    const depth = Math.min(DEEPEST, above + 1 + shapes.indexOf(line.shape))
    return {...item, block: asHeading(line.item.block, depth)}
  })
}

function linesIn(items: readonly FlowItem[], lang: LanguageTag): readonly Line[] {
  return items.flatMap((item, at): readonly Line[] => {
    if (!isParagraph(item) || item.field !== null || item.role !== null || item.list !== null) return []
    const {text} = item.block
    if (hanWidth(text) > LONGEST || /[.。!?！？:：;；,，、]$/.test(text)) return []
    const numbering = numberingOf(text, lang)
    if (numbering === null || numbering.path.length === 0) return []
    return isStrong(item) || isMarked(text) ? [{at, item, path: numbering.path, shape: shapeOf(text, numbering)}] : []
  })
}

/** `3 Norske skip` begins with a number that counts something else than headings. */
const isMarked = (text: string): boolean => !/^\d+(?![\d.)．、）])/u.test(text)

function shapeOf(text: string, {kind, path, label}: Numbering): string {
  return `${kind} ${path.length} ${/^[（(]/.test(text)} ${/^§/.test(label)}`
}

/** The lines of those counts from one in which each line stands above text that no other numbered line of its depth or above comes before. */
function headed(lines: readonly Line[], items: readonly FlowItem[]): readonly Line[] {
  const shapes = [...new Set(lines.map(({shape}) => shape))]
  const isLine = new Set(lines.map(({at}) => at))
  const hasText = (line: Line, index: number): boolean => {
    let next = index + 1
    while (next < lines.length && shapes.indexOf(lines[next]!.shape) > shapes.indexOf(line.shape)) next++
    const end = lines[next]?.at ?? items.length
    for (let at = line.at + 1; at < end; at++) {
      if (items[at]?.block.type === 'heading') return false
      if (!isLine.has(at)) return true
    }
    return false
  }
  const above = new Set(lines.filter(hasText))
  return countsOf(lines)
    .filter(count => count.length >= FEWEST && count.every(line => above.has(line)))
    .flat()
}

/** Lines of one shape that count from one: 1, 2, 3; 1.1, 1.2, 2.1. */
function countsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const all: Line[][] = []
  const open = new Map<string, Line[]>()
  for (const line of lines) {
    const count = open.get(line.shape)
    const last = count?.at(-1)
    if (count && last && follows(line.path, last.path)) count.push(line)
    else if (line.path.at(-1) === 1) {
      const begun = [line]
      all.push(begun)
      open.set(line.shape, begun)
    } else open.delete(line.shape)
  }
  return all
}

function follows(path: readonly number[], last: readonly number[]): boolean {
  const [own, before] = [path.at(-1) ?? 0, last.at(-1) ?? 0]
  const isSame = path.slice(0, -1).join('.') === last.slice(0, -1).join('.')
  return isSame ? own === before + 1 : own === 1 && path.length > 1
}
