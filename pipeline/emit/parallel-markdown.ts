import type {PhrasingContent, Root, RootContent, TableCell, TableRow} from 'mdast'
import {
  type Alignment,
  type Document,
  glueOf,
  type Section,
  type Segment,
  segmentsOf,
  type TextBlock,
  type TranslationUnit
} from '../model/index.ts'
import {certaintyOf, certaintySigns} from './certainty.ts'
import type {Labels} from './document-markdown.ts'
import {labelOf} from './document-tree.ts'
import {sourceOf} from './feed/source-of.ts'
import {withheldCount} from './feed/withheld-count.ts'
import {toMarkdown} from './markdown.ts'

/** A segment and what a reader wants to know of where it stands. */
interface Placed {
  readonly segment: Segment
  /** Marker of the item that begins with the segment, with the space behind it; '' for all else. */
  readonly sign: string
  readonly type: TextBlock['type'] | 'cell'
  readonly top: Section | undefined
}

/**
 * `<part>.parallel.md`: all languages of a part side by side, a table for each top section, a row for each unit.
 *
 * @param hidden ids of blocks that are left out because they name persons
 */
export function parallelMarkdown(
  alignment: Alignment,
  documents: readonly Document[],
  labels: Labels,
  hidden: ReadonlySet<string> = new Set()
): string {
  const {langs} = alignment
  const shown = documents.flatMap(({sections}) => [...segmentsOf(sections)].filter(({block}) => !hidden.has(block.id)))
  const placed = new Map(shown.map(place))
  const rows = alignment.units
    .filter(({members}) => Object.values(members).some(ids => ids.some(id => placed.has(id))))
    .map(unit => ({unit, section: sectionOf(unit, langs, placed)}))
  const children: RootContent[] = [heading(1, title(documents)), paragraph(labels('parallel.legend'))]
  for (const document of documents.filter(({authority}) => authority !== 'original'))
    children.push(paragraph(`${labels(`language.${document.lang}`)}: ${labels(`notice.${document.authority}`)}`))
  for (const group of groupBySection(rows)) {
    const {title, role} = group.section ?? {}
    if (title && role !== 'title' && !hidden.has(title.id)) children.push(heading(2, title.text))
    const header = [...langs.map(lang => labels(`language.${lang}`)), labels('parallel.confidence')]
    children.push({
      type: 'table',
      children: [row(header.map(text)), ...group.units.map(unit => unitRow(unit, langs, placed, labels))]
    })
  }
  if (hidden.size > 0) children.push(paragraph(labels('parallel.withheld', {count: withheldCount(documents, hidden)})))
  const root: Root = {type: 'root', children}
  const editions = Object.fromEntries(documents.map(document => [document.lang, facts(document)]))
  return toMarkdown({title: title(documents), work: alignment.work, part: alignment.part, langs, editions}, root)
}

/** What an edition is and under which rights; what is not known is left out. */
function facts(document: Document): Readonly<Record<string, string>> {
  const {authority, rights} = document
  const {basis, licence, attribution} = rights
  const known = Object.entries({authority, rights: basis, licence, attribution, source: sourceOf(document)})
  return Object.fromEntries(known.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== ''))
}

function place({
  segment,
  block,
  sections
}: ReturnType<typeof segmentsOf> extends Generator<infer T> ? T : never): [string, Placed] {
  const sign = block.type === 'listItem' && segment.start === 0 ? (block.ordered ? block.marker : '•') : null
  return [segment.id, {segment, type: block.type, sign: sign ? labelOf(sign) : '', top: sections[0]}]
}

function title([first]: readonly Document[]): string {
  return first?.metadata.title ?? first?.work ?? ''
}

/** The top section of the unit's first member, by the order of languages. */
function sectionOf(
  unit: TranslationUnit,
  langs: readonly string[],
  placed: ReadonlyMap<string, Placed>
): Section | undefined {
  const [first] = langs.flatMap(lang => unit.members[lang] ?? [])
  return first === undefined ? undefined : placed.get(first)?.top
}

/** Runs of units under one heading. A section without a heading, and a unit that only a translation has, go with what is before. */
function groupBySection(rows: readonly {readonly unit: TranslationUnit; readonly section: Section | undefined}[]) {
  const groups: {section: Section | undefined; units: TranslationUnit[]}[] = []
  for (const {unit, section} of rows) {
    const last = groups.at(-1)
    const starts = section?.title && section.id !== last?.section?.id && leads(unit, section)
    if (!last || starts) groups.push({section, units: [unit]})
    else last.units.push(unit)
  }
  return groups
}

/** True where the unit holds the section's heading: a new table begins only there. */
function leads(unit: TranslationUnit, section: Section): boolean {
  const heading = new Set(section.title?.segments.map(({id}) => id))
  return Object.values(unit.members).some(ids => ids.some(id => heading.has(id)))
}

function unitRow(
  unit: TranslationUnit,
  langs: readonly string[],
  placed: ReadonlyMap<string, Placed>,
  labels: Labels
): TableRow {
  const columns = langs.map(lang => (unit.members[lang] ?? []).flatMap(id => placed.get(id) ?? []))
  const cells = columns.map((members, index) =>
    members.length === 0 ? [text(labels('parallel.none'))] : phrasing(members, langs[index] ?? '')
  )
  return row([...cells, [text(certaintySigns[certaintyOf(unit, columns)])]])
}

function phrasing(members: readonly Placed[], lang: string): PhrasingContent[] {
  const joined = text(members.map(({segment, sign}) => sign + segment.text).join(glueOf(lang)))
  return members[0]?.type === 'heading' ? [{type: 'strong', children: [joined]}] : [joined]
}

function text(value: string): PhrasingContent {
  return {type: 'text', value}
}

function paragraph(value: string): RootContent {
  return {type: 'paragraph', children: [text(value)]}
}

function heading(depth: 1 | 2, value: string): RootContent {
  return {type: 'heading', depth, children: [text(value)]}
}

function row(cells: readonly (PhrasingContent | readonly PhrasingContent[])[]): TableRow {
  return {type: 'tableRow', children: cells.map((cell): TableCell => ({type: 'tableCell', children: [cell].flat()}))}
}
