import type {NumberFormat} from '../office/number-text.ts'
import {child, elements, type XmlElement} from '../office/xml-element.ts'
import {cleanCharacter} from '../pdf/characters.ts'

/** One level of a list style or of the outline. */
export interface ListLevel {
  readonly format: NumberFormat | 'bullet'
  readonly bullet: string
  readonly prefix: string
  readonly suffix: string
  /** `%1%.%2%`, where the file writes the whole form (OpenDocument 1.4); else prefix, numbers with full stops, suffix. */
  readonly form: string | null
  /** Numbers of how many levels are shown, its own counted. */
  readonly shown: number
  readonly start: number
}

export type ListStyle = readonly (ListLevel | undefined)[]

export interface ListStyles {
  readonly byName: ReadonlyMap<string, ListStyle>
  /** Numbers of headings. */
  readonly outline: ListStyle
}

export function readListStyles(content: XmlElement, shared: XmlElement | undefined): ListStyles {
  const byName = new Map<string, ListStyle>()
  let outline: ListStyle = []
  for (const root of [shared, content])
    for (const group of ['office:styles', 'office:automatic-styles'])
      for (const style of elements(child(root, group))) {
        const name = style.attributes['style:name']
        if (style.name === 'text:outline-style') outline = levelsOf(style)
        else if (style.name === 'text:list-style' && name !== undefined) byName.set(name, levelsOf(style))
      }
  return {byName, outline}
}

function levelsOf(style: XmlElement): ListStyle {
  const levels: (ListLevel | undefined)[] = []
  for (const level of elements(style)) {
    const index = Number(level.attributes['text:level']) - 1
    if (index >= 0 && index < 10) levels[index] = readLevel(level)
  }
  return levels
}

function readLevel({name, attributes}: XmlElement): ListLevel {
  const isBullet = name !== 'text:list-level-style-number' && name !== 'text:outline-level-style'
  const format = attributes['style:num-format'] ?? ''
  return {
    format: isBullet ? 'bullet' : (formats.find(([sign]) => format.startsWith(sign))?.[1] ?? 'none'),
    bullet: [...(attributes['text:bullet-char'] ?? '•')].map(cleanCharacter).join(''),
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    form: attributes['style:num-list-format'] ?? attributes['loext:num-list-format'] ?? null,
    shown: Number(attributes['text:display-levels'] ?? 1) || 1,
    start: Number(attributes['text:start-value'] ?? 1)
  }
}

/** `style:num-format` is one sign, or the first signs of a series as LibreOffice writes them: `一, 二, 三, ...`. */
const formats: readonly (readonly [string, NumberFormat])[] = [
  ['1', 'decimal'],
  ['01', 'decimal-zero'],
  ['0', 'decimal-zero'],
  ['a', 'lower-letter'],
  ['A', 'upper-letter'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
  ['一', 'chinese'],
  ['壹', 'chinese-legal'],
  ['甲', 'heavenly-stems'],
  ['子', 'earthly-branches'],
  ['①', 'circled'],
  ['１', 'full-width']
]
