import type {Finding} from '../model/finding.ts'
import {findingOf} from './finding-of.ts'
import {isSettled, type PlacedSegment, placesOfSide, type UnitPair} from './unit-side.ts'

/** A mark that comes in pairs; full and half width stand for each other, as typists mix them. */
interface PairedMark {
  readonly open: RegExp
  readonly close: RegExp
  readonly shown: string
  /** Some typists open and close with the same character, “so“: only a single one is a mistake. */
  readonly alike?: true
}

const marks: readonly PairedMark[] = [
  {open: /[(（]/gu, close: /[)）]/gu, shown: '( )'},
  {open: /[[【]/gu, close: /[\]】]/gu, shown: '[ ]'},
  {open: /«/gu, close: /»/gu, shown: '« »'},
  {open: /《/gu, close: /》/gu, shown: '《 》'},
  {open: /「/gu, close: /」/gu, shown: '「 」'},
  {open: /[“„]/gu, close: /”/gu, shown: '“ ”', alike: true}
]

/** `a)`, `12)`: the number of an item closes without opening. */
const itemNumber = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,3}[)）]/gu

/**
 * Brackets and quotation marks that the target does not close while the source does. Whole blocks are looked at, since a quotation may run over
 * sentences, and each block once, with its first segment.
 */
export function checkMarks(pair: UnitPair): readonly Finding[] {
  const {source, target, unit, part} = pair
  if (source.segments.length === 0 || target.segments.length === 0 || isSettled(pair.pair)) return []
  const begun = target.segments.filter(
    ({block, segment}) => block.type !== 'code' && block.segments[0]?.id === segment.id
  )
  const [from, to] = [blocksOf(source.segments), blocksOf(begun)]
  const single = marks.filter(mark => to.some(text => isSingle(text, mark)))
  // A quotation over several blocks is open on both sides, whatever marks each language has.
  if (single.length === 0 || from.some(isOpen)) return []
  return [
    findingOf('check:bracket-open', {
      part,
      unit: unit.id,
      detail: {lang: target.lang, marks: single.map(({shown}) => shown).join(' ')},
      places: placesOfSide(target),
      related: placesOfSide(source)
    })
  ]
}

/** The texts of the blocks that segments stand in, each once. */
function blocksOf(segments: readonly PlacedSegment[]): readonly string[] {
  return [...new Set(segments.map(({block}) => block))].map(({text}) => text)
}

/** Straight quotation marks, not apostrophes. */
const straight = /"|(?<!\p{L})'|'(?!\p{L})/gu

function isOpen(text: string): boolean {
  return marks.some(mark => isSingle(text, mark)) || (text.match(straight)?.length ?? 0) % 2 === 1
}

function isSingle(text: string, {open, close, alike}: PairedMark): boolean {
  const opening = text.match(open)?.length ?? 0
  const closing = text.match(close)?.length ?? 0
  // Straight marks beside curly ones may close them.
  if (alike) return (opening + closing) % 2 === 1 && !text.includes('"')
  // Brackets that close too often may only number items.
  return opening !== closing && !(closing > opening && closing - opening <= (text.match(itemNumber)?.length ?? 0))
}
