import {numberText} from '../office/number-text.ts'
import {cleanCharacter} from '../pdf/characters.ts'
import type {NumberedList, NumberingLevel} from './numbering.ts'

/** What stands before a numbered paragraph. */
export interface Label {
  /** As printed: `1.2`, `a)`, `–`, 第三条; '' where the level prints nothing. */
  readonly text: string
  readonly ordered: boolean
  /** The number of this level. */
  readonly value: number
  readonly indent: number | null
  /** Lists with one counter are one list. */
  readonly counter: string
}

/** Counts numbered paragraphs in the order in which they come, as Word does: lists of one definition go on counting together. */
export class ListCounter {
  readonly #lists: ReadonlyMap<string, NumberedList>
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #started = new Set<string>()

  constructor(lists: ReadonlyMap<string, NumberedList>) {
    this.#lists = lists
  }

  /** The label of the next paragraph in that list at that level (from 0); null where there is no such list. */
  next(numId: string, level: number): Label | null {
    const list = this.#lists.get(numId)
    const at = list?.levels[level]
    if (!list || !at) return null
    const counts = this.#counts.get(list.counter) ?? []
    this.#counts.set(list.counter, counts)
    this.#restart(list, numId, level, counts)
    const before = counts[level]
    const value = before === undefined ? (list.starts.get(level) ?? at.start) : before + 1
    counts[level] = value
    for (let deeper = level + 1; deeper < counts.length; deeper++)
      if (startsAnew(list.levels[deeper], level)) counts[deeper] = undefined
    const ordered = at.format !== 'bullet' && at.format !== 'none'
    return {text: labelText(list, at, level, counts), ordered, value, indent: at.indent, counter: list.counter}
  }

  /** A list that sets its own start begins there when its level first comes up, however far the others have counted. */
  #restart(list: NumberedList, numId: string, level: number, counts: (number | undefined)[]): void {
    const key = `${numId} ${level}`
    if (list.starts.has(level) && !this.#started.has(key)) counts[level] = undefined
    this.#started.add(key)
  }
}

/** A deeper level starts anew below each number above it, unless its definition names the level that it heeds, or none. */
function startsAnew(deeper: NumberingLevel | undefined, level: number): boolean {
  const restart = deeper?.restart ?? null
  return restart === null || (restart > 0 && level < restart)
}

function labelText(
  list: NumberedList,
  at: NumberingLevel,
  level: number,
  counts: readonly (number | undefined)[]
): string {
  if (at.format === 'bullet') return [...at.text].map(cleanCharacter).join('').trim()
  const text = at.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const of = list.levels[index]
    if (!of || index > level || of.format === 'bullet') return ''
    return numberText(counts[index] ?? of.start, at.legal && index < level ? 'decimal' : of.format)
  })
  return text.trim()
}
