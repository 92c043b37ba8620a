import {readFileSync} from 'node:fs'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {extract} from '../../pipeline/extract/index.ts'
import {ingest} from '../../pipeline/ingest/index.ts'
import type {DraftBlock, DraftSection} from '../../pipeline/model/draft.ts'
import type {Metadata} from '../../pipeline/model/metadata.ts'

/** What a specimen page says, read by a person. A field that is left out is not on the page; `any…` leaves one out of the score. */
export interface Expected {
  readonly lang: string
  readonly url: string
  readonly title: string
  readonly type?: string
  readonly published?: string
  readonly updated?: string
  readonly signed?: string
  readonly publisher?: string
  readonly period?: readonly [start: string, end: string] | null
  readonly topics?: readonly string[]
  /** Address, media type and bytes, as far as the page says them. */
  readonly attachments?: readonly string[]
  readonly related?: readonly string[]
  /** The roles, in order. */
  readonly contacts?: readonly string[]
  /** Role and what it leads to, for contacts whose reach is judged too: "Telefon 22 24 90 90". */
  readonly contactDetails?: readonly string[]
  readonly organisation?: string
  readonly breadcrumb?: readonly string[]
  readonly alternates?: readonly string[]
  /** Titles of the text's own sections, in order. */
  readonly sections?: readonly string[]
  /** The title of a section, and that of the section around it; null for one of the outermost. */
  readonly within?: Readonly<Record<string, string | null>>
  /** A text, and the title of the section that it stands in. */
  readonly under?: Readonly<Record<string, string>>
  /** The beginning of a text and its language where that is not the page's. */
  readonly spoken?: Readonly<Record<string, string | null>>
  /** What must not be in the text. */
  readonly without?: readonly string[]
  readonly anyContacts?: boolean
  readonly anyAttachments?: boolean
  readonly anyRelated?: boolean
  readonly anySections?: boolean
  readonly anyOrganisation?: boolean
  readonly anyBreadcrumb?: boolean
}

/** One field of one page: values that are right, missing, and invented or wrong. */
export interface FieldScore {
  readonly field: string
  readonly right: readonly string[]
  readonly missing: readonly string[]
  readonly invented: readonly string[]
}

/** Reads `page.html` in a folder and compares it with `expected.json` beside it. */
export async function scorePage(folder: string): Promise<readonly FieldScore[]> {
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected
  const {lang, url} = expected
  const [file, run] = ['page.html', collectingRun()]
  const source = await ingest({file, bytes: readFileSync(`${folder}/page.html`), lang, url}, run)
  const {metadata, sections} = extract(source, {file, lang, url}, run)
  const own = sections.flatMap(everySection).filter(({role}) => !aside.has(role))
  const all = sections.flatMap(everySection)
  const parents = parentsOf(sections, null)
  const texts = all.flatMap(section => textsIn(section).map(({text}) => text))
  return [
    ...fieldsOf(metadata, expected),
    expected.anySections
      ? compared('sections', [], [])
      : compared(
          'sections',
          expected.sections ?? [],
          own.flatMap(({title}) => (title ? [title.text] : []))
        ),
    compared(
      'section tree',
      pairs(expected.within),
      pairs(expected.within).filter(pair => parents.includes(pair))
    ),
    compared(
      'place of text',
      pairs(expected.under),
      pairs(expected.under).filter(pair => isUnder(all, pair))
    ),
    compared(
      'language',
      pairs(expected.spoken),
      pairs(expected.spoken).filter(pair => isSpoken(all, pair))
    ),
    compared(
      'furniture',
      [],
      (expected.without ?? []).filter(text => texts.some(other => other.includes(text)))
    )
  ]
}

const aside: ReadonlySet<string> = new Set(['title', 'topics', 'related', 'attachments', 'contact', 'contents'])

