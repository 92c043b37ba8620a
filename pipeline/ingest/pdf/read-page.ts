import type {PDFPageProxy} from 'pdfjs-dist'
import type {Box} from '../../model/place.ts'
import {contains} from './box.ts'
import {cleanCharacter, isSpace, isSuperscript, isUnmapped} from './characters.ts'
import {type FontFacts, fontStyle} from './font.ts'
import {characterOfExpert, characterOfName} from './glyph-names.ts'
import {identity, type Matrix, matrixOf, multiply} from './matrix.ts'
import type {Font, Page, Rule} from './page.ts'
import {OPS} from './pdfjs.ts'
import {readPath} from './rules.ts'
import {type RunStyle, SpanBuilder} from './span-builder.ts'

/** A picture smaller than this on a side, in points, is an ornament. */
const smallestPicture = 8
/** A dot this close to another shape, in points, belongs to one drawing with it. */
const drawingReach = 8
/** How small and how high fonts draw superscript figures, in ems of the text. */
const superscriptSize = 0.6
const superscriptRise = 0.35
/** Text rendering modes of PDF 32000-1, table 106. */
const fillAndStroke = 2
const invisibleMode = 3
const clipMode = 7

/** A glyph as pdf.js lists it in `showText`. */
interface Glyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
  readonly vmetric?: readonly number[] | null
  readonly originalCharCode?: number
}

interface State {
  ctm: Matrix
  font: string
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
  fill: string
  alpha: number
}

/** What several pages of a document share: fonts by pdf.js id, and which optional content is shown. */
export interface DocumentContext {
  readonly fonts: Map<string, FontEntry>
  readonly isVisible: (group: unknown) => boolean
}

interface FontEntry {
  readonly style: Font
  /** Width units to ems. */
  readonly unit: number
  readonly vertical: boolean
  /** Names of glyphs by code, where the file's own encoding gives them. */
  readonly names: readonly (string | undefined)[]
}

const unknownFont: FontEntry = {
  style: {name: '', bold: false, italic: false, mono: false, ascent: 0.85, descent: 0.22},
  unit: 0.001,
  vertical: false,
  names: []
}

/**
 * Reads a page's operator list into runs of text, ruling lines, areas and places of pictures. One pass over the list that
 * pdf.js makes with pictures left undecoded costs no more than its own text extraction, and gives fonts, colours, lines and
 * marked content besides.
 */
export async function readPage(proxy: PDFPageProxy, context: DocumentContext): Promise<Page> {
  const viewport = proxy.getViewport({scale: 1})
  const list = await proxy.getOperatorList({annotationMode: 0})
  const reader = new PageReader(proxy, context, matrixOf(viewport.transform))
  for (let i = 0; i < list.fnArray.length; i++)
    reader.step(list.fnArray[i]!, (list.argsArray[i] ?? []) as readonly unknown[])
  return reader.finish(proxy.pageNumber, viewport.width, viewport.height)
}

class PageReader {
  readonly #proxy: PDFPageProxy
  readonly #context: DocumentContext
  readonly #builder = new SpanBuilder()
  readonly #rules: Rule[] = []
  readonly #areas: Box[] = []
  readonly #pictures: Box[] = []
  readonly #dots: Box[] = []
  readonly #shapes: Box[] = []
  readonly #stack: State[] = []
  readonly #marks: {readonly artifact: boolean; readonly mcid: number | null; readonly hidden: boolean}[] = []
  #state: State
  #textMatrix: Matrix = identity
  #lineX = 0
  #lineY = 0
  #x = 0
  #y = 0
  #artifact = 0
  #forms = 0
  #hidden = 0
  #mcid: number | null = null
  /** A transformation after `save` that nothing was drawn under yet: where a picture was left out. */
  #undrawn: Matrix | null = null
  #styleKey = ''
  #drawnSpaces = 0
  #unmapped = 0
  #glyphs = 0

