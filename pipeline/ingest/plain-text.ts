import type {Paragraph, Root} from 'mdast'
import type {Source} from './source.ts'
import {composed} from './text/composed.ts'
import type {SourceText} from './text/source-text.ts'
import type {Stretch} from './text/stretch.ts'

const line = /[^\r\n]+|\r\n|\n|\r/g
const lineEnd = String.raw`(?:\r\n|\n|\r(?!\n))`
const blankLines = new RegExp(`(?:^|${lineEnd})(?:[^\\S\\r\\n]*${lineEnd})+`, 'g')

/** Reads plain text: paragraphs are what blank lines part. No line is taken for a heading or a list. */
export function plainText(source: SourceText): Source {
  const children: Paragraph[] = []
  let from = 0
  for (const {index, 0: blank} of [...source.text.matchAll(blankLines), {index: source.text.length, 0: ''}]) {
    const written = source.text.slice(from, index)
    const start = from + written.length - written.trimStart().length
    if (written.trim() !== '') children.push(readParagraph(source, start, written.trim()))
    from = index + blank.length
  }
  const root: Root = {type: 'root', children, data: {places: [source.placeOf(0, source.text.length)]}}
  return {root, mediaType: 'text/plain', properties: {}, furniture: []}
}

function readParagraph(source: SourceText, start: number, text: string): Paragraph {
  const lines: readonly Stretch[] = [...text.matchAll(line)].map(({index, 0: found}) => ({
    from: index,
    to: index + found.length,
    start: start + index,
    end: start + index + found.length
  }))
  const {value, stretches} = composed(text, lines)
  return {
    type: 'paragraph',
    children: stretches.map(stretch => ({
      type: 'text',
      value: value.slice(stretch.from, stretch.to),
      data: {places: [source.placeOf(stretch.start, stretch.end)]}
    })),
    data: {places: [source.placeOf(start, start + text.length)]}
  }
}
