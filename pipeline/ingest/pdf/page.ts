import type {Box} from '../../model/place.ts'

/** What a font says of itself that layout can use. */
export interface Font {
  /** PostScript name without the subset prefix: `LMSans10-Bold`. */
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  readonly mono: boolean
  /** Share of the em above and below the baseline. */
  readonly ascent: number
  readonly descent: number
}

/**
 * A run of glyphs of one style on one baseline without a gap wide enough for a column. The atom of layout: text with
 * its spaces rebuilt, one box in points, origin top left.
 */
export interface Span {
  readonly text: string
  readonly box: Box
  readonly baseline: number
  /** Font size in points as seen on the page. */
  readonly size: number
  readonly font: Font
  /** `#rrggbb`, or `pattern`. */
  readonly color: string
  /** How dark the text stands on white paper: 1 black, 0 white, alpha counted in. */
  readonly ink: number
  /** Direction of the text in degrees clockwise, 0 for upright text. */
  readonly angle: number
  /** Drawn with text rendering mode 3, as OCR layers are. */
  readonly invisible: boolean
  /** The page's marked-content id, where tagged. */
  readonly mcid: number | null
  /** Marked as artifact: not part of the text. */
  readonly artifact: boolean
  /** Places in `text` before which a gap without a space glyph stands between a Han and another character. */
  readonly mixedGaps: readonly number[]
  /** The document draws no space glyphs, so that such gaps are its spaces. */
  readonly gapsAreSpaces: boolean
  /** True if a space glyph or a gap stood before the run in the same line of the content stream. */
  readonly spaceBefore: boolean
  /** Position in the content stream. */
  readonly order: number
  /** X coordinates of the left edges of the UTF-16 units of `text`, so that a run can be cut. */
  readonly edges: readonly number[]
}

/** A straight line drawn on the page, horizontal or vertical, thin rectangles included. */
export interface Rule {
  readonly horizontal: boolean
  readonly box: Box
}

/** One page as drawn: text, ruling lines, filled areas and the places of pictures. */
export interface Page {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly spans: readonly Span[]
  readonly rules: readonly Rule[]
  /** Filled or framed rectangles larger than a ruling line. */
  readonly areas: readonly Box[]
  readonly pictures: readonly Box[]
  /** Small filled shapes, as list bullets are drawn. */
  readonly dots: readonly Box[]
  /** Space glyphs between others. */
  readonly drawnSpaces: number
  /** Glyphs without a character, and glyphs in all. */
  readonly unmapped: number
  readonly glyphs: number
}
