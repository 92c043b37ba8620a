import {type StyleRole, styleRole} from '../office/style-role.ts'
import {child, elements, type XmlElement} from '../office/xml-element.ts'

/** What the styles of a document say of a paragraph or a stretch of text, inheritance resolved; null where they are silent. */
export interface StyleFacts {
  readonly role: StyleRole | null
  readonly listStyle: string | null
  /** Left margin in points. */
  readonly indent: number | null
  readonly bold: boolean | null
  readonly italic: boolean | null
  readonly struck: boolean | null
  readonly hidden: boolean | null
}

export interface StyleSheet {
  of(family: 'paragraph' | 'text', name: string | undefined): StyleFacts
  /** Language of the text by default: `nb-NO`. */
  readonly lang: string | null
}

const nothing: StyleFacts = {
  role: null,
  listStyle: null,
  indent: null,
  bold: null,
  italic: null,
  struck: null,
  hidden: null
}

/** Styles of `content.xml` and `styles.xml`; the automatic ones of the first shadow those of the second. */
export function readStyles(content: XmlElement, shared: XmlElement | undefined): StyleSheet {
  const styles = new Map<string, XmlElement>()
  for (const root of [shared, content])
    for (const group of ['office:styles', 'office:automatic-styles'])
      for (const style of elements(child(root, group), 'style:style'))
        styles.set(`${style.attributes['style:family']} ${style.attributes['style:name']}`, style)
  const known = new Map<string, StyleFacts>()
  return {of: (family, name) => factsOf(family, name, []), lang: defaultLanguage(shared)}

  function factsOf(family: string, name: string | undefined, derived: readonly string[]): StyleFacts {
    if (name === undefined || derived.includes(name)) return nothing
    const key = `${family} ${name}`
    const before = known.get(key)
    if (before) return before
    const style = styles.get(key)
    const ownRole = family === 'paragraph' ? roleOf(style, name) : null
    if (!style) return {...nothing, role: ownRole}
    const base = factsOf(family, style.attributes['style:parent-style-name'], [...derived, name])
    const text = child(style, 'style:text-properties')?.attributes ?? {}
    const facts: StyleFacts = {
      role: ownRole ?? base.role,
      listStyle: style.attributes['style:list-style-name'] ?? base.listStyle,
      indent: points(child(style, 'style:paragraph-properties')?.attributes['fo:margin-left']) ?? base.indent,
      bold: isBold(text['fo:font-weight'] ?? text['style:font-weight-asian']) ?? base.bold,
      italic: isItalic(text['fo:font-style'] ?? text['style:font-style-asian']) ?? base.italic,
      struck: isStruck(text['style:text-line-through-style'] ?? text['style:text-line-through-type']) ?? base.struck,
      hidden: text['text:display'] === undefined ? base.hidden : text['text:display'] === 'none'
    }
    known.set(key, facts)
    return facts
  }
}

function roleOf(style: XmlElement | undefined, name: string): StyleRole | null {
  const level = Number(style?.attributes['style:default-outline-level'] || Number.NaN)
  const named = styleRole(style?.attributes['style:display-name'] ?? name) ?? styleRole(name)
  return named ?? (level >= 1 && level <= 10 ? {role: 'heading', level} : null)
}

function defaultLanguage(shared: XmlElement | undefined): string | null {
  const usual = elements(child(shared, 'office:styles'), 'style:default-style').find(
    style => style.attributes['style:family'] === 'paragraph'
  )
  const text = child(usual, 'style:text-properties')?.attributes
  const [language, country] = [text?.['fo:language'], text?.['fo:country']]
  if (language === undefined || language === 'none') return null
  return country === undefined || country === 'none' ? language : `${language}-${country}`
}

function isBold(weight: string | undefined): boolean | null {
  if (weight === undefined) return null
  return weight === 'bold' || Number(weight) >= 600
}

const isItalic = (style: string | undefined): boolean | null => (style === undefined ? null : style !== 'normal')
const isStruck = (style: string | undefined): boolean | null => (style === undefined ? null : style !== 'none')

/** Points of one unit of length. */
const units: Readonly<Record<string, number>> = {pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75}

/** A length such as `1.25cm` in points. */
export function points(length: string | undefined): number | null {
  const read = /^(-?[\d.]+)(pt|in|cm|mm|pc|px)$/.exec(length ?? '')
  const unit = units[read?.[2] ?? '']
  return read && unit !== undefined ? Number(read[1]) * unit : null
}
