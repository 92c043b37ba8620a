import type {Box} from '../../model/place.ts'
import {isCjk} from './characters.ts'
import type {Font, Span} from './page.ts'

/** A gap of this share of the em without a space glyph still is a space. Word spaces are .2 to .35 em, kerning stays below .1. */
const spaceGap = 0.16
/** Between a Han and a Latin character typesetters put a quarter em without any space in the text; wider is a space. */
const mixedSpaceGap = 0.36
/** A gap this wide, in ems, ends a run: a column, a tab or the text after a list marker. Justified word spaces rarely reach it. */
const breakGap = 0.95
/** A step back this wide, in ems, ends a run: the next text is drawn elsewhere. */
const backStep = 0.5
/** A space glyph that takes less room than this, in ems, is none: browsers draw a soft hyphen inside a line that way. */
const leastSpace = 0.06
/** Letters of which three quarters stand this far apart, in ems, are letter-spaced. */
const letterSpaced = 0.09
/** Fewer gaps than this say nothing of letter-spacing. */
const fewestGaps = 5

/** Style and state that all glyphs of a run share. */
export interface RunStyle {
  readonly font: Font
  readonly size: number
  readonly color: string
  readonly ink: number
  readonly ux: number
  readonly uy: number
  readonly invisible: boolean
  readonly mcid: number | null
  readonly artifact: boolean
  readonly bold: boolean
}

const spacingAccents: Readonly<Record<string, string>> = {
  '\u00b4': '\u0301',
  '\u0060': '\u0300',
  '\u00a8': '\u0308',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u02da': '\u030a',
  '\u02c7': '\u030c',
  '\u00b8': '\u0327',
  '\u00af': '\u0304'
}

/** Collects glyphs in the order of the content stream and gives runs. Coordinates are along and across the text's direction. */
export class SpanBuilder {
  readonly spans: Span[] = []
  #style: RunStyle | null = null
  #chars: string[] = []
  #starts: number[] = []
  #ends: number[] = []
  #spaced: boolean[] = []
  #across = 0
  #space = false
  #spaceBefore = false

  /** A space glyph: remembered for the next glyph. */
  addSpace(): void {
    this.#space = true
  }