function fieldsOf(metadata: Metadata, expected: Expected): readonly FieldScore[] {
  const {period, organisation} = metadata
  const listed = (value: string | null | undefined): readonly string[] => (value == null ? [] : [value])
  return [
    compared('title', [expected.title], listed(metadata.title)),
    compared('type', listed(expected.type), listed(metadata.type)),
    compared('published', listed(expected.published), listed(metadata.published)),
    compared('updated', listed(expected.updated), listed(metadata.updated)),
    compared('signed', listed(expected.signed), listed(metadata.signed)),
    compared('publisher', listed(expected.publisher), listed(metadata.publisher?.name)),
    compared('period', listed(expected.period?.join('/')), period ? [`${period.start}/${period.end}`] : []),
    compared('topics', expected.topics ?? [], metadata.topics),
    expected.anyAttachments
      ? compared('attachments', [], [])
      : compared(
          'attachments',
          expected.attachments ?? [],
          metadata.attachments.map(({url, mediaType, bytes}) => [url, mediaType, bytes].filter(Boolean).join(' '))
        ),
    expected.anyRelated
      ? compared('related', [], [])
      : compared(
          'related',
          expected.related ?? [],
          metadata.related.flatMap(({url}) => listed(url))
        ),
    expected.anyContacts
      ? compared('contacts', [], [])
      : compared(
          'contacts',
          expected.contacts ?? [],
          metadata.contacts.map(({role}) => role)
        ),
    compared(
      'contact details',
      expected.contactDetails ?? [],
      expected.contactDetails
        ? metadata.contacts.map(({role, name, phone, email, text}) => `${role} ${name ?? phone ?? email ?? text}`)
        : []
    ),
    expected.anyOrganisation
      ? compared('organisation', [], [])
      : compared('organisation', listed(expected.organisation), listed(organisation?.number)),
    expected.anyBreadcrumb
      ? compared('breadcrumb', [], [])
      : compared(
          'breadcrumb',
          expected.breadcrumb ?? [],
          (metadata.breadcrumb ?? []).map(({title}) => title)
        ),
    compared(
      'alternates',
      expected.alternates ?? [],
      (metadata.alternates ?? []).map(({lang}) => lang)
    )
  ]
}

function compared(field: string, expected: readonly string[], got: readonly string[]): FieldScore {
  return {
    field,
    right: expected.filter(value => got.includes(value)),
    missing: expected.filter(value => !got.includes(value)),
    invented: got.filter(value => !expected.includes(value))
  }
}

const pairs = (record: Readonly<Record<string, string | null>> = {}): readonly string[] =>
  Object.entries(record).map(pair => pair.join(' → '))

const everySection = (section: DraftSection): readonly DraftSection[] => [
  section,
  ...section.sections.flatMap(everySection)
]

/** Every titled section with the title of the nearest titled section around it; the document's own title is no section's. */
const parentsOf = (sections: readonly DraftSection[], around: string | null): readonly string[] =>
  sections.flatMap(({title, role, sections: inner}) => {
    const own = title && role !== 'title' ? title.text : null
    return [...(own === null ? [] : [[own, around].join(' → ')]), ...parentsOf(inner, own ?? around)]
  })

const textsIn = (section: DraftSection): readonly Exclude<DraftBlock, {type: 'table'}>[] =>
  [section.title, section.introduction, ...section.blocks].flatMap(block =>
    block && block.type !== 'table' ? [block] : []
  )

/** An item with its marker, as the page shows it: `（二）…`. */
const printed = (block: Exclude<DraftBlock, {type: 'table'}>): string =>
  block.type === 'listItem' ? `${block.marker ?? ''}${block.text}` : block.text

function isUnder(sections: readonly DraftSection[], pair: string): boolean {
  const [text, title] = pair.split(' → ')
  return sections.some(
    section =>
      section.title?.text === title &&
      [section, ...section.sections.filter(inner => inner.title === null)].some(inner =>
        textsIn(inner).some(block => block.text === text || printed(block) === text)
      )
  )
}

function isSpoken(sections: readonly DraftSection[], pair: string): boolean {
  const [start = '', lang = ''] = pair.split(' → ')
  const block = sections.flatMap(textsIn).find(({text}) => text.startsWith(start))
  return block !== undefined && (block.lang ?? '') === lang
}
