import type {LanguageTag} from '../model/language-tag.ts'
import type {Value} from '../model/value.ts'
import {eachMatch} from './each-match.ts'
import {foldWidth} from './fold-width.ts'
import {languageOf} from './index.ts'

/**
 * Texts whose values are held. Evidence, what a block states and several checks ask for the values of the same sentence one after the other, and reading
 * them anew was a seventh of a build; a hundred pages have about as many sentences.
 */
const MOST_HELD = 4096

const held = new Map<string, readonly Value[]>()

/**
 * Numbers, dates and other values of a text in the order in which they stand. Keys are equal across languages where the
 * values are equal (see `model/value.ts`). Values in words carry `weak`. Time is linear in the length of the text.
 */
export function readValues(text: string, lang: LanguageTag): readonly Value[] {
  const key = `${lang}\n${text}`
  const known = held.get(key)
  if (known) return known
  const values = valuesIn(text, lang)
  // The oldest half goes at once: what is asked for again is asked for soon.
  if (held.size >= MOST_HELD) for (const old of [...held.keys()].slice(0, MOST_HELD / 2)) held.delete(old)
  held.set(key, values)
  return values
}

function valuesIn(text: string, lang: LanguageTag): readonly Value[] {
  const folded = foldWidth(text)
  const lower = folded.replace(/\p{Lu}/gu, char =>
    char.toLowerCase().length === char.length ? char.toLowerCase() : char
  )
  const taken = new Uint8Array(text.length)
  const values: Value[] = []
  const hasDigits = /\d/u.test(lower)
  for (const reader of languageOf(lang).values) {
    if (reader.digits && !hasDigits) continue
    for (const match of eachMatch(reader.pattern, lower)) {
      const start = match.index
      const end = start + match[0].length
      if (end === start || taken.subarray(start, end).includes(1)) continue
      const read = reader.read(match, folded)
      if (read === null) continue
      taken.fill(1, start, end)
      if (read === 'claim') continue
      for (const {kind, key, weak, from = 0, to = match[0].length} of read) {
        const span = trimmed(text, start + from, start + to)
        values.push({kind, key, ...span, text: text.slice(span.start, span.end), ...(weak ? {weak} : {})})
      }
    }
  }
  return values.sort((a, b) => a.start - b.start || a.end - b.end)
}

function trimmed(text: string, start: number, end: number): {readonly start: number; readonly end: number} {
  const inside = text.slice(start, end)
  return {start: start + inside.length - inside.trimStart().length, end: end - inside.length + inside.trimEnd().length}
}
