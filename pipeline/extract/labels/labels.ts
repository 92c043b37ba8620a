import {en} from './en.ts'
import type {HeadingRole, Labels} from './label-set.ts'
import {nb} from './nb.ts'
import {nn} from './nn.ts'
import {zh} from './zh.ts'

/** A page may mix languages, labels most of all: every language's labels count on every page. */
const languages: readonly Labels[] = [nb, nn, en, zh]

export type LabelKind = 'published' | 'signed' | 'updated' | 'publisher' | 'type' | ContactLabel
export type ContactLabel = 'persons' | 'phone' | 'email' | 'address' | 'web' | 'other' | 'organisation'

const kinds: readonly LabelKind[] = [
  'published',
  'signed',
  'updated',
  'publisher',
  'type',
  'persons',
  'phone',
  'email',
  'address',
  'web',
  'other',
  'organisation'
]

const byLabel = new Map(
  kinds.flatMap(kind => languages.flatMap(labels => labels[kind].map(label => [undotted(label), kind])))
)

const byHeading = new Map(
  languages.flatMap(({headings}) =>
    (Object.keys(headings) as HeadingRole[]).flatMap(role => headings[role].map(heading => [heading, role]))
  )
)

/** What a label such as "Dato" or "主编" says of the text behind its colon, `null` for an unknown one. */
export const labelKind = (label: string): LabelKind | null => byLabel.get(undotted(folded(label))) ?? null

/** What a heading such as "TEMA" or "相关内容" says of the part below it, `null` for any other heading. */
export const headingRole = (heading: string): HeadingRole | null =>
  byHeading.get(folded(heading.replace(/\s*[:：]$/, ''))) ?? null

const types = new Set(languages.flatMap(labels => labels.types))

/** True for the name of a kind of document: "Pressemelding", "Plan/strategy", 新闻稿. */
export const isDocumentType = (text: string): boolean => types.has(folded(text))

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/** `org. nr.`, `Org.nr` and `org nr` are one label. */
function undotted(label: string): string {
  return label.replace(/[.\s]+/g, ' ').trim()
}
