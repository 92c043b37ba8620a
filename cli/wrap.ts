import {displayWidth} from './display-width.ts'

/** A word with the white space before it, or one Chinese character with the punctuation that must not begin a line. */
const CHUNK =
  /\s*(?:\p{Script=Han}[，。；：、！？）》」』”]*|[（《「『“]+\p{Script=Han}[，。；：、！？）》」』”]*|[^\s\p{Script=Han}（《「『“]+|[（《「『“]+)/gu

/** Breaks a text into lines of at most `width` columns, also between Chinese characters, which take two; line breaks in it stay. */
export function wrap(text: string, width: number): string {
  return text
    .split(/\r?\n/)
    .map(line => wrapLine(line, width))
    .join('\n')
}

function wrapLine(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const chunk of text.match(CHUNK) ?? []) {
    if (line !== '' && displayWidth(line + chunk) > width) {
      lines.push(line)
      line = chunk.trimStart()
    } else line += chunk
  }
  return [...lines, line].join('\n')
}
