import type {Matrix} from './matrix.ts'

/** What of the graphics state text and its colour hang on (ISO 32000-2, 8.4 and 9.3). */
export interface GraphicsState {
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

/** The state in which a page begins. */
export function initialState(ctm: Matrix): GraphicsState {
  return {
    ctm,
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