  constructor(proxy: PDFPageProxy, context: DocumentContext, matrix: Matrix) {
    this.#proxy = proxy
    this.#context = context
    this.#state = {
      ctm: matrix,
      font: '',
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      fill: '#000000',
      alpha: 1
    }
  }

  finish(number: number, width: number, height: number): Page {
    const onPage = (box: Box): boolean => box[2] > 0 && box[0] < width && box[3] > 0 && box[1] < height
    return {
      number,
      width,
      height,
      spans: this.#builder.finish().filter(span => onPage(span.box)),
      rules: this.#rules.filter(rule => onPage(rule.box)),
      areas: this.#areas.filter(onPage),
      pictures: this.#pictures.filter(onPage),
      // A dot within a drawing is a part of it.
      dots: this.#dots.filter(dot => onPage(dot) && !this.#shapes.some(shape => contains(shape, dot, drawingReach))),
      drawnSpaces: this.#drawnSpaces,
      unmapped: this.#unmapped,
      glyphs: this.#glyphs
    }
  }

  step(operator: number, args: readonly unknown[]): void {
    const state = this.#state
    switch (operator) {
      case OPS.showText:
        this.#showText(args[0] as readonly (Glyph | number)[])
        this.#undrawn = null
        return
      case OPS.moveText:
        this.#moveText(number(args[0]), number(args[1]))
        return
      case OPS.setTextMatrix:
        this.#textMatrix = matrixOf(args[0])
        this.#x = this.#y = this.#lineX = this.#lineY = 0
        return
      case OPS.setFont:
        state.font = String(args[0])
        state.size = number(args[1])
        return
      case OPS.beginText:
        this.#textMatrix = identity
        this.#x = this.#y = this.#lineX = this.#lineY = 0
        return
      case OPS.save:
        this.#stack.push({...state})
        this.#undrawn = null
        return
      case OPS.restore:
        this.#restore()
        return
      case OPS.transform:
        state.ctm = multiply(state.ctm, matrixOf(args))
        this.#undrawn = state.ctm
        return
      case OPS.setCharSpacing:
        state.charSpacing = number(args[0])
        return
      case OPS.setWordSpacing:
        state.wordSpacing = number(args[0])
        return
      case OPS.setHScale:
        state.scale = number(args[0]) / 100
        return
      case OPS.setLeading:
        state.leading = -number(args[0])
        return
      case OPS.setLeadingMoveText:
        state.leading = number(args[1])
        this.#moveText(number(args[0]), number(args[1]))
        return
      case OPS.nextLine:
        this.#moveText(0, state.leading)
        return
      case OPS.setTextRise:
        state.rise = number(args[0])
        return
      case OPS.setTextRenderingMode:
        state.mode = number(args[0])
        return
      case OPS.setFillRGBColor:
        state.fill = String(args[0])
        return
      case OPS.setFillColorN:
        state.fill = 'pattern'
        return
      case OPS.setFillTransparent:
        state.fill = '#ffffff'
        return
      case OPS.setGState:
        this.#setGraphicsState(args[0])
        return
      case OPS.constructPath:
        this.#path(args)
        return
      case OPS.beginMarkedContent:
        this.#mark(String(args[0]), null)
        return
      case OPS.beginMarkedContentProps:
        this.#mark(String(args[0]), args[1])
        return
      case OPS.endMarkedContent:
        this.#unmark()
        return
      case OPS.paintFormXObjectBegin:
        // Marked content inside a form has ids of its own, which the page's tags do not know.
        this.#forms++
        this.#stack.push({...state})
        state.ctm = multiply(state.ctm, matrixOf(args[0]))
        return
      case OPS.paintFormXObjectEnd:
        this.#forms--
        this.#restore()
        return
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        this.#picture(state.ctm)
        this.#undrawn = null
        return
      default:
        return
    }
  }

  #restore(): void {
    if (this.#undrawn !== null) this.#picture(this.#undrawn)
    this.#undrawn = null
    const state = this.#stack.pop()
    if (state !== undefined) this.#state = state
  }

  #moveText(x: number, y: number): void {
    this.#lineX += x
    this.#lineY += y
    this.#x = this.#lineX
    this.#y = this.#lineY
  }

  #picture(matrix: Matrix): void {
    const [a, b, c, d, e, f] = matrix
    const xs = [e, e + a, e + c, e + a + c]
    const ys = [f, f + b, f + d, f + b + d]
    const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
    if (box[2] - box[0] >= smallestPicture && box[3] - box[1] >= smallestPicture && this.#hidden === 0)
      this.#pictures.push(box)
  }

  #setGraphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return
    for (const entry of entries as readonly (readonly [string, unknown])[]) {
      if (entry[0] === 'ca' && typeof entry[1] === 'number') this.#state.alpha = entry[1]
      else if (entry[0] === 'Font' && Array.isArray(entry[1])) {
        this.#state.font = String(entry[1][0])
        this.#state.size = number(entry[1][1])
      }
    }
  }

  #path(args: readonly unknown[]): void {
    this.#undrawn = null
    const data = (args[1] as readonly unknown[] | undefined)?.[0]
    if (this.#hidden > 0 || this.#state.alpha === 0 || typeof data !== 'object' || data === null) return
    const paint = number(args[0])
    const filled =
      paint === OPS.fill ||
      paint === OPS.eoFill ||
      paint === OPS.fillStroke ||
      paint === OPS.eoFillStroke ||
      paint === OPS.closeFillStroke ||
      paint === OPS.closeEOFillStroke
    const stroked =
      paint === OPS.stroke ||
      paint === OPS.closeStroke ||
      paint === OPS.fillStroke ||
      paint === OPS.eoFillStroke ||
      paint === OPS.closeFillStroke ||
      paint === OPS.closeEOFillStroke
    if (!filled && !stroked) return
    readPath(
      data as ArrayLike<number>,
      this.#state.ctm,
      {filled, stroked},
      {rules: this.#rules, areas: this.#areas, dots: this.#dots, shapes: this.#shapes}
    )
  }

  #mark(tag: string, properties: unknown): void {
    const artifact = tag === 'Artifact'
    const hidden = tag === 'OC' && !this.#context.isVisible(properties)
    const mcid = typeof properties === 'number' && this.#forms === 0 ? properties : null
    this.#marks.push({artifact, hidden, mcid: this.#mcid})
    if (artifact) this.#artifact++
    if (hidden) this.#hidden++
    if (mcid !== null) this.#mcid = mcid
  }

  #unmark(): void {
    const mark = this.#marks.pop()
    if (mark === undefined) return
    if (mark.artifact) this.#artifact--
    if (mark.hidden) this.#hidden--
    this.#mcid = mark.mcid
  }

  #font(): FontEntry {
    const id = this.#state.font
    const known = this.#context.fonts.get(id)
    if (known !== undefined) return known
    let entry = unknownFont
    try {
      const facts = this.#proxy.commonObjs.get(id) as FontFacts & {
        fontMatrix?: readonly number[]
        vertical?: boolean
        differences?: readonly (string | undefined)[]
      }
      entry = {
        style: fontStyle(facts),
        unit: facts.fontMatrix?.[0] ?? 0.001,
        vertical: facts.vertical === true,
        names: facts.differences ?? []
      }
      this.#context.fonts.set(id, entry)
    } catch {
      // A font that did not load: its glyphs still carry text and widths.
    }
    return entry
  }

  #runStyle(font: FontEntry, matrix: Matrix): RunStyle | null {
    const {size, fill, alpha, mode} = this.#state
    const sign = size < 0 ? -1 : 1
    const width = Math.hypot(matrix[0], matrix[1])
    const height = Math.hypot(matrix[2], matrix[3])
    const ems = height * Math.abs(size)
    if (width === 0 || !(ems > 0.5) || !Number.isFinite(ems)) return null
    let ux = (sign * matrix[0]) / width
    let uy = (sign * matrix[1]) / width
    if (Math.abs(uy) < 0.02 && ux > 0) [ux, uy] = [1, 0]
    const key = `${font.style.name}|${ems.toFixed(2)}|${ux.toFixed(3)}|${uy.toFixed(3)}|${fill}|${alpha}|${mode}|${this.#mcid}|${this.#artifact > 0}`
    if (key !== this.#styleKey || this.#lastStyle === null) {
      this.#styleKey = key
      this.#lastStyle = {
        font: font.style,
        size: ems,
        color: fill,
        ink: inkOf(fill, alpha),
        ux,
        uy,
        invisible: mode === invisibleMode || mode === clipMode || alpha === 0,
        mcid: this.#mcid,
        artifact: this.#artifact > 0,
        bold: mode === fillAndStroke
      }
    }
    return this.#lastStyle
  }
  #lastStyle: RunStyle | null = null

  #showText(glyphs: readonly (Glyph | number)[] | undefined): void {
    if (!Array.isArray(glyphs) || this.#hidden > 0) return
    const {size, charSpacing, wordSpacing, scale, rise, ctm} = this.#state
    const font = this.#font()
    const matrix = multiply(ctm, this.#textMatrix)
    const style = this.#runStyle(font, matrix)
    if (style === null) return
    const stretch = Math.hypot(matrix[0], matrix[1])
    const baseY = this.#y + rise
    for (const glyph of glyphs as readonly (Glyph | number)[]) {
      if (typeof glyph === 'number') {
        if (font.vertical) this.#y -= (glyph * size) / 1000
        else this.#x -= ((glyph * size) / 1000) * scale
        continue
      }
      const unicode = textOf(glyph, font)
      const spacing = (glyph.isSpace === true ? wordSpacing : 0) + charSpacing
      if (font.vertical) {
        this.#verticalGlyph(glyph, unicode, matrix, style, size, font.unit)
        this.#y += (glyph.vmetric?.[0] ?? -1000) * font.unit * size - spacing
        continue
      }
      const width = (glyph.width ?? 0) * font.unit * size * scale
      const x = matrix[0] * this.#x + matrix[2] * baseY + matrix[4]
      const y = matrix[1] * this.#x + matrix[3] * baseY + matrix[5]
      this.#addGlyph(unicode, x, y, Math.abs(width) * stretch, style)
      this.#x += width + spacing * scale
    }
  }

  #addGlyph(unicode: string, x: number, y: number, advance: number, style: RunStyle): void {
    if (isSpace(unicode)) {
      this.#drawnSpaces++
      this.#builder.addSpace()
      return
    }
    this.#glyphs++
    if (isUnmapped(unicode)) this.#unmapped++
    const character = cleanCharacter(unicode)
    if (character === '') return
    if (isSuperscript(character)) this.#addSuperscript(character, x, y, advance, style)
    else this.#builder.addGlyph(character, x, y, advance, style)
  }

  /** A figure that the font itself sets small and high is a run of its own, as a raised one is: it may be a note's label. */
  #addSuperscript(character: string, x: number, y: number, advance: number, style: RunStyle): void {
    if (this.#raisedStyle === null || this.#raisedOf !== style) {
      this.#raisedOf = style
      this.#raisedStyle = {...style, size: superscriptSize * style.size}
    }
    const rise = superscriptRise * style.size
    this.#builder.addGlyph(character, x + rise * style.uy, y - rise * style.ux, advance, this.#raisedStyle)
  }
  #raisedStyle: RunStyle | null = null
  #raisedOf: RunStyle | null = null

  /** Vertical writing: each glyph stands upright below the one before; runs go down the page. */
  #verticalGlyph(glyph: Glyph, unicode: string, matrix: Matrix, style: RunStyle, size: number, unit: number): void {
    const x = matrix[0] * this.#x + matrix[2] * this.#y + matrix[4]
    const y = matrix[1] * this.#x + matrix[3] * this.#y + matrix[5]
    const advance = Math.abs((glyph.vmetric?.[0] ?? -1000) * unit * size) * Math.hypot(matrix[2], matrix[3])
    if (this.#verticalStyle === null || this.#verticalOf !== style) {
      this.#verticalOf = style
      this.#verticalStyle = {...style, ux: 0, uy: 1}
    }
    this.#addGlyph(unicode, x, y, advance, this.#verticalStyle)
  }
  #verticalStyle: RunStyle | null = null
  #verticalOf: RunStyle | null = null
}

/** A glyph's text; where pdf.js has none, its name or its place among Adobe's own codes may tell. */
function textOf({unicode = '', originalCharCode}: Glyph, font: FontEntry): string {
  if (!isUnmapped(unicode)) return unicode
  const name = originalCharCode === undefined ? undefined : font.names[originalCharCode]
  const found = name === undefined ? '' : characterOfName(name)
  return found || characterOfExpert(unicode.charCodeAt(0)) || unicode
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function inkOf(color: string, alpha: number): number {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color)
  if (hex === null) return alpha
  const [r, g, b] = [1, 2, 3].map(i => Number.parseInt(hex[i]!, 16) / 255) as [number, number, number]
  return (1 - (0.299 * r + 0.587 * g + 0.114 * b)) * alpha
}
