import type {TranslationUnit} from '../../../pipeline/model/index.ts'
import type {PartView} from '../../contract/part-view.ts'

/** What a row's height is guessed from until it has been drawn. CSS pixels. */
interface Measure {
  readonly columnWidth: number
  readonly lineHeight: number
}

/** Mean width of a character in ems of a line's height: Chinese is as wide as it is high. */
const NARROW = 0.33
const WIDE = 0.66
/** Space above and below a row's text, in pixels. */
const PADDING = 21

/** Heights of rows: measured where they were drawn, guessed elsewhere. */
export class RowHeights {
  readonly #measured = new Map<string, number>()
  #guessed = new WeakMap<TranslationUnit, number>()
  #measure: Measure

  constructor(measure: Measure) {
    this.#measure = measure
  }

  /** Forgets all, as columns have another width. */
  reset(measure: Measure): void {
    this.#measured.clear()
    this.#guessed = new WeakMap()
    this.#measure = measure
  }

  /** True where the height was another one. */
  set(id: string, height: number): boolean {
    if (Math.abs((this.#measured.get(id) ?? -1) - height) < 0.5) return false
    this.#measured.set(id, height)
    return true
  }

  of(unit: TranslationUnit, segments: PartView['segments'], langs: readonly string[]): number {
    const measured = this.#measured.get(unit.id)
    if (measured !== undefined) return measured
    const known = this.#guessed.get(unit)
    if (known !== undefined) return known
    const guess = this.#guess(unit, segments, langs)
    this.#guessed.set(unit, guess)
    return guess
  }

  #guess(unit: TranslationUnit, segments: PartView['segments'], langs: readonly string[]): number {
    const {columnWidth, lineHeight} = this.#measure
    const lines = langs.map(lang =>
      (unit.members[lang] ?? []).reduce((sum, id) => {
        const text = segments[id]?.text ?? ''
        const width = text.length * lineHeight * (lang.startsWith('zh') ? WIDE : NARROW)
        return sum + Math.max(1, Math.ceil(width / Math.max(columnWidth, 1)))
      }, 0)
    )
    return Math.max(1, ...lines) * lineHeight + PADDING
  }
}

/** Where rows begin: `offsets[i]` is the top of row i, and the last is the end of all. */
export function offsetsOf(count: number, heightOf: (row: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1)
  for (let row = 0; row < count; row++) offsets[row + 1] = offsets[row]! + heightOf(row)
  return offsets
}

/** Moves the rows behind those whose heights have changed, in place: thousands of rows are not guessed anew for a few that were drawn. */
export function moveOffsets(offsets: Float64Array, changes: readonly (readonly [row: number, by: number])[]): void {
  for (const [row, by] of changes) for (let at = row + 1; at < offsets.length; at++) offsets[at]! += by
}

/** The row at a height, by halving. */
export function rowAt(offsets: Float64Array, y: number): number {
  let low = 0
  let high = Math.max(offsets.length - 2, 0)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[middle]! <= y) low = middle
    else high = middle - 1
  }
  return low
}
