import {follows, type ListMarker} from '../language/list-marker.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import {type FlowItem, isParagraph, type TextItem} from './flow-item.ts'
import {typedMarker} from './typed-marker.ts'

/** A paragraph that begins with a marker. */
export interface Marked {
  /** Index of the item. */
  readonly at: number
  readonly item: TextItem
  readonly marker: ListMarker
}

/** Marked paragraphs that count on from one another, or have the same bullet; in reading order. */
export interface Count {
  readonly kind: string
  readonly members: readonly [Marked, ...Marked[]]
}

export interface Member {
  readonly count: Count
  readonly marked: Marked
}

/** One dash begins a remark, one number a sentence: fewer marked paragraphs than this are no list. */
const FEWEST = 2
/** A letter and a full stop may be an initial, and a count that begins in the middle may be chance. */
const FEWEST_DOUBTFUL = 3
/** Counts inside counts: nobody nests deeper. */
const DEEPEST = 8
/** What may count on from one chapter to the next: 一、（一）（二） 二、（三）（四）. */
const overHeadings: ReadonlySet<string> = new Set(['第一条', '（一）', '(1)'])
/** A difference of indents below this, in points, is a hand's slip. */
export const SAME_INDENT = 5

/** Whether an item may be one of a list whose markers are typed. */
export const mayBeMarked = (item: FlowItem): item is TextItem =>
  isParagraph(item) && item.role === null && item.list === null && (item.field === null || item.field === 'box')

/**
 * The lists that were typed as paragraphs, by the index of each item: sequences from 1, the same bullet several times in a row. Numbers count on over
 * paragraphs between them up to the next heading; articles, and labels in brackets, also over that where they go on counting.
 */
export function typedCounts(items: readonly FlowItem[], lang: LanguageTag): ReadonlyMap<number, Member> {
  const found = new Map<number, Member>()
  for (const count of countsIn(items, lang))
    if (isList(count, items)) for (const marked of count.members) found.set(marked.at, {count, marked})
  return found
}

interface OpenCount extends Count {
  readonly members: [Marked, ...Marked[]]
}

function countsIn(items: readonly FlowItem[], lang: LanguageTag): readonly Count[] {
  const all: Count[] = []
  let open: readonly OpenCount[] = []
  for (const [at, item] of items.entries()) {
    if (item.field !== items[at - 1]?.field) open = []
    if (item.block.type === 'heading') open = open.filter(({kind}) => overHeadings.has(kind))
    const marker = mayBeMarked(item) ? typedMarker(item.block.text, lang) : null
    if (marker === null) {
      // Bullets do not count: a paragraph between two of them parts them. A list inside an item does not.
      if (item.list === null) open = open.filter(({members}) => members[0].marker.ordered)
      continue
    }
    const marked = {at, item: item as TextItem, marker}
    const home = open.findLastIndex(count => goesOn(count, marked))
    if (home >= 0) open[home]!.members.push(marked)
    else all.push({kind: marker.kind, members: [marked]})
    open = home >= 0 ? open.slice(0, home + 1) : [...open, all.at(-1) as OpenCount].slice(-DEEPEST)
  }
  return all
}

function goesOn({members}: OpenCount, {item, marker}: Marked): boolean {
  const last = members.at(-1)!
  if (Math.abs((last.item.indent ?? 0) - (item.indent ?? 0)) >= SAME_INDENT || !follows(marker, last.marker))
    return false
  return marker.kind !== '1.1' || above(marker) === above(last.marker)
}

/** `2.` of 2.1: only its last figure counts. */
const above = ({text}: ListMarker): string => text.replace(/\d+\.?$/u, '')

function isList({kind, members}: Count, items: readonly FlowItem[]): boolean {
  const [first] = members
  if (!first.marker.ordered) return kind === '•' || (members.length >= FEWEST && !isSpeech(members, items))
  if (!first.marker.values.includes(1)) return members.length >= FEWEST_DOUBTFUL && isUnbroken(members)
  return members.length >= (/^[aA]\.$/.test(kind) ? FEWEST_DOUBTFUL : FEWEST) && !areOrdinals(members)
}

const isUnbroken = (members: Count['members']): boolean =>
  members.every(({at}, index) => index === 0 || at === members[index - 1]!.at + 1)

const dash = /^[–—−-]$/u
/** How nb, nn and en say that somebody speaks. */
const speech =
  /[,?!…][»”"]? ?(?:sier|seier|sa|sade|forteller|fortel|fortalte|mener|meiner|uttaler|uttalar|understreker|understrekar|forklarer|forklarar|svarer|svarar|legger|says?|said)(?!\p{L})/u

/** Dashes begin what people say as well: whole sentences without an introduction, or with the words that say so, are no items. */
function isSpeech(members: Count['members'], items: readonly FlowItem[]): boolean {
  const [first] = members
  if (!dash.test(first.marker.kind)) return false
  const texts = members.map(({item}) => item.block.text)
  if (texts.some(text => speech.test(text))) return true
  const before = items[first.at - 1]?.block
  const isIntroduced = before !== undefined && before.type !== 'table' && /[:：]$/.test(before.text)
  return !isIntroduced && texts.every(text => /[.!?…][»”"]?$/u.test(text) && /^\P{L}*\p{Lu}/u.test(text))
}

/** `1. kvartal …`, `2. kvartal …`: the number belongs to the word behind it. */
function areOrdinals(members: Count['members']): boolean {
  if (members[0].marker.kind !== '1.') return false
  const words = members.map(({item, marker}) => /^\p{Ll}+/u.exec(item.block.text.slice(marker.length))?.[0])
  return words[0] !== undefined && words.every(word => word === words[0])
}
