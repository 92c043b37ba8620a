/** Affine transformation `[a, b, c, d, e, f]`, as in PDF 32000-1, 8.3.3. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The transformation that does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5]
  ]
}

/** A matrix from what an operator carries: an array or typed array of six finite numbers, else identity. */
export function matrixOf(value: unknown): Matrix {
  if (typeof value !== 'object' || value === null) return identity
  const numbers = Array.from(value as ArrayLike<unknown>)
  if (numbers.length < 6 || !numbers.every(n => typeof n === 'number' && Number.isFinite(n))) return identity
  return numbers.slice(0, 6) as unknown as Matrix
}

/** Where a transformation puts a point. */
export function multiplyPoint(matrix: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}
