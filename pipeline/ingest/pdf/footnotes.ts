import {plainFigures} from './characters.ts'
import {contentsTitle} from './contents.ts'
import {dropStart} from './cut-line.ts'
import type {DocumentStyle} from './document-style.ts'
import {gluedNote} from './glued-note.ts'
import {firstPage, isText, type LayoutBlock, linesIn, type TextLayout} from './layout-block.ts'
import {isScript, type Line} from './line.ts'
import type {Page, Rule, Span} from './page.ts'

/** Footnotes are set in at most this share of the body's size, unless a rule stands over them or their mark is raised. */
const noteSize = 0.93
/** What is larger than this share of the body's size is a heading with a number. */
const largest = 1.1
/** Footnotes stand in the lower part of the page or column: below this share of its height. */
const lowerPart = 0.35
/** The rule over footnotes is at most this share of the page's width, longer than the line under a raised figure, and this close to the first note, in sizes. */
const longestRule = 0.62
const shortestRule = 2
const ruleDistance = 3.2

const label = /^(?:\d{1,3}|[*†‡§]{1,3}|[a-z]|[①-⑳]|[[［]\d{1,3}[\]］])$/u
const leadingLabel = /^((?:\d{1,3}|[*†‡§]{1,3}|[①-⑳]|[[［]\d{1,3}[\]］]))\s+(?=\S)/u

