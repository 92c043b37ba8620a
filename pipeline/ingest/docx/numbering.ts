import type {NumberFormat} from '../office/number-text.ts'
import {child, elements, type XmlElement} from '../office/xml-element.ts'
import {leftIndent} from './styles.ts'

/** One level of a list as `numbering.xml` defines it. */
export interface NumberingLevel {
  readonly format: NumberFormat | 'bullet'
  /** `%1.%2`, or the bullet. */
  readonly text: string
  readonly start: number
  /** The level (from 1) whose numbers start this one anew; 0 for none; null for any above. */
  readonly restart: number | null
  /** Numbers of the levels above are written in Arabic figures. */
  readonly legal: boolean
  readonly indent: number | null
}

export interface NumberedList {
  /** Lists of one abstract definition count together. */
  readonly counter: string
  readonly levels: readonly (NumberingLevel | undefined)[]
  /** Starts that this list sets for itself, by level. */
  readonly starts: ReadonlyMap<number, number>
}

/** Formats of ECMA-376, 17.18.59, that are more than Arabic figures. */
const formats: Readonly<Record<string, NumberingLevel['format']>> = {
  bullet: 'bullet',
  none: 'none',
  decimalZero: 'decimal-zero',
  upperRoman: 'upper-roman',
  lowerRoman: 'lower-roman',
  upperLetter: 'upper-letter',
  lowerLetter: 'lower-letter',
  chineseCounting: 'chinese',
  chineseCountingThousand: 'chinese',
  taiwaneseCounting: 'chinese',
  taiwaneseCountingThousand: 'chinese',
  japaneseCounting: 'chinese',
  ideographDigital: 'chinese',
  japaneseDigitalTenThousand: 'chinese',
  chineseLegalSimplified: 'chinese-legal',
  ideographLegalTraditional: 'chinese-legal',
  ideographTraditional: 'heavenly-stems',
  ideographZodiac: 'earthly-branches',
  decimalEnclosedCircle: 'circled',
  decimalEnclosedCircleChinese: 'circled',
  decimalFullWidth: 'full-width',
  decimalFullWidth2: 'full-width'
}

/** The lists of a document by `numId`. */
export function readNumbering(root: XmlElement | undefined): ReadonlyMap<string, NumberedList> {
  const abstracts = new Map<string, XmlElement>()
  const linked = new Map<string, string>()
  for (const abstract of elements(root, 'w:abstractNum')) {
    const id = abstract.attributes['w:abstractNumId'] ?? ''
    abstracts.set(id, abstract)
    const style = child(abstract, 'w:styleLink')?.attributes['w:val']
    if (style !== undefined) linked.set(style, id)
  }
  const lists = new Map<string, NumberedList>()
  for (const num of elements(root, 'w:num')) {
    const id = num.attributes['w:numId']
    const own = child(num, 'w:abstractNumId')?.attributes['w:val'] ?? ''
    // A list that follows a list style has its levels in the definition that the style links to.
    const style = child(abstracts.get(own), 'w:numStyleLink')?.attributes['w:val']
    const counter = (style === undefined ? undefined : linked.get(style)) ?? own
    if (id !== undefined) lists.set(id, {counter, ...overridden(num, levelsOf(abstracts.get(counter)))})
  }
  return lists
}

function overridden(
  num: XmlElement,
  base: readonly (NumberingLevel | undefined)[]
): Pick<NumberedList, 'levels' | 'starts'> {
  const levels = [...base]
  const starts = new Map<number, number>()
  for (const change of elements(num, 'w:lvlOverride')) {
    const level = Number(change.attributes['w:ilvl'])
    const own = child(change, 'w:lvl')
    if (own) levels[level] = readLevel(own)
    const start = numberOf(child(change, 'w:startOverride'))
    if (start !== null) starts.set(level, start)
    else if (own) starts.set(level, levels[level]?.start ?? 1)
  }
  return {levels, starts}
}

function levelsOf(abstract: XmlElement | undefined): readonly (NumberingLevel | undefined)[] {
  const levels: (NumberingLevel | undefined)[] = []
  for (const level of elements(abstract, 'w:lvl')) {
    const index = Number(level.attributes['w:ilvl'])
    if (index >= 0 && index <= 8) levels[index] = readLevel(level)
  }
  return levels
}

function readLevel(level: XmlElement): NumberingLevel {
  const legal = child(level, 'w:isLgl')
  return {
    format: formats[child(level, 'w:numFmt')?.attributes['w:val'] ?? ''] ?? 'decimal',
    text: child(level, 'w:lvlText')?.attributes['w:val'] ?? '',
    start: numberOf(child(level, 'w:start')) ?? 0,
    restart: numberOf(child(level, 'w:lvlRestart')),
    legal: legal !== undefined && legal.attributes['w:val'] !== '0' && legal.attributes['w:val'] !== 'false',
    indent: leftIndent(child(level, 'w:pPr'))
  }
}

function numberOf(element: XmlElement | undefined): number | null {
  const value = Number(element?.attributes['w:val'] ?? Number.NaN)
  return Number.isInteger(value) ? value : null
}
