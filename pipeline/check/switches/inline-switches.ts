import type {Document} from '../../model/document.ts'
import type {Place} from '../../model/place.ts'
import {leaves} from '../../model/reading-order.ts'

/** A stretch of a file in which rules are silent. */
export interface SilentStretch {
  readonly file: string
  /** UTF-16 offsets into the file. */
  readonly start: number
  readonly end: number
  /** Rule ids; empty for all. */
  readonly rules: readonly string[]
}

/** A rule that a comment names, and where. */
export interface NamedRule {
  readonly rule: string
  readonly place: Place
}

/** What the comments of an edition's file say. */
export interface InlineSwitches {
  readonly stretches: readonly SilentStretch[]
  readonly named: readonly NamedRule[]
}

/** `<!-- samsvar-ignore check:quotes, check:width: the ministry writes it so -->`; what follows a colon and a space is for people. */
const comment = /<!--\s*samsvar-(ignore|off|on)\b([^\n]*?)-->/gu

/**
 * Switches inside an edition's Markdown or HTML: `samsvar-ignore` silences rules for the block that follows, `samsvar-off` from there to
 * `samsvar-on` or the end of the file. Without a rule, all are meant.
 *
 * @param text the file as it was read
 */
export function inlineSwitches(text: string, document: Document): InlineSwitches {
  const {file} = document.snapshot
  const stretches: SilentStretch[] = []
  const named: NamedRule[] = []
  let off: {readonly start: number; readonly rules: readonly string[]}[] = []
  for (const match of text.matchAll(comment)) {
    const rules: readonly string[] = match[2]!.match(/\bcheck:[\w-]+/gu) ?? []
    const [start, end] = [match.index, match.index + match[0].length]
    const place: Place = {kind: 'text', file, start: pointAt(text, start), end: pointAt(text, end)}
    named.push(...rules.map(rule => ({rule, place})))
    if (match[1] === 'off') off.push({start: end, rules})
    else if (match[1] === 'ignore') {
      const block = blockAfter(document, end)
      if (block) stretches.push({file, ...block, rules})
    } else {
      const ends = (of: (typeof off)[number]) => rules.length === 0 || of.rules.some(rule => rules.includes(rule))
      stretches.push(...off.filter(ends).map(of => ({file, start: of.start, end: start, rules: of.rules})))
      off = off.filter(of => !ends(of))
    }
  }
  return {
    stretches: [...stretches, ...off.map(of => ({file, start: of.start, end: text.length, rules: of.rules}))],
    named
  }
}

/** Where the first block after an offset stands. */
function blockAfter(document: Document, offset: number): {readonly start: number; readonly end: number} | null {
  const spans = [...leaves(document.sections)].flatMap(({block}) =>
    block.places.flatMap(place =>
      place.kind === 'text' && place.start.offset >= offset ? [{start: place.start.offset, end: place.end.offset}] : []
    )
  )
  return spans.sort((a, b) => a.start - b.start)[0] ?? null
}

function pointAt(text: string, offset: number) {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return {line, column: offset - before.lastIndexOf('\n'), offset}
}
