import type {PDFPageProxy} from 'pdfjs-dist'
import type {Box} from '../../model/place.ts'
import {contains} from './box.ts'
import {cleanCharacter, isSpace, isSuperscript, isUnmapped} from './characters.ts'
import {type GraphicsState, initialState} from './graphics-state.ts'
import {MarkedContent} from './marked-content.ts'
import {type Matrix, matrixOf, multiply} from './matrix.ts'
import type {Page, Rule} from './page.ts'
import {type Glyph, type PageFont, pageFont, textOf} from './page-font.ts'
import {OPS} from './pdfjs.ts'
import {readPath} from './rules.ts'
import {RunStyles} from './run-styles.ts'
import {type RunStyle, SpanBuilder} from './span-builder.ts'
import {TextCursor} from './text-cursor.ts'

/** A picture smaller than this on a side, in points, is an ornament. */
const smallestPicture = 8
/** A dot this close to another shape, in points, belongs to one drawing with it. */
const drawingReach = 8
/** How high fonts draw superscript figures, in ems of the text. */
const superscriptRise = 0.35

/** Operators that fill a path, and those that stroke it. */
const fillsAndStrokes = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]
const fills = new Set([OPS.fill, OPS.eoFill, ...fillsAndStrokes])
const strokes = new Set([OPS.stroke, OPS.closeStroke, ...fillsAndStrokes])

/** What several pages of a document share: fonts by pdf.js id, and which optional content is shown. */
export interface DocumentContext {
  readonly fonts: Map<string, PageFont>
  readonly isVisible: (group: unknown) => boolean
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
  readonly #fonts: DocumentContext['fonts']
  readonly #builder = new SpanBuilder()
  readonly #styles = new RunStyles()
  readonly #rules: Rule[] = []
  readonly #areas: Box[] = []
  readonly #pictures: Box[] = []
  readonly #dots: Box[] = []
  readonly #shapes: Box[] = []
  readonly #stack: GraphicsState[] = []
  readonly #marks: MarkedContent
  #state: GraphicsState
  readonly #cursor = new TextCursor()
  /** A transformation after `save` that nothing was drawn under yet: where a picture was left out. */
  #undrawn: Matrix | null = null
  #drawnSpaces = 0
  #unmapped = 0
  #glyphs = 0

  constructor(proxy: PDFPageProxy, context: DocumentContext, matrix: Matrix) {
    this.#proxy = proxy
    this.#fonts = context.fonts
    this.#marks = new MarkedContent(context.isVisible)
    this.#state = initialState(matrix)
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
        this.#cursor.nextLine(number(args[0]), number(args[1]))
        return
      case OPS.setTextMatrix:
        this.#cursor.begin(matrixOf(args[0]))
        return
      case OPS.setFont:
        state.font = String(args[0])
        state.size = number(args[1])
        return
      case OPS.beginText:
        this.#cursor.begin()
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
        this.#cursor.nextLine(number(args[0]), number(args[1]))
        return
      case OPS.nextLine:
        this.#cursor.nextLine(0, state.leading)
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
        this.#marks.begin(String(args[0]), null)
        return
      case OPS.beginMarkedContentProps:
        this.#marks.begin(String(args[0]), args[1])
        return
      case OPS.endMarkedContent:
        this.#marks.end()
        return
      case OPS.paintFormXObjectBegin:
        this.#marks.beginForm()
        this.#stack.push({...state})
        state.ctm = multiply(state.ctm, matrixOf(args[0]))
        return
      case OPS.paintFormXObjectEnd:
        this.#marks.endForm()
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

  #picture(matrix: Matrix): void {
    const [a, b, c, d, e, f] = matrix
    const xs = [e, e + a, e + c, e + a + c]
    const ys = [f, f + b, f + d, f + b + d]
    const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
    if (box[2] - box[0] >= smallestPicture && box[3] - box[1] >= smallestPicture && !this.#marks.isHidden)
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
    if (this.#marks.isHidden || this.#state.alpha === 0 || typeof data !== 'object' || data === null) return
    const paint = number(args[0])
    const [filled, stroked] = [fills.has(paint), strokes.has(paint)]
    if (!filled && !stroked) return
    readPath(
      data as ArrayLike<number>,
      this.#state.ctm,
      {filled, stroked},
      {rules: this.#rules, areas: this.#areas, dots: this.#dots, shapes: this.#shapes}
    )
  }

  #showText(glyphs: readonly (Glyph | number)[] | undefined): void {
    if (!Array.isArray(glyphs) || this.#marks.isHidden) return
    const {size, charSpacing, wordSpacing, scale, rise, ctm} = this.#state
    const font = pageFont(this.#state.font, this.#proxy, this.#fonts)
    const matrix = multiply(ctm, this.#cursor.matrix)
    const style = this.#styles.of(font, matrix, this.#state, this.#marks.mcid, this.#marks.isArtifact)
    if (style === null) return
    const stretch = Math.hypot(matrix[0], matrix[1])
    const baseY = this.#cursor.y + rise
    for (const glyph of glyphs as readonly (Glyph | number)[]) {
      if (typeof glyph === 'number') {
        if (font.vertical) this.#cursor.y -= (glyph * size) / 1000
        else this.#cursor.x -= ((glyph * size) / 1000) * scale
        continue
      }
      const unicode = textOf(glyph, font)
      const spacing = (glyph.isSpace === true ? wordSpacing : 0) + charSpacing
      if (font.vertical) {
        this.#verticalGlyph(glyph, unicode, matrix, style, size, font.unit)
        this.#cursor.y += (glyph.vmetric?.[0] ?? -1000) * font.unit * size - spacing
        continue
      }
      const width = (glyph.width ?? 0) * font.unit * size * scale
      const x = matrix[0] * this.#cursor.x + matrix[2] * baseY + matrix[4]
      const y = matrix[1] * this.#cursor.x + matrix[3] * baseY + matrix[5]
      this.#addGlyph(unicode, x, y, Math.abs(width) * stretch, style)
      this.#cursor.x += width + spacing * scale
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
    const rise = superscriptRise * style.size
    this.#builder.addGlyph(character, x + rise * style.uy, y - rise * style.ux, advance, this.#styles.raised(style))
  }

  /** Vertical writing: each glyph stands upright below the one before; runs go down the page. */
  #verticalGlyph(glyph: Glyph, unicode: string, matrix: Matrix, style: RunStyle, size: number, unit: number): void {
    const x = matrix[0] * this.#cursor.x + matrix[2] * this.#cursor.y + matrix[4]
    const y = matrix[1] * this.#cursor.x + matrix[3] * this.#cursor.y + matrix[5]
    const advance = Math.abs((glyph.vmetric?.[0] ?? -1000) * unit * size) * Math.hypot(matrix[2], matrix[3])
    this.#addGlyph(unicode, x, y, advance, this.#styles.upright(style))
  }
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
