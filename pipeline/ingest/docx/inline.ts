import {type Piece, type PieceStyle, plainStyle} from '../office/piece.ts'
import {child, descendants, elements, textOf, type XmlElement} from '../office/xml-element.ts'
import {cleanCharacter} from '../pdf/characters.ts'
import {unwrapped} from './alternate-content.ts'
import {hyperlink} from './fields.ts'
import type {NoteKind} from './notes.ts'
import type {Part} from './part.ts'
import {type StyleFacts, toggle} from './styles.ts'

/** What a paragraph holds: its own text, and the boxes that are anchored in it. */
export interface Inline {
  readonly pieces: readonly Piece[]
  /** `w:txbxContent` elements in order. */
  readonly boxes: readonly XmlElement[]
}

/** Reads the runs of a paragraph: insertions accepted, deletions and hidden text left out, of fields what they show. */
export function readInline(paragraph: XmlElement, facts: StyleFacts, part: Part): Inline {
  const pieces: Piece[] = []
  const boxes: XmlElement[] = []
  for (const element of elements(paragraph)) read(element, null)
  return {pieces, boxes}

  function read(element: XmlElement, link: string | null): void {
    countChange(element)
    const inner = unwrapped(element)
    if (inner) {
      for (const wrapped of inner) read(wrapped, link)
      return
    }
    if (element.name === 'w:r') readRun(element, link)
    else if (element.name === 'w:hyperlink') readAll(element, linkOf(element) ?? link)
    else if (element.name === 'w:fldSimple') readAll(element, hyperlink(element.attributes['w:instr'] ?? '') ?? link)
    else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') {
      const formula = [...descendants(element, 'm:t')].map(textOf).join('')
      if (formula !== '') pieces.push({type: 'text', value: formula, style: {...plainStyle, link}})
    }
  }

  function readAll(element: XmlElement, link: string | null): void {
    for (const inner of elements(element)) read(inner, link)
  }

  function countChange({name}: XmlElement): void {
    if (name === 'w:ins' || name === 'w:moveTo') part.tally.inserted++
    else if (name === 'w:del' || name === 'w:moveFrom') part.tally.deleted++
  }

  function linkOf({attributes}: XmlElement): string | null {
    const relationship = part.relationships.get(attributes['r:id'] ?? '')
    const anchor = attributes['w:anchor']
    const fragment = anchor === undefined ? '' : `#${anchor}`
    if (relationship?.external) return relationship.target + (relationship.target.includes('#') ? '' : fragment)
    return fragment || null
  }

  function readRun(run: XmlElement, around: string | null): void {
    const properties = child(run, 'w:rPr')
    const named = part.styles.character(child(properties, 'w:rStyle')?.attributes['w:val'])
    if (toggle(properties, 'w:vanish') ?? (named.hidden || facts.hidden)) {
      for (const mark of elements(run)) if (mark.name === 'w:fldChar' || mark.name === 'w:instrText') readMark(mark)
      return
    }
    const style: Omit<PieceStyle, 'link'> = {
      bold: toggle(properties, 'w:b') ?? (named.bold || facts.bold),
      italic: toggle(properties, 'w:i') ?? (named.italic || facts.italic),
      struck: toggle(properties, 'w:strike') ?? toggle(properties, 'w:dstrike') ?? false
    }
    const contents = elements(run).flatMap(element => unwrapped(element) ?? [element])
    const reference = contents.find(({name}) => name === 'w:footnoteReference' || name === 'w:endnoteReference')
    const marked = isCustomMark(reference)
    if (reference) addNote(reference, marked ? contents.map(shownText).join('').trim() : null)
    for (const element of contents) {
      if (readMark(element) || !part.fields.shown) continue
      const value = marked ? '' : shownText(element)
      const link = part.fields.link ?? around
      if (value !== '') pieces.push({type: 'text', value, style: {...style, link}})
      else if (isLineBreak(element)) pieces.push({type: 'break'})
      else if (element.name === 'w:ruby') readBase(element, around)
      else if (drawn.has(element.name)) readDrawing(element)
    }
  }

  /** True for what steers a field. */
  function readMark(element: XmlElement): boolean {
    if (element.name === 'w:fldChar') part.fields.mark(element.attributes['w:fldCharType'])
    else if (element.name === 'w:instrText') part.fields.instruct(textOf(element))
    else return false
    return true
  }

  function addNote(reference: XmlElement, mark: string | null): void {
    const kind: NoteKind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    const id = reference.attributes['w:id']
    if (id === undefined) return
    const {identifier, label} = part.notes.refer(kind, id, mark === '' ? null : mark)
    pieces.push({type: 'note', identifier, label})
  }

  /** Of ruby text the base: the reading above it repeats it. */
  function readBase(ruby: XmlElement, link: string | null): void {
    for (const run of elements(child(ruby, 'w:rubyBase'), 'w:r')) readRun(run, link)
  }

  function readDrawing(drawing: XmlElement): void {
    const content = openAlternates(drawing)
    for (const box of content.flatMap(element => found(element, 'w:txbxContent'))) boxes.push(box)
    const [picture] = content.flatMap(element => found(element, 'a:blip', 'v:imagedata'))
    const [about] = content.flatMap(element => found(element, 'wp:docPr', 'v:shape'))
    const decorative = content
      .flatMap(element => [...descendants(element, 'adec:decorative')])
      .some(({attributes}) => attributes.val === '1')
    const {attributes = {}} = about ?? {}
    const alt = (attributes.descr ?? attributes.alt ?? attributes.title ?? '').trim()
    if (decorative || (!picture && alt === '')) return
    const id = picture?.attributes['r:embed'] ?? picture?.attributes['r:link'] ?? picture?.attributes['r:id'] ?? ''
    const target = part.relationships.get(id)
    const url = target === undefined ? '' : target.external ? target.target : `#${target.target}`
    if (picture || content.every(element => found(element, 'w:txbxContent').length === 0))
      pieces.push({type: 'image', alt, url})
  }
}

const drawn = new Set(['w:drawing', 'w:pict', 'w:object'])

function isCustomMark(reference: XmlElement | undefined): boolean {
  const value = reference?.attributes['w:customMarkFollows']
  return value === '1' || value === 'true' || value === 'on'
}

function isLineBreak({name, attributes}: XmlElement): boolean {
  const type = attributes['w:type']
  return name === 'w:cr' || (name === 'w:br' && type !== 'page' && type !== 'column')
}

/** The characters that an element of a run stands for. */
function shownText(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return textOf(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:softHyphen':
      return '\u00ad'
    case 'w:sym':
      return symbol(element.attributes['w:char'])
    default:
      return ''
  }
}

/** A character of a symbol font by its code in the private use area; nothing where no text character stands for it. */
function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16)
  if (!(point > 0 && point <= 0xffff)) return ''
  const character = cleanCharacter(String.fromCharCode(point))
  return /\p{Co}/u.test(character) ? '' : character
}

/** A drawing's elements with the branches of markup compatibility chosen, at any depth, so that no box is read twice. */
function openAlternates(drawing: XmlElement): readonly XmlElement[] {
  return elements(drawing).map(open)

  function open(element: XmlElement): XmlElement {
    if (element.name === 'w:txbxContent') return element
    const children = element.children.flatMap((node): readonly (XmlElement | string)[] => {
      if (typeof node === 'string') return [node]
      return node.name === 'mc:AlternateContent' ? (unwrapped(node) ?? []).map(open) : [open(node)]
    })
    return {...element, children}
  }
}

/** The element itself or those below it. */
function found(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return names.includes(element.name) ? [element] : [...descendants(element, ...names)]
}