const unit = /(?:^|[\s\d(/])(?:[kcdmµ]?m|平方米|公里|千米)$/u

/** References and notes of a document, tied by page and label. */
export interface Notes {
  readonly blocks: readonly LayoutBlock[]
  /** Identifier of the note that a raised run refers to. */
  readonly noteAt: (span: Span, line: Line) => {readonly label: string; readonly identifier: string} | null
}

/**
 * Finds footnotes, where tags have not: small text low on the page that begins with a label, under a short rule or with a raised label, and ties
 * them to the raised labels in the text above. Labels that start anew on every page get identifiers that name the page.
 */
export function findFootnotes(blocks: readonly LayoutBlock[], pages: readonly Page[], style: DocumentStyle): Notes {
  const references = referencesOf(blocks)
  const marked: LayoutBlock[] = []
  const notes: {readonly label: string; readonly page: number; readonly index: number}[] = []
  for (const block of blocks) {
    const previous = marked.at(-1)
    if (isText(block) && block.kind === 'footnote') {
      notes.push({label: bare(block.marker?.text ?? ''), page: firstPage(block), index: marked.length})
      marked.push(block)
      continue
    }
    const found = isText(block) ? noteOf(block, pages, style, references, labelBefore(notes, firstPage(block))) : null
    if (found !== null) {
      notes.push({label: found.label, page: found.block.lines[0]!.page, index: marked.length})
      marked.push(found.block)
    } else if (
      previous !== undefined &&
      isText(previous) &&
      previous.kind === 'footnote' &&
      isText(block) &&
      continuesNote(previous, block)
    ) {
      marked[marked.length - 1] = {...previous, lines: [...previous.lines, ...block.lines]}
    } else marked.push(block)
  }
  const repeated = new Set(notes.map(n => n.label)).size < notes.length
  const identifier = (name: string, page: number): string => (repeated ? `${page}-${name}` : name)
  const known = new Map<string, string>()
  const byLabel = new Map<string, readonly number[]>()
  for (const note of notes) {
    known.set(`${note.page}|${note.label}`, identifier(note.label, note.page))
    byLabel.set(note.label, [...(byLabel.get(note.label) ?? []), note.page])
    const block = marked[note.index] as TextLayout
    marked[note.index] = {...block, noteId: identifier(note.label, note.page)}
  }
  return {
    blocks: marked,
    noteAt(span, line) {
      const name = bare(span.text)
      if (!label.test(name) || isPower(span, line)) return null
      const own = known.get(`${line.page}|${name}`)
      if (own !== undefined) return {label: name, identifier: own}
      // A reference at the end of a page may have its note on the next.
      const next = known.get(`${line.page + 1}|${name}`)
      if (next !== undefined) return {label: name, identifier: next}
      const others = byLabel.get(name)
      return others?.length === 1 && !repeated ? {label: name, identifier: name} : null
    }
  }
}

/** Small figures that are no calls of notes: lowered ones (`CO₂`), and the power of a unit that a number stands before (`120 km²`). */
function isPower(span: Span, line: Line): boolean {
  if (span.baseline > line.baseline) return true
  const before = line.spans
    .slice(0, line.spans.indexOf(span))
    .map(own => own.text)
    .join(' ')
  return /^[23]$/.test(bare(span.text)) && unit.test(before)
}

/** Label of the note before, if it stands on the same page. */
function labelBefore(notes: readonly {readonly label: string; readonly page: number}[], page: number): string | null {
  const last = notes.at(-1)
  return last?.page === page ? last.label : null
}

function bare(text: string): string {
  return plainFigures(text.trim()).replace(/^[[［(]|[\]］)]$/gu, '')
}

/** Labels of raised runs by page. */
function referencesOf(blocks: readonly LayoutBlock[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const block of blocks) {
    const lines = linesIn(block)
    for (const line of lines) {
      line.spans.forEach((span, i) => {
        if ((i > 0 || line !== lines[0]) && isScript(span, line) && !isPower(span, line) && label.test(bare(span.text)))
          found.add(`${line.page}|${bare(span.text)}`)
      })
    }
  }
  return found
}

function noteOf(
  block: TextLayout,
  pages: readonly Page[],
  style: DocumentStyle,
  references: ReadonlySet<string>,
  previous: string | null
): {readonly block: TextLayout; readonly label: string} | null {
  if (block.kind !== 'paragraph' && block.kind !== 'listItem') return null
  const first = block.whole ?? block.lines[0]!
  const page = pages[first.page - 1]
  if (page === undefined || contentsTitle.test(first.text)) return null
  const mark = first.spans[0]!
  const raised = first.spans.length > 1 && isScript(mark, first) && label.test(bare(mark.text))
  const written = raised
    ? mark.text
    : (leadingLabel.exec(first.text)?.[1] ??
      gluedLabel(first, references) ??
      (block.marker !== undefined && /^\d{1,3}[.)]$/.test(block.marker.text) ? null : undefined))
  if (written === null || written === undefined) return null
  const name = bare(written)
  if (!raised && first.size > largest * style.bodySize) return null
  const small = first.size <= noteSize * style.bodySize
  const low = first.box[1] > lowerPart * page.height
  const under = page.rules.some(rule => isNoteRule(rule, first, page))
  const referred = references.has(`${first.page}|${name}`) || (raised && references.has(`${first.page - 1}|${name}`))
  const next = previous !== null && Number(name) === Number(previous) + 1
  const sure = raised
    ? (small && referred) || (low && (small || under) && (referred || next || name === '1' || !/^\d+$/.test(name)))
    : low && (small || under) && (referred || next)
  if (!sure) return null
  const rest = dropStart(first, written.length)
  const text = rest === null ? null : dropStart(rest, rest.text.length - rest.text.trimStart().length)
  const {whole: _whole, markerBox: _box, ...kept} = block
  const lines =
    text === null
      ? block.lines.slice(1)
      : [text, ...(block.whole === undefined ? block.lines.slice(1) : block.lines.slice(1))]
  if (lines.length === 0) return null
  return {
    label: name,
    block: {
      ...kept,
      kind: 'footnote',
      lines,
      marker: {text: name, length: name.length, ordered: true, kind: 'note', values: []}
    }
  }
}

/** A label right before the text, as word processors set it, that the text of its page calls for. */
function gluedLabel({text, page}: Line, references: ReadonlySet<string>): string | null {
  const mark = gluedNote.exec(text)?.[1]
  return mark !== undefined && references.has(`${page}|${mark}`) ? mark : null
}

/** A short rule close above the note, or above the notes over it. */
function isNoteRule(rule: Rule, line: Line, page: Page): boolean {
  const above = line.box[1] - rule.box[1]
  return (
    rule.horizontal &&
    above > -2 &&
    above < Math.max(ruleDistance * line.size, 0.16 * page.height) &&
    rule.box[2] - rule.box[0] < longestRule * page.width &&
    rule.box[2] - rule.box[0] > shortestRule * line.size &&
    rule.box[0] < line.box[2] &&
    rule.box[2] > line.box[0] - 20
  )
}

function continuesNote(note: TextLayout, block: TextLayout): boolean {
  const [last, first] = [note.lines.at(-1)!, block.lines[0]!]
  return (
    block.kind === 'paragraph' &&
    block.region === note.region &&
    Math.abs(last.size - first.size) < 0.3 &&
    first.baseline - last.baseline < 1.9 * first.size &&
    first.baseline > last.baseline
  )
}
