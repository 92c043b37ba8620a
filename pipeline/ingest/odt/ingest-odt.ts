import type {FootnoteDefinition, Root} from 'mdast'
import type {Run} from '../../diagnostics/index.ts'
import type {Place} from '../../model/place.ts'
import type {Furniture, Snapshot, Source} from '../../model/source.ts'
import {type OfficePackage, openPackage} from '../office/open-package.ts'
import {pieceText} from '../office/piece.ts'
import {child, descendants, elements, type XmlElement} from '../office/xml-element.ts'
import {readBlocks} from './blocks.ts'
import {readInline} from './inline.ts'
import {ListCounter} from './list-counter.ts'
import {readListStyles} from './list-styles.ts'
import {odtPrefixes} from './prefixes.ts'
import {readProperties} from './properties.ts'
import {readStyles} from './styles.ts'
import type {TextContext} from './text-context.ts'

export const odtMediaType = 'application/vnd.oasis.opendocument.text'

/**
 * Reads an OpenDocument text into an mdast tree. Places are paragraphs and headings of the body counted from 0, those of cells and boxes
 * among them, those of notes after them. Tracked insertions are read, deletions left out (`office:tracked-changes`). Gives the file up
 * with the rules of `openPackage`, `office:content-missing` or `office:xml-broken`.
 */
export async function ingestOdt(snapshot: Snapshot, run: Run): Promise<Source> {
  const {file} = snapshot
  const place: Place = {kind: 'file', file}
  const office = await openPackage(snapshot, odtPrefixes, run)
  if (isEncrypted(office)) run.fail('office:encrypted', place)
  const content = office.required('content.xml')
  const shared = office.optional('styles.xml')
  const text = child(child(content, 'office:body'), 'office:text')
  if (!text) run.fail('office:content-missing', place, {part: 'content.xml'})
  reportChanges(text, place, run)
  const styles = readStyles(content, shared)
  const context: TextContext = {
    file,
    styles,
    lists: readListStyles(content, shared),
    outline: new ListCounter(),
    counters: new Map(),
    notes: [],
    tally: {paragraphs: 0, lists: 0}
  }
  const blocks = readBlocks(text, context)
  const root: Root = {type: 'root', children: [...blocks, ...readNotes(context)], data: {places: [place]}}
  return {
    root,
    mediaType: odtMediaType,
    properties: readProperties(office.optional('meta.xml'), styles.lang),
    furniture: readFurniture(shared, context, place)
  }
}

/** The manifest of an encrypted document says so for every part that is (OpenDocument part 2, 4.8.1). */
function isEncrypted(office: OfficePackage): boolean {
  const manifest = office.optional('META-INF/manifest.xml')
  return descendants(manifest, 'manifest:encryption-data').next().done === false
}

function reportChanges(text: XmlElement, place: Place, run: Run): void {
  const regions = elements(child(text, 'text:tracked-changes'), 'text:changed-region')
  const count = (name: string): number => regions.filter(region => child(region, name)).length
  const [inserted, deleted] = [count('text:insertion'), count('text:deletion')]
  if (inserted + deleted > 0) run.report('office:tracked-changes', place, {inserted, deleted})
}

/** Notes in the order of their references. A note in a note is read too. */
function readNotes(context: TextContext): readonly FootnoteDefinition[] {
  const definitions: FootnoteDefinition[] = []
  for (const {identifier, label, body} of context.notes) {
    const children = readBlocks(body, context) as FootnoteDefinition['children']
    const places = children.flatMap(node => node.data?.places ?? [])
    if (places.length > 0)
      definitions.push({type: 'footnoteDefinition', identifier, label, children, data: {places, marker: label}})
  }
  return definitions
}

/** Running heads and feet of the master pages, each text once. */
function readFurniture(shared: XmlElement | undefined, context: TextContext, place: Place): readonly Furniture[] {
  const found = new Map<string, Furniture>()
  for (const page of elements(child(shared, 'office:master-styles'), 'style:master-page'))
    for (const part of elements(page)) {
      const kind = /^style:(header|footer)/.exec(part.name)?.[1]
      if (kind !== 'header' && kind !== 'footer') continue
      for (const paragraph of descendants(part, 'text:p', 'text:h')) {
        const facts = context.styles.of('paragraph', undefined)
        const text = pieceText(readInline(paragraph, facts, context).pieces)
          .replace(/\s+/g, ' ')
          .trim()
        if (text !== '') found.set(`${kind} ${text}`, {text, place, kind})
      }
    }
  return [...found.values()]
}
