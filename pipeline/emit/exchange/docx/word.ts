import {languageSubtag} from '../../../model/index.ts'
import {type XmlNode, xml} from '../xml.ts'

/** How a run of text looks. Sizes are half points, colours RGB. */
export interface RunStyle {
  readonly lang?: string
  readonly bold?: boolean
  readonly size?: number
  readonly colour?: string
}

export function run(text: string, {lang, bold, size, colour}: RunStyle = {}): XmlNode {
  const isEastAsian = lang !== undefined && ['zh', 'ja', 'ko'].includes(languageSubtag(lang))
  const properties = [
    ...(isEastAsian ? [xml('w:rFonts', {'w:hint': 'eastAsia'})] : []),
    ...(bold ? [xml('w:b')] : []),
    ...(lang === undefined ? [xml('w:noProof')] : []),
    ...(colour === undefined ? [] : [xml('w:color', {'w:val': colour})]),
    ...(size === undefined ? [] : [xml('w:sz', {'w:val': String(size)}), xml('w:szCs', {'w:val': String(size)})]),
    ...(lang === undefined ? [] : [xml('w:lang', isEastAsian ? {'w:eastAsia': lang} : {'w:val': lang})])
  ]
  const shown = xml('w:t', {'xml:space': 'preserve'}, [text.replace(/\s+/gu, ' ')])
  return xml('w:r', {}, [...(properties.length > 0 ? [xml('w:rPr', {}, properties)] : []), shown])
}

export function paragraph(runs: readonly XmlNode[], style?: string): XmlNode {
  return xml('w:p', {}, [
    ...(style === undefined ? [] : [xml('w:pPr', {}, [xml('w:pStyle', {'w:val': style})])]),
    ...runs
  ])
}

/** Text for programs, in one point and lines of little more, so that it takes hardly any room; still text, which no word processor throws away. */
export function fineText(text: string): XmlNode {
  const spacing = {'w:before': '0', 'w:after': '0', 'w:line': '24', 'w:lineRule': 'exact'}
  return xml('w:p', {}, [xml('w:pPr', {}, [xml('w:spacing', spacing)]), run(text, {size: 2, colour: 'C0C0C0'})])
}

/** A choice among values that Word offers as a list; other programs show its text. */
export function choice(value: string, values: readonly string[]): XmlNode {
  const items = values.map(item => xml('w:listItem', {'w:displayText': item, 'w:value': item}))
  return xml('w:sdt', {}, [
    xml('w:sdtPr', {}, [xml('w:dropDownList', {}, items)]),
    xml('w:sdtContent', {}, [run(value, {size: 16})])
  ])
}

/** Width in twentieths of a point. Word wants a paragraph in every cell. */
export function cell(paragraphs: readonly XmlNode[], width: number, isNarrow = false): XmlNode {
  const none = {'w:w': '0', 'w:type': 'dxa'}
  const properties = xml('w:tcPr', {}, [
    xml('w:tcW', {'w:w': String(width), 'w:type': 'dxa'}),
    ...(isNarrow ? [xml('w:tcMar', {}, [xml('w:left', none), xml('w:right', none)])] : [])
  ])
  return xml('w:tc', {}, [properties, ...(paragraphs.length > 0 ? paragraphs : [paragraph([])])])
}

export function row(cells: readonly XmlNode[], isHead = false): XmlNode {
  const properties = [xml('w:cantSplit'), ...(isHead ? [xml('w:tblHeader')] : [])]
  return xml('w:tr', {}, [xml('w:trPr', {}, properties), ...cells])
}

export function table(rows: readonly XmlNode[], widths: readonly number[]): XmlNode {
  const line = (side: string) => xml(`w:${side}`, {'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': 'A0A0A0'})
  return xml('w:tbl', {}, [
    xml('w:tblPr', {}, [
      xml('w:tblW', {'w:w': String(widths.reduce((sum, width) => sum + width, 0)), 'w:type': 'dxa'}),
      xml('w:tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line)),
      xml('w:tblLayout', {'w:type': 'fixed'})
    ]),
    xml(
      'w:tblGrid',
      {},
      widths.map(width => xml('w:gridCol', {'w:w': String(width)}))
    ),
    ...rows
  ])
}
