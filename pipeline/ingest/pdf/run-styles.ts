import type {Matrix} from './matrix.ts'
import type {PageFont} from './page-font.ts'
import type {RunStyle} from './span-builder.ts'

/** How small fonts draw superscript figures, in ems of the text. */
const superscriptSize = 0.6
/** Text rendering modes of PDF 32000-1, table 106. */
const fillAndStroke = 2
const invisibleMode = 3
const clipMode = 7

/** What the graphics state says of the text that is shown. */
export interface Inked {
  readonly size: number
  readonly fill: string
  readonly alpha: number
  readonly mode: number
}

/** What a style is made of. Sizes in hundredths of a point and directions in thousandths: what differs by less is the same in print. */
interface MadeFrom extends Pick<Inked, 'fill' | 'alpha' | 'mode'>, Pick<RunStyle, 'ux' | 'uy' | 'mcid' | 'artifact'> {
  readonly font: string
  readonly ems: number
}

/** The styles of runs, each made once for as long as the text does not change: runs are joined where their style is the same object. */
export class RunStyles {
  #from: MadeFrom | null = null
  #last: RunStyle | null = null
  #raised = derived(style => ({...style, size: superscriptSize * style.size}))
  #upright = derived(style => ({...style, ux: 0, uy: 1}))

  /** The style of text under a matrix and in a marked content; null where nothing of it can be seen. */
  of(font: PageFont, matrix: Matrix, inked: Inked, mcid: number | null, artifact: boolean): RunStyle | null {
    const {size, fill, alpha, mode} = inked
    const sign = size < 0 ? -1 : 1
    const width = Math.hypot(matrix[0], matrix[1])
    const height = Math.hypot(matrix[2], matrix[3])
    const ems = height * Math.abs(size)
    if (width === 0 || !(ems > 0.5) || !Number.isFinite(ems)) return null
    let ux = (sign * matrix[0]) / width
    let uy = (sign * matrix[1]) / width
    if (Math.abs(uy) < 0.02 && ux > 0) [ux, uy] = [1, 0]
    const from = {
      font: font.style.name,
      ems: Math.round(100 * ems),
      ux: Math.round(1000 * ux),
      uy: Math.round(1000 * uy),
      fill,
      alpha,
      mode,
      mcid,
      artifact
    }
    if (this.#last === null || !isSame(from, this.#from)) {
      this.#from = from
      this.#last = {
        font: font.style,
        size: ems,
        color: fill,
        ink: inkOf(fill, alpha),
        ux,
        uy,
        invisible: mode === invisibleMode || mode === clipMode || alpha === 0,
        mcid,
        artifact,
        bold: mode === fillAndStroke
      }
    }
    return this.#last
  }

  /** The style of figures that the font itself sets small and high. */
  raised(style: RunStyle): RunStyle {
    return this.#raised(style)
  }

  /** The style of glyphs that stand upright below each other. */
  upright(style: RunStyle): RunStyle {
    return this.#upright(style)
  }
}

/** Told field by field, as this is asked for every string that a page shows. */
function isSame(a: MadeFrom, b: MadeFrom | null): boolean {
  return (
    b !== null &&
    a.font === b.font &&
    a.ems === b.ems &&
    a.ux === b.ux &&
    a.uy === b.uy &&
    a.fill === b.fill &&
    a.alpha === b.alpha &&
    a.mode === b.mode &&
    a.mcid === b.mcid &&
    a.artifact === b.artifact
  )
}

/** A style made from another one, once as long as that is the same. */
function derived(make: (style: RunStyle) => RunStyle): (style: RunStyle) => RunStyle {
  let of: RunStyle | null = null
  let made: RunStyle | null = null
  return style => {
    if (made === null || of !== style) [of, made] = [style, make(style)]
    return made
  }
}

function inkOf(color: string, alpha: number): number {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color)
  if (hex === null) return alpha
  const [r, g, b] = [1, 2, 3].map(i => Number.parseInt(hex[i]!, 16) / 255) as [number, number, number]
  return (1 - (0.299 * r + 0.587 * g + 0.114 * b)) * alpha
}
