import {type Piece, type PieceStyle, plainStyle} from '../office/piece.ts'
import {child, descendants, elements, textOf, type XmlElement} from '../office/xml-element.ts'
import type {StyleFacts} from './styles.ts'
import type {TextContext} from './text-context.ts'

/** What a paragraph holds: its own text, and the boxes and shapes that are anchored in it. */
export interface Inline {
  readonly pieces: readonly Piece[]
  readonly boxes: readonly XmlElement[]
}

/** Elements whose text the reader of the document does not see, or sees elsewhere. */
const unseen = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:tracked-changes',
  'text:number',
  'text:hidden-text',
  'text:ruby-text',
  'text:toc-mark',
  'text:alphabetical-index-mark',
  'text:soft-page-break',
  'text:note-citation',
  'svg:title',
  'svg:desc'
])

/** Reads the content of a paragraph, white space folded as OpenDocument says (part 3, 6.1.2). */
export function readInline(paragraph: XmlElement, facts: StyleFacts, context: TextContext): Inline {
  const pieces: Piece[] = []
  const boxes: XmlElement[] = []
  read(paragraph, apply(plainStyle, facts))
  return {pieces, boxes}

  function read(parent: XmlElement, style: PieceStyle): void {
    for (const node of parent.children)
      if (typeof node === 'string') addText(node.replace(/[ \t\r\n]+/g, ' '), style)
      else readElement(node, style)
  }

  function readElement(element: XmlElement, style: PieceStyle): void {
    const {name, attributes} = element
    if (unseen.has(name)) return
    if (name === 'text:span') {
      const own = context.styles.of('text', attributes['text:style-name'])
      if (own.hidden !== true) read(element, apply(style, own))
    } else if (name === 'text:a') read(element, {...style, link: attributes['xlink:href'] || style.link})
    else if (name === 'text:s')
      addText(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MOST_SPACES)), style)
    else if (name === 'text:tab') addText('\t', style)
    else if (name === 'text:line-break') pieces.push({type: 'break'})
    else if (name === 'text:note') addNote(element)
    else if (name === 'text:ruby') read(child(element, 'text:ruby-base') ?? element, style)
    else if (name.startsWith('draw:')) readDrawing(element, style)
    else read(element, style)
  }

  function addText(value: string, style: PieceStyle): void {
    if (value !== '') pieces.push({type: 'text', value, style})
  }

  function addNote(note: XmlElement): void {
    const body = child(note, 'text:note-body')
    const label = textOf(child(note, 'text:note-citation')).trim()
    const identifier = `note${context.notes.length + 1}`
    if (!body || label === '') return
    context.notes.push({identifier, label, body})
    pieces.push({type: 'note', identifier, label})
  }

  function readDrawing(drawing: XmlElement, style: PieceStyle): void {
    if (drawing.name === 'draw:a') {
      for (const inner of elements(drawing))
        readElement(inner, {...style, link: drawing.attributes['xlink:href'] ?? null})
      return
    }
    const texts = textsOf(drawing)
    boxes.push(...texts)
    const image = child(drawing, 'draw:image') ?? child(drawing, 'draw:object')
    const alt = [...descendants(drawing, 'svg:desc', 'svg:title')].map(textOf).find(text => text.trim() !== '') ?? ''
    if ((!image && alt === '') || texts.length > 0) return
    const url = image?.attributes['xlink:href'] ?? ''
    const address = url === '' || /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `#${url.replace(/^\.\//, '')}`
    pieces.push({type: 'image', alt: alt.replace(/\s+/g, ' ').trim(), url: address})
  }
}

/** `text:s` can ask for any number of spaces; all of them are one in text. */
const MOST_SPACES = 8

/** What a drawing holds of text: boxes, and shapes with paragraphs of their own. */
export function textsOf(drawing: XmlElement): readonly XmlElement[] {
  if (elements(drawing).some(({name}) => name === 'text:p' || name === 'text:list' || name === 'text:h'))
    return [drawing]
  return elements(drawing).flatMap(inner => (inner.name.startsWith('draw:') ? textsOf(inner) : []))
}

function apply(style: PieceStyle, facts: StyleFacts): PieceStyle {
  return {
    bold: facts.bold ?? style.bold,
    italic: facts.italic ?? style.italic,
    struck: facts.struck ?? style.struck,
    link: style.link
  }
}
