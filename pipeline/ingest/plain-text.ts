import type {Paragraph, PhrasingContent, Root} from 'mdast'
import {itemLines} from '../language/list-marker.ts'
import type {Source} from './source.ts'
import {composed} from './text/composed.ts'
import type {SourceText} from './text/source-text.ts'
import type {Stretch} from './text/stretch.ts'

const line = /[^\r\n]+|\r\n|\n|\r/g
const lineEnd = String.raw`(?:\r\n|\n|\r(?!\n))`
/** Blank lines, and the line end before one that an ideographic space sets in. */
const paragraphEnds = new RegExp(`(?:^|${lineEnd})(?:[^\\S\\r\\n]*${lineEnd})+|${lineEnd}(?=\\u3000)`, 'g')

/**
 * Reads plain text: paragraphs are what blank lines part, or what is set in as in Chinese. Lines that are typed as items, `– …`, are kept apart by
 * breaks; whether they are items, the text as a whole must tell. No line is taken for a heading.
 */
export function plainText(source: SourceText): Source {
  const children: Paragraph[] = []
  let from = 0
  for (const {index, 0: blank} of [...source.text.matchAll(paragraphEnds), {index: source.text.length, 0: ''}]) {
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
    end: start + index + found.length,
    ...(/^[\r\n]/.test(found) && {lineEnd: true as const})
  }))
  const {value, stretches} = composed(text, lines)
  const typed = itemLines(text.split(/\r\n|\n|\r/))
  let at = 0
  return {
    type: 'paragraph',
    children: stretches.flatMap((stretch): PhrasingContent[] => {
      const places = [source.placeOf(stretch.start, stretch.end)]
      if (stretch.lineEnd) at++
      if (stretch.lineEnd && typed.has(at)) return [{type: 'break', data: {places}}]
      return [{type: 'text', value: value.slice(stretch.from, stretch.to), data: {places}}]
    }),
    data: {places: [source.placeOf(start, start + text.length)]}
  }
}
