import type {DraftSection, DraftTextBlock} from '../model/draft.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {SectionRole} from '../model/section.ts'
import {asHeading, asParagraph, asTitle} from './as-heading.ts'
import {isAttachment} from './attachment.ts'
import {brokenLines, contactLine, isLine, readContactLines} from './contact-lines.ts'
import {type FlowItem, isParagraph, isStrong, isText, type TextItem} from './flow-item.ts'
import {headingRole} from './labels/labels.ts'
import {isLead} from './lead.ts'
import {listRole} from './list-role.ts'
import {type MastheadPiece, readMarked, readMasthead} from './masthead.ts'
import {numberingOf} from './numbering.ts'
import {isOpenClause} from './open-clause.ts'
import type {Profile} from './profiles/profile.ts'
import {type Opening, SectionTree} from './section-tree.ts'
import {ABOVE_TITLE, levels, titleIndex} from './title.ts'

/** The tree of sections, and what the masthead below the title says. */
export interface Sections {
  readonly sections: readonly DraftSection[]
  readonly masthead: readonly MastheadPiece[]
}

/** Capitals alone make a heading of a label: TEMA. UTF-16 units. */
const LONGEST_LABEL = 40

/**
 * Makes a tree of sections of a flat sequence of blocks. Headings nest by depth; where exactly one h1 leads the document, it is
 * the title and its level is not counted. Lists under an introduction, leads, attachments, and the parts that labelled
 * headings announce become sections of their own roles. Every block comes out once, in the same order.
 */
