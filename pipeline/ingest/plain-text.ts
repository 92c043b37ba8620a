import type {Paragraph, Root} from 'mdast'
import type {Source} from './source.ts'
import {composed} from './text/composed.ts'
import type {SourceText} from './text/source-text.ts'
import type {Stretch} from './text/stretch.ts'

const paragraph = /[^\s](?:[^\r\n]|(?:\r\n|\n|\r)(?![ \t]*(?:\r\n|\n|\r|$)))*/g
const line = /[^\r\n]+|\r\n|\n|\r/g

/** Reads plain text: paragraphs are what blank lines part. No line is taken for a heading or a list. */
export function plainText(source: SourceText): Source {
  const children = [...source.text.matchAll(paragraph)].map(({index, 0: text}) => readParagraph(source, index, text))
  const root: Root = {type: 'root', children, data: {places: [source.placeOf(0, source.text.length)]}}
  return {root, mediaType: 'text/plain', properties: {}, furniture: []}
}

function readParagraph(source: SourceText, start: number, written: string): Paragraph {
  const text = written.trimEnd()
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
