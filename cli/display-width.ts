import {stripVTControlCharacters} from 'node:util'

/** Characters that take two columns: East Asian wide and full-width ones, and emoji. Source: Unicode UAX #11, by script. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]/u

/** Columns that a text takes on a terminal, escape sequences left out. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of stripVTControlCharacters(text).replace(/[\p{Mn}\p{Cf}]/gu, ''))
    width += WIDE.test(character) ? 2 : 1
  return width
}

/** The beginning of a plain text that fits into `columns`, with `…` where something was cut off. */
export function fitInto(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  let fitting = ''
  for (const character of text) {
    if (displayWidth(fitting + character) > columns - 1) break
    fitting += character
  }
  return `${fitting}…`
}
