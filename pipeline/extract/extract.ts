import type {Run} from '../diagnostics/index.ts'
import type {DraftDocument} from '../model/draft.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {Place} from '../model/place.ts'
import type {Source} from '../model/source.ts'
import {absoluteUrl} from './absolute-url.ts'
import {boldHeadings} from './bold-headings.ts'
import {contactLinesApart} from './contact-lines.ts'
import {flow} from './flow.ts'
import type {FlowItem} from './flow-item.ts'
import {linesApart} from './lines-apart.ts'
import {metadataOf} from './metadata.ts'
import {misnamedLanguage} from './misnamed-language.ts'
import {namedTitle} from './named-title.ts'
import {generic} from './profiles/generic.ts'
import {profileOf} from './profiles/profile-of.ts'
import {mendScars} from './scars.ts'
import {sectionsOf} from './sections.ts'
import {spokenLanguages} from './spoken-languages.ts'
import {typedHeadings} from './typed-headings.ts'
import {typedLists} from './typed-lists.ts'

/** What is known of an edition before it is read. */
export interface EditionFile {
  readonly file: string
  readonly lang: LanguageTag
  readonly url: string | null
  /** Name of the publisher profile; found by the address where left out. */
  readonly profile?: string
  /** When the snapshot was handed over or fetched: ISO 8601 date or instant. */
  readonly retrieved?: string
}

/**
 * Makes a document of a tree: sections with roles, blocks with the places of their text, typed metadata. Every text of the
 * source comes out as a block, also what metadata claims; only scars of copying vanish. `segments` are left empty.
 * Reports `extract:profile-unknown`, `extract:empty`, `extract:title-missing`, `extract:language-differs`,
 * `extract:organisation-invalid`, `extract:address-missing`.
 */
export function extract(source: Source, edition: EditionFile, run: Run): DraftDocument {
  const place: Place = {kind: 'file', file: edition.file}
  const found = profileOf(edition.profile, edition.url, source)
  if (!found) run.report('extract:profile-unknown', place, {profile: edition.profile ?? ''})
  const base = source.properties.base ?? edition.url ?? source.properties.canonical ?? null
  const mended = contactLinesApart(mendScars(flow(source.root, url => absoluteUrl(url, base))))
  const isTyped = typed.test(source.mediaType)
  const spoken = spokenLanguages(isTyped ? linesApart(mended) : mended, edition.lang)
  const items = isTyped ? asTyped(namedTitle(spoken, source), edition.lang) : spoken
  const profile = found ?? generic
  const {sections, masthead} = sectionsOf(items, profile, edition.lang)
  const asOf = edition.retrieved?.slice(0, 'YYYY-MM-DD'.length) ?? null
  const metadata = metadataOf({sections, masthead, profile, source, lang: edition.lang, asOf, base})
  if (sections.length === 0) run.report('extract:empty', place)
  else if (metadata.title === null) run.report('extract:title-missing', place)
  const spokenLang = misnamedLanguage(items, edition.lang)
  if (spokenLang !== null) run.report('extract:language-differs', place, {lang: edition.lang, spokenLang})
  if (metadata.organisation?.valid === false)
    run.report('extract:organisation-invalid', place, {number: metadata.organisation.number})
  for (const {title, url} of metadata.attachments)
    if (url === null) run.report('extract:address-missing', place, {title})
  return {metadata, sections}
}

/** Formats in which people type what they have no markup for. The layout of a PDF has told already what is a heading and what an item. */
const typed = /^text\/(?:html|markdown|plain)$|^application\/vnd\.o/

const asTyped = (items: readonly FlowItem[], lang: LanguageTag): readonly FlowItem[] =>
  typedLists(boldHeadings(typedHeadings(items, lang), lang), lang)
