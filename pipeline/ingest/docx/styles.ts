import {type StyleRole, styleRole} from '../office/style-role.ts'
import {child, elements, type XmlElement} from '../office/xml-element.ts'

/** A paragraph's or style's place in a numbering: `numId` '0' means none. */
export interface NumberingRef {
  readonly numId: string | null
  readonly level: number | null
}

/** What the styles of a document say of a paragraph or a run, inheritance resolved. */
export interface StyleFacts {
  readonly role: StyleRole | null
  readonly numbering: NumberingRef | null
  /** Left indent in twentieths of a point; null where no style says. */
  readonly indent: number | null
  readonly bold: boolean
  readonly italic: boolean
  readonly hidden: boolean
}

export interface StyleSheet {
  /** Of the style with that id; of the default paragraph style where it is undefined. */
  paragraph(id: string | undefined): StyleFacts
  character(id: string | undefined): StyleFacts
  /** Language of the text by default, as the file says it: `nb-NO`. */
  readonly lang: string | null
}

/** Outline level 9 of Word means body text (ECMA-376, 17.3.1.20). */
export const BODY_LEVEL = 9
const nothing: StyleFacts = {role: null, numbering: null, indent: null, bold: false, italic: false, hidden: false}

export function readStyles(root: XmlElement | undefined): StyleSheet {
  const styles = new Map<string, XmlElement>()
  let usual: string | undefined
  for (const style of elements(root, 'w:style')) {
    const id = style.attributes['w:styleId']
    if (id === undefined) continue
    styles.set(id, style)
    if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'])) usual = id
  }
  const known = new Map<string, StyleFacts>()
  const languages = child(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'), 'w:lang')
  return {
    paragraph: id => factsOf(id ?? usual, []),
    character: id => (id === undefined ? nothing : factsOf(id, [])),
    lang: languages?.attributes['w:val'] ?? null
  }

  function factsOf(id: string | undefined, derived: readonly string[]): StyleFacts {
    const style = id === undefined ? undefined : styles.get(id)
    if (id === undefined || derived.includes(id)) return nothing
    // A style that the file does not define still has a name: Google Docs and converters leave the built-in ones out.
    if (!style) return {...nothing, role: styleRole(id)}
    const before = known.get(id)
    if (before) return before
    const base = factsOf(child(style, 'w:basedOn')?.attributes['w:val'], [...derived, id])
    const facts = inherited(style, id, base)
    known.set(id, facts)
    return facts
  }
}

function inherited(style: XmlElement, id: string, base: StyleFacts): StyleFacts {
  const paragraph = child(style, 'w:pPr')
  const run = child(style, 'w:rPr')
  return {
    role: outlineRole(
      paragraph,
      styleRole(child(style, 'w:name')?.attributes['w:val'] ?? '') ?? styleRole(id),
      base.role
    ),
    numbering: numberingRef(paragraph) ?? base.numbering,
    indent: leftIndent(paragraph) ?? base.indent,
    bold: toggle(run, 'w:b') ?? base.bold,
    italic: toggle(run, 'w:i') ?? base.italic,
    hidden: toggle(run, 'w:vanish') ?? base.hidden
  }
}

/** An outline level makes any style a heading; level 9 makes one that is based on a heading body text again. */
function outlineRole(
  paragraph: XmlElement | undefined,
  own: StyleRole | null,
  base: StyleRole | null
): StyleRole | null {
  const level = outlineLevel(paragraph)
  if (own && own.role !== 'heading') return own
  if (level === null) return own ?? base
  return level < BODY_LEVEL ? {role: 'heading', level: level + 1} : null
}

/** `w:outlineLvl` of paragraph properties, from 0; null where they are silent. */
export function outlineLevel(paragraph: XmlElement | undefined): number | null {
  const value = Number(child(paragraph, 'w:outlineLvl')?.attributes['w:val'] ?? Number.NaN)
  return Number.isInteger(value) && value >= 0 && value <= BODY_LEVEL ? value : null
}

export function numberingRef(paragraph: XmlElement | undefined): NumberingRef | null {
  const found = child(paragraph, 'w:numPr')
  if (!found) return null
  const level = Number(child(found, 'w:ilvl')?.attributes['w:val'] ?? Number.NaN)
  return {
    numId: child(found, 'w:numId')?.attributes['w:val'] ?? null,
    level: Number.isInteger(level) && level >= 0 && level <= 8 ? level : null
  }
}

/** Left indent in twentieths of a point. */
export function leftIndent(paragraph: XmlElement | undefined): number | null {
  const attributes = child(paragraph, 'w:ind')?.attributes
  const value = Number(attributes?.['w:left'] ?? attributes?.['w:start'] ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}

/** A property that is on, off or not said. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | null {
  const found = child(properties, name)
  return found ? isOn(found.attributes['w:val'] ?? 'true') : null
}

const isOn = (value: string | undefined): boolean => value === 'true' || value === '1' || value === 'on'
