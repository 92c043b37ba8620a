import type {DraftBlock, DraftSection, DraftTextBlock} from '../model/draft.ts'
import {isLanguageTag, type LanguageTag} from '../model/language-tag.ts'
import type {Metadata, TitledLink} from '../model/metadata.ts'
import type {SectionRole} from '../model/section.ts'
import type {Source} from '../model/source.ts'
import {absoluteUrl} from './absolute-url.ts'
import {attachmentOf} from './attachment.ts'
import {contactOf} from './contact.ts'
import {datesIn, isDay, wholeDate} from './dates.ts'
import {labelledText} from './labelled-text.ts'
import {labelKind} from './labels/labels.ts'
import type {MastheadPiece} from './masthead.ts'
import {organisationOf} from './organisation.ts'
import {ownProperties} from './own-properties.ts'
import {type PeriodText, periodOf} from './period.ts'
import type {Profile} from './profiles/profile.ts'

export interface MetadataInput {
  readonly sections: readonly DraftSection[]
  readonly masthead: readonly MastheadPiece[]
  readonly profile: Profile
  readonly source: Source
  readonly lang: LanguageTag
  /** The day on which the source was seen. */
  readonly asOf: string | null
  /** The address from which relative ones start. */
  readonly base: string | null
}

/** Reads the typed metadata off the sections. What the document does not say is null or empty, never guessed. */
export function metadataOf({sections, masthead, profile, source, lang, asOf, base}: MetadataInput): Metadata {
  const all = [...everySection(sections)]
  const own = ownProperties(source, lang)
  const said = (what: MastheadPiece['says']) => masthead.find(piece => piece.says === what)
  const title = all.find(section => section.role === 'title')?.title?.text ?? own.title
  const lines = all.filter(section => section.role === 'contact').flatMap(textBlocks)
  const publisher = said('publisher')
  const stated = new Set([own.published, own.updated])
  const date = (what: 'published' | 'updated'): string | null => {
    const piece = said(what)
    return piece ? inOrderOf(stated, piece.value, piece.item.block.text) : null
  }
  const published = date('published') ?? labelledDate(all, 'published', lang) ?? own.published
  const updated = date('updated') ?? labelledDate(all, 'updated', lang) ?? own.updated
  const alternates = alternatesOf(source, base)
  const breadcrumb = (source.breadcrumb ?? []).map(({title: name, url}) => ({
    title: name,
    url: url === null ? null : absoluteUrl(url, base)
  }))
  return {
    title,
    type: said('type')?.value ?? null,
    published,
    signed: said('signed')?.value ?? labelledDate(all, 'signed', lang) ?? signedIn(all, lang),
    ...(updated !== null && {updated}),
    publisher: publisher
      ? {name: publisher.value, url: publisher.item.block.links.at(-1)?.url ?? null}
      : (publisherInContact(all, profile) ??
        own.publisher ??
        publisherNamed(all, source, profile) ??
        siteOf(source, profile)),
    period: periodOf(periodTexts(all, lang), published),
    topics: distinct(all.filter(section => section.role === 'topics').flatMap(topicsIn), topic => topic),
    attachments: distinct(
      inRole(all, 'attachments').flatMap(block => block.links.map(link => attachmentOf(link, block.text))),
      ({url, title: name}) => url ?? name
    ),
    related: distinct(inRole(all, 'related').flatMap(linksIn), ({url, title: name}) => url ?? name),
    contacts: lines.map(line => contactOf(line, asOf)).filter(contact => contact !== null),
    organisation: lines.map(line => organisationOf(line.text)).find(found => found !== null) ?? null,
    ...(breadcrumb.length > 0 && {breadcrumb}),
    ...(alternates.length > 0 && {alternates})
  }
}

/** 9/10/2024 is read with the day first, unless the page's head states the day that comes out with the month first, and not the other. */
function inOrderOf(stated: ReadonlySet<string | null>, date: string, printed: string): string {
  const [year, month, day] = date.split('-')
  const other = `${year}-${day}-${month}`
  const isEitherWay = /(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}/.test(printed) && Number(day) <= 12
  return isEitherWay && stated.has(other) && !stated.has(date) ? other : date
}

/** The versions that the page's head names; `x-default` is no language. */
function alternatesOf({properties}: Source, base: string | null): NonNullable<Metadata['alternates']> {
  return Object.entries(properties).flatMap(([name, url]) => {
    const lang = /^alternate\.(.+)$/.exec(name)?.[1]
    if (lang === undefined || lang === 'x-default' || !isLanguageTag(lang)) return []
    return [{lang: Intl.getCanonicalLocales(lang)[0] ?? lang, url: absoluteUrl(url, base)}]
  })
}

function* everySection(sections: readonly DraftSection[]): Generator<DraftSection> {
  for (const section of sections) {
    yield section
    yield* everySection(section.sections)
  }
}

const isTextBlock = (block: DraftBlock): block is DraftTextBlock => block.type !== 'table'

const textBlocks = (section: DraftSection): readonly DraftTextBlock[] => section.blocks.filter(isTextBlock)

const inRole = (sections: readonly DraftSection[], role: SectionRole): readonly DraftTextBlock[] =>
  sections.filter(section => section.role === role).flatMap(textBlocks)