  /** `x`, `y`: origin of the glyph on the page; `advance`: width in points along the direction. */
  addGlyph(character: string, x: number, y: number, advance: number, style: RunStyle): void {
    const along = x * style.ux + y * style.uy
    const across = -x * style.uy + y * style.ux
    const last = this.#ends.length - 1
    if (this.#style !== null) {
      const gap = (along - this.#ends[last]!) / style.size
      const sameLine = Math.abs(across - this.#across) < 0.1 * style.size
      if (!sameLine || style !== this.#style || gap > breakGap || gap < -backStep) {
        if (sameLine && gap >= -backStep && this.#overprinted(character, along)) return
        const near = Math.abs(across - this.#across) < 0.6 * style.size && gap > -backStep
        this.#flush()
        this.#spaceBefore = near && (this.#space || gap > spaceGap)
        this.#space = false
      } else if (this.#overprinted(character, along)) return
    }
    if (this.#style === null) {
      this.#style = style
      this.#across = across
      this.#space = false
    }
    this.#chars.push(character)
    this.#starts.push(along)
    this.#ends.push(along + advance)
    this.#spaced.push(this.#space)
    this.#space = false
  }

  /** Ends the run, so that what follows starts a new one. */
  finish(): readonly Span[] {
    this.#flush()
    return this.spans
  }

  /** A letter set under or over a free-standing accent becomes one character, as TeX draws `Å`. */
  #overprinted(character: string, along: number): boolean {
    const last = this.#chars.length - 1
    const width = this.#ends[last]! - this.#starts[last]!
    if (along >= this.#ends[last]! - 0.3 * width) return false
    const before = this.#chars[last]!
    const accent = spacingAccents[before]
    if (accent !== undefined && /^\p{L}$/u.test(character)) {
      this.#chars[last] = (character + accent).normalize('NFC')
      return true
    }
    const combining = spacingAccents[character]
    if (combining === undefined || !/^\p{L}$/u.test(before)) return false
    const composed = (before + combining).normalize('NFC')
    if (composed.length > 1) return false
    this.#chars[last] = composed
    return true
  }

  #flush(): void {
    const style = this.#style
    if (style === null) return
    const threshold = this.#spaceThreshold(style.size)
    let text = ''
    const edges: number[] = []
    const mixedGaps: number[] = []
    for (let i = 0; i < this.#chars.length; i++) {
      const character = this.#chars[i]!
      if (i > 0) {
        const gap = (this.#starts[i]! - this.#ends[i - 1]!) / style.size
        if ((this.#spaced[i] && gap > leastSpace) || isGapSpace(this.#chars[i - 1]!, character, gap, threshold)) {
          text += ' '
          edges.push(this.#ends[i - 1]!)
        } else if (gap > spaceGap && isCjk(this.#chars[i - 1]!.at(-1)) !== isCjk(character[0]))
          mixedGaps.push(text.length)
      }
      text += character
      const width = this.#ends[i]! - this.#starts[i]!
      for (let k = 0; k < character.length; k++) edges.push(this.#starts[i]! + (width * k) / character.length)
    }
    this.spans.push({
      text,
      box: boxOf(style, this.#starts[0]!, this.#ends.at(-1)!, this.#across),
      baseline: style.ux * this.#across + style.uy * this.#starts[0]!,
      size: Math.round(style.size * 100) / 100,
      font: style.bold && !style.font.bold ? {...style.font, bold: true} : style.font,
      color: style.color,
      ink: style.ink,
      angle: (Math.round((Math.atan2(style.uy, style.ux) * 180) / Math.PI) + 360) % 360,
      invisible: style.invisible,
      mcid: style.mcid,
      artifact: style.artifact,
      mixedGaps,
      gapsAreSpaces: false,
      spaceBefore: this.#spaceBefore,
      order: this.spans.length,
      edges
    })
    this.#style = null
    this.#chars = []
    this.#starts = []
    this.#ends = []
    this.#spaced = []
    this.#spaceBefore = false
  }

  /** The gap that is a space in this run: wider where the run is letter-spaced. */
  #spaceThreshold(size: number): number {
    const gaps: number[] = []
    for (let i = 1; i < this.#chars.length; i++) {
      if (!this.#spaced[i] && isLetter(this.#chars[i - 1]!) && isLetter(this.#chars[i]!))
        gaps.push((this.#starts[i]! - this.#ends[i - 1]!) / size)
    }
    if (gaps.length < fewestGaps) return spaceGap
    gaps.sort((a, b) => a - b)
    const usual = gaps[gaps.length >> 2]!
    return usual > letterSpaced ? Math.max(2 * usual, usual + spaceGap) : spaceGap
  }
}

/**
 * True if a gap without a space glyph stands for one: never between Han characters, and between Han and others only where it is
 * wider than what typesetters put there, or where the document has no other spaces (`gapsAreSpaces`).
 */
export function isGapSpace(
  before: string,
  after: string,
  gap: number,
  threshold: number = spaceGap,
  gapsAreSpaces = false
): boolean {
  if (gap <= threshold) return false
  const left = isCjk(before.at(-1))
  const right = isCjk(after[0])
  if (left && right) return false
  return gapsAreSpaces || !(left || right) || gap > Math.max(threshold, mixedSpaceGap)
}

/** Leaders of dots are spaced however the letters are. */
function isLetter(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
  return /^[\p{L}\p{N}]/u.test(character)
}

function boxOf(style: RunStyle, start: number, end: number, across: number): Box {
  const top = across - style.font.ascent * style.size
  const bottom = across + style.font.descent * style.size
  if (style.ux > 0.999) return [start, top, end, bottom]
  const xs: number[] = []
  const ys: number[] = []
  for (const a of [start, end]) {
    for (const c of [top, bottom]) {
      xs.push(a * style.ux - c * style.uy)
      ys.push(a * style.uy + c * style.ux)
    }
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
