import {numberText} from '../office/number-text.ts'
import type {ListLevel, ListStyle} from './list-styles.ts'

export interface Label {
  /** As printed; '' where the level prints nothing. */
  readonly text: string
  readonly ordered: boolean
  readonly value: number
}

/** Counts the items of one list, or headings by the outline. */
export class ListCounter {
  readonly #counts: (number | undefined)[] = []

  /** The label of the next item at a level, from 0. `start` sets its number. */
  next(style: ListStyle, level: number, start: number | null = null): Label {
    const at = style[level]
    const before = this.#counts[level]
    const value = start ?? (before === undefined ? (at?.start ?? 1) : before + 1)
    this.#counts[level] = value
    this.#counts.length = level + 1
    const ordered = at !== undefined && at.format !== 'bullet' && at.format !== 'none'
    return {text: at ? this.#text(style, at, level) : '', ordered, value}
  }

  #text(style: ListStyle, at: ListLevel, level: number): string {
    if (at.format === 'bullet') return at.bullet.trim()
    if (at.format === 'none') return ''
    const number = (index: number): string => {
      const of = style[index]
      if (!of || of.format === 'bullet') return ''
      return numberText(this.#counts[index] ?? of.start, of.format)
    }
    if (at.form !== null) return at.form.replace(/%(\d+)%/g, (_, digits: string) => number(Number(digits) - 1)).trim()
    const first = Math.max(0, level + 1 - at.shown)
    const numbers = Array.from({length: level + 1 - first}, (_, index) => number(first + index)).filter(
      text => text !== ''
    )
    return `${at.prefix}${numbers.join('.')}${at.suffix}`.trim()
  }
}
