import type {Finding} from '../model/finding.ts'
import {findingOf} from './finding-of.ts'
import {isSettled, placesOfSide, textOfSide, type UnitPair} from './unit-side.ts'

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
  {open: /[“„]/gu, close: /["”]/gu, shown: '“ ”', alike: true}
]

/** `a)`, `12)`: the number of an item closes without opening. */
const itemNumber = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,3}[)）]/gu

/** Brackets and quotation marks that the target does not close while the source does. */
export function checkMarks(pair: UnitPair): readonly Finding[] {
  const {source, target, unit, part} = pair
  if (source.segments.length === 0 || target.segments.length === 0 || isSettled(pair.pair)) return []
  if (target.segments.some(({block}) => block.type === 'code')) return []
  const [from, to] = [textOfSide(source), textOfSide(target)]
  const single = marks.filter(mark => isSingle(to, mark))
  // A quotation over several sentences is open on both sides, whatever marks each language has.
  if (single.length === 0 || marks.some(mark => isSingle(from, mark)) || odd(from, /"/gu)) return []
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

function isSingle(text: string, {open, close, alike}: PairedMark): boolean {
  const opening = text.match(open)?.length ?? 0
  const closing = text.match(close)?.length ?? 0
  if (alike) return (opening + closing) % 2 === 1
  // Brackets that close too often may only number items.
  return opening !== closing && !(closing > opening && closing - opening <= (text.match(itemNumber)?.length ?? 0))
}

function odd(text: string, mark: RegExp): boolean {
  return (text.match(mark)?.length ?? 0) % 2 === 1
}
