import type {FootnoteDefinition, Root, RootContent} from 'mdast'
import type {Run} from '../../diagnostics/index.ts'
import type {Place} from '../../model/place.ts'
import type {Furniture, Snapshot, Source} from '../../model/source.ts'
import type {NumberFormat} from '../office/number-text.ts'
import {type OfficePackage, openPackage} from '../office/open-package.ts'
import {pieceText} from '../office/piece.ts'
import {child, descendants, elements, type XmlElement} from '../office/xml-element.ts'
import {readBody} from './body.ts'
import {FieldStack} from './fields.ts'
import {readInline} from './inline.ts'
import {ListCounter} from './list-counter.ts'
import {type NoteKind, type NoteReference, Notes} from './notes.ts'
import {readNumbering} from './numbering.ts'
import type {Part} from './part.ts'
import {docxPrefixes} from './prefixes.ts'
import {readProperties} from './properties.ts'
import {type Relationship, relatedPart, relationships} from './relationships.ts'
import {readStyles} from './styles.ts'

export const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Reads a DOCX into an mdast tree. Places are paragraphs of the body counted from 0, those of cells and text boxes among them, those of notes after
 * them. Headings, title, captions and contents by style; lists with the markers that Word prints; tables with spans; notes at the end.
 * Tracked insertions are read, deletions left out (`office:tracked-changes`). Gives the file up with the rules of `openPackage`,
 * `office:content-missing` or `office:xml-broken`.
 */
export async function ingestDocx(snapshot: Snapshot, run: Run): Promise<Source> {
  const {file} = snapshot
  const office = await openPackage(snapshot, docxPrefixes, run)
  const ofPackage = relationships(office, '')
  const main = relatedPart(ofPackage, 'officeDocument', 'word/document.xml')
  const document = office.required(main)
  const related = relationships(office, main)
  const styles = readStyles(office.optional(relatedPart(related, 'styles', 'word/styles.xml')))
  const lists = new ListCounter(readNumbering(office.optional(relatedPart(related, 'numbering', 'word/numbering.xml'))))
  const notes = new Notes(noteFormats(office.optional(relatedPart(related, 'settings', 'word/settings.xml'))))
  const tally = {paragraphs: 0, inserted: 0, deleted: 0}
  const part: Part = {file, styles, lists, notes, relationships: related, fields: new FieldStack(), tally}
  const body = child(document, 'w:body')
  if (!body) run.fail('office:content-missing', {kind: 'file', file}, {part: main})
  const blocks = readBody(body, part)
  const definitions = readNotes(office, part)
  if (tally.inserted + tally.deleted > 0)
    run.report('office:tracked-changes', {kind: 'file', file}, {inserted: tally.inserted, deleted: tally.deleted})
  const root: Root = {type: 'root', children: [...blocks, ...definitions], data: {places: [{kind: 'file', file}]}}
  return {
    root,
    mediaType: docxMediaType,
    properties: readProperties(office, ofPackage, styles.lang),
    furniture: readFurniture(office, part)
  }
}

const noteParts: Readonly<Record<NoteKind, string>> = {footnote: 'footnotes', endnote: 'endnotes'}

/** Definitions of the notes that the text refers to, in its order. References in notes to other notes are none. */
function readNotes(office: OfficePackage, part: Part): readonly FootnoteDefinition[] {
  return (['footnote', 'endnote'] as const).flatMap(kind => {
    const references = part.notes.references.filter(reference => reference.kind === kind)
    if (references.length === 0) return []
    const name = relatedPart(part.relationships, noteParts[kind], `word/${noteParts[kind]}.xml`)
    const inner: Part = {...part, relationships: relationships(office, name), fields: new FieldStack()}
    const byId = new Map(elements(office.optional(name)).map(note => [note.attributes['w:id'], note]))
    return references.flatMap(reference => readNote(byId.get(reference.id), reference, inner))
  })
}

function readNote(note: XmlElement | undefined, reference: NoteReference, part: Part): readonly FootnoteDefinition[] {
  const children = note ? readBody(note, part) : []
  const places = children.flatMap(node => node.data?.places ?? [])
  if (children.length === 0 || places.length === 0) return []
  return [
    {
      type: 'footnoteDefinition',
      identifier: reference.identifier,
      label: reference.label,
      children: children as RootContent[] as FootnoteDefinition['children'],
      data: {places, marker: reference.label}
    }
  ]
}

const noteNumbers: Readonly<Record<string, NumberFormat>> = {
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  decimalEnclosedCircle: 'circled',
  decimalEnclosedCircleChinese: 'circled',
  chineseCounting: 'chinese'
}

/** Word numbers footnotes 1, 2 and endnotes i, ii unless the settings say otherwise. */
function noteFormats(settings: XmlElement | undefined): Readonly<Record<NoteKind, NumberFormat>> {
  const format = (name: string, otherwise: NumberFormat): NumberFormat => {
    const said = child(child(settings, name), 'w:numFmt')?.attributes['w:val']
    return said === undefined ? otherwise : (noteNumbers[said] ?? 'decimal')
  }
  return {footnote: format('w:footnotePr', 'decimal'), endnote: format('w:endnotePr', 'lower-roman')}
}

/** Running heads and feet, each text once. */
function readFurniture(office: OfficePackage, part: Part): readonly Furniture[] {
  const place: Place = {kind: 'file', file: part.file}
  const found = new Map<string, Furniture>()
  for (const {type, target} of part.relationships.values() as Iterable<Relationship>) {
    if (type !== 'header' && type !== 'footer') continue
    const inner = {...part, relationships: relationships(office, target), fields: new FieldStack()}
    for (const paragraph of descendants(office.optional(target), 'w:p')) {
      const facts = part.styles.paragraph(undefined)
      const text = pieceText(readInline(paragraph, facts, inner).pieces)
        .replace(/\s+/g, ' ')
        .trim()
      if (text !== '') found.set(`${type} ${text}`, {text, place, kind: type})
    }
  }
  return [...found.values()]
}
