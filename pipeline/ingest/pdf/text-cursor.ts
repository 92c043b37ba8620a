import {identity, type Matrix} from './matrix.ts'

/** Where the next glyph goes: a text matrix, and a point in its coordinates (ISO 32000-2, 9.4). */
export class TextCursor {
  matrix: Matrix = identity
  x = 0
  y = 0
  #lineX = 0
  #lineY = 0

  /** Starts a line at the origin of a text matrix. */
  begin(matrix: Matrix = identity): void {
    this.matrix = matrix
    this.x = this.y = this.#lineX = this.#lineY = 0
  }

  /** Starts a line so far from the start of the last one. */
  nextLine(x: number, y: number): void {
    this.x = this.#lineX += x
    this.y = this.#lineY += y
  }
}