export function sectionsOf(items: readonly FlowItem[], profile: Profile, lang: LanguageTag): Sections {
  const tree = new SectionTree()
  const titleAt = titleIndex(items, lang)
  const levelOf = levels(items, titleAt)
  let masthead: readonly MastheadPiece[] = []
  for (const item of items.slice(Math.max(0, titleAt - ABOVE_TITLE), Math.max(0, titleAt)))
    masthead = [...masthead, ...readMarked(item, profile, lang)]
  let at = 0
  while (at < items.length) at += Math.max(1, step(items, at))
  return {sections: tree.sections(), masthead}

  /** Reads what begins at an item; gives the number of items taken. */
  function step(all: readonly FlowItem[], index: number): number {
    const item = all[index]
    if (!item) return 1
    if (index === titleAt && isText(item)) return readTitle(item, index)
    if (item.afterRule && isClosedByRule(tree.role)) tree.closeAll()
    if (item.block.type === 'footnote') return readRun(index, 'footnotes', other => other.block.type === 'footnote')
    if (item.role === 'contents') return readContents(index)
    if (item.role === 'signature') return readRun(index, 'signature', other => other.role === 'signature')
    if (isRegion(item.field)) return readRegion(index, item.field)
    if (item.field === 'box') return readBox(index)
    const contact = readContactLines(all.slice(index, index + LONGEST_CONTACT))
    if (contact) return readContact(contact)
    if (item.block.type === 'heading') return readHeading(item, index)
    if (isText(item) && isLabelHeading(item)) return readLabel(item)
    if (isParagraph(item) && introducesList(all, index)) return readList(item, index)
    if (isAttachment(item) && tree.role !== 'attachments') return readAttachments(index)
    if (tree.role === 'contact' && isText(item)) return addContact(item)
    tree.add(item.block)
    return 1
  }

  function readTitle(item: TextItem, index: number): number {
    const subtitles = subtitlesAfter(index)
    const below = index + 1 + subtitles.length
    const after = readMasthead(items.slice(below), profile, lang)
    masthead = [...masthead, ...after.pieces]
    tree.open(1, {role: 'title', title: item.block})
    for (const subtitle of subtitles) tree.add(asParagraph(subtitle.block))
    for (const piece of after.pieces) tree.add(piece.item.block)
    tree.closeAll()
    let end = below + after.taken
    const leads: TextItem[] = []
    for (let next = items[end]; isLead(next, items[end + 1]); next = items[++end]) leads.push(next)
    if (leads.length > 0) {
      tree.open(1, {role: 'lead'})
      for (const lead of leads) tree.add(lead.block)
      tree.closeAll()
    }
    return end - index
  }

  /** Marked subtitles; else the heading between a title and the lines that say what the document is. */
  function subtitlesAfter(index: number): readonly TextItem[] {
    const marked = items
      .slice(
        index + 1,
        endOf(index + 1, item => item.field === 'subtitle')
      )
      .filter(isText)
    if (marked.length > 0) return marked
    const next = items[index + 1]
    if (!isText(next) || next.block.type !== 'heading' || numberingOf(next.block.text, lang) !== null) return []
    const {pieces} = readMasthead(items.slice(index + 2), profile, lang)
    const kinds = new Set(pieces.map(({says}) => says))
    return kinds.has('published') && (kinds.has('type') || kinds.has('publisher')) ? [next] : []
  }

  function readHeading(item: FlowItem, index: number): number {
    if (!isText(item)) return 1
    const title = item.block
    const numbering = numberingOf(title.text, lang)
    const level = levelOf(item)
    tree.open(level, {role: roleOf(title, numbering?.kind ?? null), title, numbering})
    return tree.role === 'contents' ? 1 + restOfContents(index + 1) : 1
  }

  function roleOf(title: DraftTextBlock, kind: string | null): SectionRole {
    if (kind === 'article') return 'article'
    if (kind === 'annex') return 'annex'
    return headingRole(title.text) ?? (isPublisherName(title.text) ? 'contact' : 'body')
  }

  /** Nodes that layout or tags mark as a table of contents, with the heading above them if that is marked too. */
  function readContents(index: number): number {
    const first = items[index]
    const titled = first !== undefined && isText(first) && (first.block.type === 'heading' || isLabelHeading(first))
    tree.open(1, {role: 'contents', ...(titled ? {title: first.block} : {})})
    const start = titled ? 1 : 0
    const count = restOfContents(index + start)
    tree.closeAll()
    return start + count
  }

  function restOfContents(from: number): number {
    const end = endOf(from, item => item.role === 'contents')
    for (const item of items.slice(from, end)) tree.add(item.block)
    return end - from
  }

  function readRun(index: number, role: SectionRole, belongs: (item: FlowItem) => boolean): number {
    const end = endOf(index, belongs)
    // A heading may have opened the section already.
    if (tree.role !== role) tree.open(1, {role})
    for (const item of items.slice(index, end)) tree.add(item.block)
    tree.closeAll()
    return end - index
  }

  /** What the site's markup puts together: a heading in it is its title, a line with a colon below that its introduction. */
  function readRegion(index: number, field: Region): number {
    const end = endOf(index, item => item.field === field)
    const region = items.slice(index, end)
    for (let at = 0; at < region.length; ) {
      const opening = openingOf(region.slice(at), field)
      if (at === 0 || opening.title) tree.open(at === 0 ? 1 : 2, {role: field, ...opening})
      at += (opening.title ? 1 : 0) + (opening.introduction ? 1 : 0)
      for (let item = region[at]; item && !isRegionTitle(item); item = region[++at])
        if (field === 'contact' && isText(item)) addContact(item)
        else tree.add(item.block)
    }
    tree.closeAll()
    return end - index
  }

  /** Boxes stand beside the text: what follows goes on where it was. */
  function readBox(index: number): number {
    const end = endOf(index, item => item.field === 'box')
    const region = items.slice(index, end)
    for (let at = 0; at < region.length; ) {
      const first = region[at]
      const title = isText(first) && isRegionTitle(first) ? asTitle(first) : null
      tree.openInside({role: 'box', title})
      at += title ? 1 : 0
      for (let item = region[at]; item && !isRegionTitle(item); item = region[++at]) tree.add(item.block)
      tree.close()
    }
    return end - index
  }

  function openingOf(region: readonly FlowItem[], field: Region): Pick<Opening, 'title' | 'introduction'> {
    const [first] = region
    const title = isText(first) && isRegionTitle(first) ? asTitle(first) : null
    const next = title ? region[1] : first
    const introduces = field === 'contact' && isParagraph(next) && /[:：]$/.test(next.block.text)
    return {title, introduction: introduces ? next.block : null}
  }

  function isRegionTitle(item: FlowItem): boolean {
    return isText(item) && (item.block.type === 'heading' || (isLabelHeading(item) && isStrong(item)))
  }

  function readContact({title, introduction, lines, taken}: NonNullable<ReturnType<typeof readContactLines>>): number {
    const opening = {introduction: introduction?.block ?? null, role: 'contact'} as const
    if (title || introduction || tree.role !== 'contact')
      tree.open(title?.block.type === 'heading' ? levelOf(title) : 1, {
        ...opening,
        title: title ? asTitle(title) : null
      })
    for (const line of lines) tree.add(contactLine(line).block)
    return taken
  }

  /** In a section for contact every labelled line is a contact line. */
  function addContact(item: TextItem): number {
    const lines = item.breaks.length > 0 ? brokenLines(item) : [item]
    const canBe = item.block.type === 'paragraph' || item.block.type === 'listItem'
    if (canBe && lines.some(isLine))
      for (const line of lines) tree.add(isLine(line) ? contactLine(line).block : line.block)
    else tree.add(item.block)
    return 1
  }

  function readLabel(item: TextItem): number {
    tree.open(1, {role: headingRole(item.block.text) ?? 'contact', title: asHeading(item.block)})
    return 1
  }

  function readList(item: TextItem, index: number): number {
    const list = items[index + 1]?.list
    const end = endOf(index + 1, other => other.list === list)
    const members = items.slice(index + 1, end)
    const role = members.every(isAttachment) ? 'attachments' : listRole(item.block.text)
    tree.openInside({role, introduction: item.block})
    for (const [offset, member] of members.entries())
      tree.add(offset === lastItem(members) ? opened(member) : member.block)
    tree.close()
    return end - index
  }

  function readAttachments(index: number): number {
    const list = items[index]?.list ?? null
    if (
      list !== null &&
      !items
        .slice(
          index,
          endOf(index, other => other.list === list)
        )
        .every(isAttachment)
    ) {
      const item = items[index]
      if (item) tree.add(item.block)
      return 1
    }
    const end = endOf(index, isAttachment)
    tree.openInside({role: 'attachments'})
    for (const item of items.slice(index, end)) tree.add(item.block)
    tree.close()
    return end - index
  }

  function opened(item: FlowItem): FlowItem['block'] {
    const {block} = item
    return block.type === 'listItem' && isOpenClause(block.text) ? {...block, open: true} : block
  }

  /** A short bold line, or one in capitals, that says what follows it: TEMA, RELATERT, the ministry's name. */
  function isLabelHeading(item: TextItem): boolean {
    const {text, type} = item.block
    if (type !== 'paragraph' || text.length > LONGEST_LABEL + 40) return false
    if (isStrong(item) && isPublisherName(text)) return true
    if (headingRole(text) === null) return false
    return (
      isStrong(item) || (text.length <= LONGEST_LABEL && text === text.toUpperCase() && text !== text.toLowerCase())
    )
  }

  function isPublisherName(text: string): boolean {
    return masthead.some(({says, value}) => says === 'publisher' && value.toLowerCase() === text.toLowerCase())
  }

  function endOf(from: number, belongs: (item: FlowItem) => boolean): number {
    let end = from
    for (let item = items[end]; item && belongs(item); item = items[end]) end++
    return end
  }
}

/** Parts of a page that the site's markup may mark. */
type Region = 'lead' | 'attachments' | 'topics' | 'related' | 'contact'
const regions: ReadonlySet<string | null> = new Set<Region>(['lead', 'attachments', 'topics', 'related', 'contact'])
const isRegion = (field: FlowItem['field']): field is Region => regions.has(field)

/** Items that are looked at for contact lines: no page has more of them in a row. */
const LONGEST_CONTACT = 60

const byRule: ReadonlySet<SectionRole | null> = new Set<SectionRole>(['topics', 'related', 'attachments', 'contact'])
const isClosedByRule = (role: SectionRole | null): boolean => byRule.has(role)

/** A paragraph with a colon at its end, right before a list. */
function introducesList(items: readonly FlowItem[], index: number): boolean {
  const [item, next] = [items[index], items[index + 1]]
  return isParagraph(item) && item.list === null && /[:：]$/.test(item.block.text) && next?.block.type === 'listItem'
}

/** Index of the last item at the outermost depth. */
const lastItem = (members: readonly FlowItem[]): number =>
  members.findLastIndex(({block}) => block.type === 'listItem' && block.depth === 1)
