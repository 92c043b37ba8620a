import type {PDFPageProxy} from 'pdfjs-dist'
import {isUnmapped} from './characters.ts'
import {type FontFacts, fontStyle} from './font.ts'
import {characterOfExpert, characterOfName} from './glyph-names.ts'
import type {Font} from './page.ts'

/** A glyph as pdf.js lists it in `showText`. */
export interface Glyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
  readonly vmetric?: readonly number[] | null
  readonly originalCharCode?: number
}

/** A font as the glyphs of a page are placed and read by it. */
export interface PageFont {
  readonly style: Font
  /** Width units to ems. */
  readonly unit: number
  readonly vertical: boolean
  /** Names of glyphs by code, where the file's own encoding gives them. */
  readonly names: readonly (string | undefined)[]
}

const unknownFont: PageFont = {
  style: {name: '', bold: false, italic: false, mono: false, ascent: 0.85, descent: 0.22},
  unit: 0.001,
  vertical: false,
  names: []
}

/** The font with pdf.js's id, as found before or as the page has loaded it. One that did not load still carries text and widths. */
export function pageFont(id: string, proxy: PDFPageProxy, known: Map<string, PageFont>): PageFont {
  const held = known.get(id)
  if (held !== undefined) return held
  try {
    const facts = proxy.commonObjs.get(id) as FontFacts & {
      fontMatrix?: readonly number[]
      vertical?: boolean
      differences?: readonly (string | undefined)[]
    }
    const font = {
      style: fontStyle(facts),
      unit: facts.fontMatrix?.[0] ?? 0.001,
      vertical: facts.vertical === true,
      names: facts.differences ?? []
    }
    known.set(id, font)
    return font
  } catch {
    return unknownFont
  }
}

/** A glyph's text; where pdf.js has none, its name or its place among Adobe's own codes may tell. */
export function textOf({unicode = '', originalCharCode}: Glyph, font: PageFont): string {
  if (!isUnmapped(unicode)) return unicode
  const name = originalCharCode === undefined ? undefined : font.names[originalCharCode]
  const found = name === undefined ? '' : characterOfName(name)
  return found || characterOfExpert(unicode.charCodeAt(0)) || unicode
}
