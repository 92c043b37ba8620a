import {isCjk} from '../../../pipeline/ingest/pdf/characters.ts'
import {type Line, lineOf} from '../../../pipeline/ingest/pdf/line.ts'
import type {Font, Page, Span} from '../../../pipeline/ingest/pdf/page.ts'

export interface LineStyle {
  readonly x?: number
  readonly size?: number
  readonly page?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly mono?: boolean
  readonly angle?: number
  readonly ink?: number
  readonly order?: number
}

/** A run of text at `x` and baseline `y`; Latin letters are half an em wide, Han characters a whole one. */
export function spanAt(y: number, text: string, style: LineStyle = {}): Span {
  const size = style.size ?? 10
  const font: Font = {
    name: 'Test',
    bold: style.bold === true,
    italic: style.italic === true,
    mono: style.mono === true,
    ascent: 0.8,
    descent: 0.2
  }
  const edges: number[] = []
  let x = style.x ?? 50
  const left = x
  for (const character of text) {
    for (let k = 0; k < character.length; k++) edges.push(x)
    x += (isCjk(character) ? 1 : 0.5) * size
  }
  return {
    text,
    box: [left, y - 0.8 * size, x, y + 0.2 * size],
    baseline: y,
    size,
    font,
    color: '#000000',
    ink: style.ink ?? 1,
    angle: style.angle ?? 0,
    invisible: false,
    mcid: null,
    artifact: false,
    mixedGaps: [],
    gapsAreSpaces: false,
    spaceBefore: false,
    order: style.order ?? 0,
    edges
  }
}

export function lineAt(y: number, text: string, style: LineStyle = {}): Line {
  return lineOf(style.page ?? 1, [spanAt(y, text, style)])
}

/** Lines 12 points apart from `y` on. */
export function linesAt(y: number, texts: readonly string[], style: LineStyle = {}): Line[] {
  return texts.map((text, i) => lineAt(y + 12 * i, text, style))
}

export function pageOf(parts: Partial<Page> = {}): Page {
  return {
    number: 1,
    width: 595,
    height: 842,
    spans: [],
    rules: [],
    areas: [],
    pictures: [],
    dots: [],
    drawnSpaces: 1,
    unmapped: 0,
    glyphs: 1,
    ...parts
  }
}
