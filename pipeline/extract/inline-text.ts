import type {PhrasingContent} from 'mdast'
import type {NoteCall} from '../model/block.ts'
import type {TextRun} from '../model/draft.ts'
import type {Place} from '../model/place.ts'
import type {InlineText, Stretch} from './inline.ts'
import {partOfPlace} from './part-of-place.ts'
import {sliceInline} from './slice-inline.ts'

const whiteSpace = /[ \t\r\n\f\v\u2028\u2029]/
const lineEnd = /[\r\n\u2028\u2029]/
/**
 * Characters that show nothing: soft hyphen, zero-width space and joiner of words, byte order mark; and control characters and noncharacters, which
 * broken fonts and old programs leave in a text and which neither XML nor a site can hold.
 */
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/
/** Han characters and the marks of their script, between which a line ending stands for nothing. */
const cjk = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/

/**
 * The text of inline nodes: white space folded to one space and trimmed at the ends (a line ending between two Han characters
 * is none), invisible characters left out. Calls of footnotes, images and raw HTML are not text. `resolve` makes a link's
 * address absolute.
 */
export function inlineText(nodes: readonly PhrasingContent[], resolve: (url: string) => string): InlineText {
  const builder = new TextBuilder()
  walk(nodes)
  const inline = builder.finish()
  // No-break and ideographic spaces at the ends are layout: 　　第一条.
  return sliceInline(inline, 0, inline.text.length)

  function walk(children: readonly PhrasingContent[]): void {
    for (const node of children) {
      if (node.type === 'text' || node.type === 'inlineCode') builder.add(node.value, node.data?.places?.[0])
      else if (node.type === 'break') builder.break()
      else if (node.type === 'link') builder.around('links', () => walk(node.children), resolve(node.url))
      else if (node.type === 'strong') builder.around('strong', () => walk(node.children))
      else if (node.type === 'footnoteReference') builder.note(node.label ?? node.identifier, node.identifier)
      else if ('children' in node) walk(node.children)
    }
  }
}

interface Mark extends Stretch {
  readonly kind: 'links' | 'strong'
  readonly url: string
}

/** Gathers characters and remembers where each came from. */
class TextBuilder {
  /** Joined at the end: looking at the end of a growing string costs its whole length. */
  readonly #pieces: string[] = []
  #length = 0
  #last = ''
  #runs: TextRun[] = []
  #marks: Mark[] = []
  #breaks: number[] = []
  #notes: NoteCall[] = []
  /** White space that waits for the next character: none at the start and at the end. `hard` counts breaks. */
  #pending: {readonly line: boolean; readonly hard: number; readonly place: Place | undefined} | null = null

  add(given: string, place: Place | undefined): void {
    // Half of a character, as broken PDFs have it, is none in any file.
    const value = given.toWellFormed()
    let from = 0
    for (let at = 0; at <= value.length; at++) {
      const character = value[at]
      if (character !== undefined && !endsPiece(value, at)) continue
      this.#append(value, from, at, place)
      from = at + 1
      if (character === undefined || invisible.test(character)) continue
      const before = this.#pending
      this.#pending = {
        line: lineEnd.test(character) || (before?.line ?? false),
        hard: before?.hard ?? 0,
        place: before?.place ?? (place && partOfPlace(place, at, at + 1, value.length))
      }
    }
  }

  break(): void {
    this.#pending = {line: true, hard: (this.#pending?.hard ?? 0) + 1, place: this.#pending?.place}
  }

  /** A note is called behind the character before it. */
  note(label: string, note: string): void {
    this.#notes.push({at: this.#length, label, note})
  }

  around(kind: Mark['kind'], walk: () => void, url = ''): void {
    // A mark begins behind the white space before its first character and ends before the white space after its last.
    const before = this.#length
    const pieces = this.#pieces.length
    walk()
    const end = this.#length
    const start = this.#pieces[pieces] === ' ' && before > 0 ? before + 1 : before
    if (end > start) this.#marks.push({kind, url, start, end})
  }

  finish(): InlineText {
    const {links, strong} = Object.groupBy(this.#marks, mark => mark.kind)
    return {
      text: this.#pieces.join(''),
      runs: this.#runs,
      breaks: this.#breaks,
      notes: this.#notes,
      links: (links ?? []).map(({start, end, url}) => ({start, end, url})),
      strong: (strong ?? []).map(({start, end}) => ({start, end}))
    }
  }

  #append(value: string, from: number, to: number, place: Place | undefined): void {
    if (to === from) return
    this.#space(value[from] ?? '', place)
    const start = this.#length
    this.#write(value.slice(from, to))
    if (!place) return
    this.#run({start, end: this.#length, place: partOfPlace(place, from, to, value.length)})
  }

  #write(piece: string): void {
    this.#pieces.push(piece)
    this.#length += piece.length
    this.#last = piece.at(-1) ?? this.#last
  }

  #space(next: string, place: Place | undefined): void {
    const pending = this.#pending
    this.#pending = null
    const last = this.#last
    if (!pending || last === '') return
    if (pending.line && pending.hard === 0 && cjk.test(last) && cjk.test(next)) return
    const at = this.#length
    if (pending.hard > 0) this.#breaks.push(at)
    if (pending.hard > 1) this.#breaks.push(at)
    this.#write(' ')
    const where = pending.place ?? place
    if (where) this.#run({start: at, end: at + 1, place: where})
  }

  /** Joins a run to the one before it where both are stretches of one line of a text file. */
  #run(run: TextRun): void {
    const last = this.#runs.at(-1)
    if (last && last.end === run.start && adjoins(last, run))
      this.#runs[this.#runs.length - 1] = {start: last.start, end: run.end, place: spanning(last.place, run.place)}
    else this.#runs.push(run)
  }
}

/** False inside a word and at a single space between two words, which stays as it is. */
function endsPiece(value: string, at: number): boolean {
  const character = value[at] ?? ''
  if (invisible.test(character)) return true
  if (!whiteSpace.test(character)) return false
  if (character !== ' ' || at === 0 || at === value.length - 1) return true
  const [before, after] = [value[at - 1] ?? '', value[at + 1] ?? '']
  return whiteSpace.test(before) || whiteSpace.test(after) || invisible.test(before) || invisible.test(after)
}

function adjoins(a: TextRun, b: TextRun): boolean {
  if (a.place.kind === 'page' && b.place.kind === 'page') return a.place === b.place
  if (a.place.kind !== 'text' || b.place.kind !== 'text') return false
  const [p, q] = [a.place, b.place]
  const exact = p.end.offset - p.start.offset === a.end - a.start && q.end.offset - q.start.offset === b.end - b.start
  return exact && p.end.offset === q.start.offset && p.start.line === q.end.line
}

function spanning(first: Place, last: Place): Place {
  return first.kind === 'text' && last.kind === 'text' ? {...first, end: last.end} : first
}