/** A link each where a block has links, else the whole text: a topic's name may have commas. */
function topicsIn(section: DraftSection): readonly string[] {
  return textBlocks(section).flatMap(({text, links}) =>
    links.length > 0 ? links.map(link => text.slice(link.start, link.end).trim()) : [text]
  )
}

const linksIn = ({text, links}: DraftTextBlock): readonly TitledLink[] =>
  links.map(link => ({
    title: text.slice(link.start, link.end).trim(),
    url: link.url === '' || link.url === '#' ? null : link.url
  }))

function distinct<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  return [...new Map(values.toReversed().map(value => [key(value), value])).values()].toReversed()
}

/** Roles whose text is not the document's own prose: an attachment's name may speak of another period. */
const aside: ReadonlySet<SectionRole> = new Set([
  'attachments',
  'topics',
  'related',
  'contact',
  'contents',
  'footnotes',
  'signature'
])

function periodTexts(sections: readonly DraftSection[], lang: LanguageTag): readonly PeriodText[] {
  const title = sections.find(section => section.role === 'title')
  const prose = sections.filter(section => !aside.has(section.role) && section !== title)
  const spoken = (block: DraftTextBlock, sure: boolean) => ({text: block.text, lang: block.lang ?? lang, sure})
  return [
    ...(title?.title ? [spoken(title.title, true)] : []),
    ...prose
      .filter(section => section.role === 'lead')
      .flatMap(textBlocks)
      .map(block => spoken(block, true)),
    ...prose
      .filter(section => section.role !== 'lead')
      .flatMap(section => [section.introduction, ...textBlocks(section)])
      .filter(block => block !== null)
      .map(block => spoken(block, false))
  ]
}

/** The mission that heads the part on whom to ask. */
function publisherInContact(sections: readonly DraftSection[], profile: Profile): Metadata['publisher'] {
  const title = sections
    .filter(section => section.role === 'contact')
    .map(section => section.title)
    .find(heading => heading && profile.publisherNames.some(name => name.test(heading.text)))
  return title ? {name: title.text, url: title.links[0]?.url ?? null} : null
}

/** The only body of the publisher's that a line below the text is the name of, or the page's author where it is one. */
function publisherNamed(sections: readonly DraftSection[], source: Source, profile: Profile): Metadata['publisher'] {
  const isName = (text: string): boolean => profile.publisherNames.some(name => name.test(text))
  const lines = inRole(sections, 'contact').filter(({text}) => isName(text))
  const [line] = lines
  if (line && lines.every(({text}) => text === line.text)) return {name: line.text, url: line.links[0]?.url ?? null}
  const author = source.properties.author?.trim() ?? ''
  return isName(author) ? {name: author, url: null} : null
}

/** The name that an unknown site gives itself, unless that is an address; a known publisher's site is named for more than one body. */
function siteOf({properties}: Source, profile: Profile): Metadata['publisher'] {
  const name = properties['og:site_name']?.trim()
  return profile.name === 'generic' && name && !/\.\p{L}{2,}$/u.test(name) ? {name, url: null} : null
}

/** Below the masthead a bare "Date:" may be anything's: an event's, a letter's. */
const bare = /^(?:dato|date|日期)$/i

/** The date on a line of its own after a label such as "Publisert", where the page has only one such date. */
function labelledDate(
  sections: readonly DraftSection[],
  kind: 'published' | 'signed' | 'updated',
  lang: LanguageTag
): string | null {
  const dates = new Set<string>()
  for (const {text} of sections.flatMap(textBlocks)) {
    const line = labelledText(text)
    if (!line || labelKind(line.label) !== kind || bare.test(line.label.trim())) continue
    const date = wholeDate(line.value, lang)
    if (date !== null) dates.add(date)
  }
  const [only] = dates
  return dates.size === 1 && only !== undefined ? only : null
}

const signing =
  /undertegnet|underskrevet|signert|utferdiget|underteikna|underskrive|utferda|done (?:at|in)|signed (?:at|in|on)|签于|签署于|签订于|于.{0,30}签/iu

/** A line that is no more than place and day of signing: "Undertegnet i Oslo 14. desember 2017". UTF-16 units. */
const LONGEST_SIGNING_LINE = 90
const isSigningLine = ({type, text}: DraftTextBlock): boolean =>
  type === 'paragraph' && text.length <= LONGEST_SIGNING_LINE && beginsWithSigning.test(text)
const beginsWithSigning =
  /^(?:(?:under(?:tegnet|tegna|skrevet|skrive)|signert|utferdiget|utferda) (?:i|den|på) |(?:done|signed) (?:at|in|on) |(?:\d{4}年\d{1,2}月\d{1,2}日|本\p{sc=Han}{1,8})?[于在].{2,20}签|(?:\d{4}年\d{1,2}月\d{1,2}日)?签[署订]于)/iu

/** The only date in the signature block, or else on a line that says nothing but where and when it was signed. */
function signedIn(sections: readonly DraftSection[], lang: LanguageTag): string | null {
  const block = inRole(sections, 'signature').filter(({text}) => signing.test(text))
  const lines =
    block.length > 0
      ? block
      : sections
          .filter(({role}) => !aside.has(role))
          .flatMap(textBlocks)
          .filter(isSigningLine)
  const dates = new Set(lines.flatMap(block => datesIn(block.text, block.lang ?? lang).map(date => date.key)))
  const [only] = dates
  return dates.size === 1 && only !== undefined && isDay(only) ? only : null
}
