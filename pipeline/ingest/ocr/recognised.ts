/** Rectangle in pixels of the picture that was recognised, origin top left. */
export type PixelBox = readonly [x0: number, y0: number, x1: number, y1: number]

export interface RecognisedSymbol {
  readonly text: string
  readonly box: PixelBox
}

export interface RecognisedWord {
  readonly text: string
  /** From 0 to 1. */
  readonly confidence: number
  readonly box: PixelBox
  readonly symbols: readonly RecognisedSymbol[]
  /** White space as wide as a space stands before the word, where the engine's own cut does not tell: beside Han characters. */
  readonly spaced?: boolean
}

export interface RecognisedLine {
  readonly box: PixelBox
  /** Left and right end of the line that the letters stand on. */
  readonly baseline: PixelBox
  /** Height of letters such as x, in pixels, as the recogniser fits it over the line. */
  readonly xHeight: number
  readonly words: readonly RecognisedWord[]
}

/** What the recogniser reads in a picture: lines in its own order. */
export interface RecognisedText {
  readonly lines: readonly RecognisedLine[]
}
