import {outermost, type TermEntry, type TermMatch} from '../../language/terms/term-index.ts'
import {isSettled, textOfSide, type UnitPair} from '../unit-side.ts'
import type {TermPair} from './check-terms.ts'

/** Where a term of the target stands for a concept that the source names. */
export interface TermUse {
  readonly pair: UnitPair
  readonly match: TermMatch
  /** The source's term, as printed and as the termbase has it. */
  readonly said: string
  readonly sourceTerm: string
  readonly sourceEntry: TermEntry
}

/** Where the target of a unit says a term of a field, once, for a concept that the source names. */
export function usesOfTerms(pair: UnitPair, terms: TermPair): readonly TermUse[] {
  const {source, target} = pair
  if (source.segments.length === 0 || target.segments.length === 0 || isSettled(pair.pair)) return []
  const [from, to] = [textOfSide(source), textOfSide(target)]
  const named = outermost(terms.source.find(from))
  const used = outermost(terms.target.find(to)).filter(({entry}) => isTerm(entry))
  return used.flatMap(match => {
    const same = used.filter(other => other.entry.concept === match.entry.concept)
    const said = named.find(({entry}) => entry.concept === match.entry.concept)
    // Two terms in one sentence say that they are the same.
    if (!said || same.some(other => other.entry.term !== match.entry.term)) return []
    const name = from.slice(said.start, said.end)
    return same[0] === match && (match.entry.isBody || isSpecific(name))
      ? [{pair, match, said: name, sourceTerm: said.entry.term, sourceEntry: said.entry}]
      : []
  })
}

/** Letters and characters from which on a single word means one thing: "handlingsplan" does, "rolle" and "mat" do not. */
const SPECIFIC_LETTERS = 11
const SPECIFIC_CHARACTERS = 4

/** A compound or several words; short words have as many translations as senses. */
export function isSpecific(term: string): boolean {
  if (/\p{Script=Han}/u.test(term)) return [...term].length >= SPECIFIC_CHARACTERS
  return /\p{L}{3}[ -]\p{L}{3}/u.test(term) || term.length >= SPECIFIC_LETTERS
}

function isTerm({isAcronym, isTechnical, standing}: TermEntry): boolean {
  return isTechnical && !isAcronym && standing !== 'forbidden'
}

/** One with an ending or a word more than the other is the same term, longer or shorter. */
export function isVariant(a: TermEntry, b: TermEntry): boolean {
  const [short, long] = a.term.length < b.term.length ? [a.term, b.term] : [b.term, a.term]
  return long.toLowerCase().includes(short.toLowerCase())
}
