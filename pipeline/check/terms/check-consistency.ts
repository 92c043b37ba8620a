import {outermost, type TermEntry, type TermMatch} from '../../language/terms/term-index.ts'
import type {Finding} from '../../model/finding.ts'
import {findingOf} from '../finding-of.ts'
import {fixIn} from '../fix-in.ts'
import {isSettled, placesOfSide, textOfSide, type UnitPair} from '../unit-side.ts'
import type {TermPair} from './check-terms.ts'

/** Where a term of the target stands for a concept that the source names. */
interface Use {
  readonly pair: UnitPair
  readonly match: TermMatch
  /** The source's term, as printed and as the termbase has it. */
  readonly said: string
  readonly sourceTerm: string
}

/**
 * One concept by two terms in the same part: the rarer ones, each once, with every place. `pairs` are of one source and one target language. Acronyms beside the
 * full term are no second way, and where the source itself uses two terms, the target may.
 */
export function checkConsistency(pairs: readonly UnitPair[], terms: TermPair): readonly Finding[] {
  const uses = pairs.flatMap(pair => usesIn(pair, terms))
  const bySourceTerm = Map.groupBy(uses, ({match, sourceTerm}) => `${match.entry.concept} ${sourceTerm}`)
  return [...bySourceTerm.values()].flatMap(of => {
    const byTerm = [...Map.groupBy(of, ({match}) => match.entry.term).values()]
    if (byTerm.length < 2) return []
    const [most, ...rarer] = byTerm.sort((a, b) => b.length - a.length || rank(a[0]!) - rank(b[0]!))
    return rarer.filter(list => !isVariant(list[0]!, most![0]!)).map(list => inconsistent(list, most!))
  })
}

function inconsistent(uses: readonly Use[], others: readonly Use[]): Finding {
  const [{pair, match, said}, ...more] = uses as readonly [Use, ...Use[]]
  const [{match: usual, pair: elsewhere}] = others as readonly [Use, ...Use[]]
  const actual = textOfSide(pair.target).slice(match.start, match.end)
  const expected = usual.entry.term
  return findingOf('check:term-inconsistent', {
    part: pair.part,
    unit: pair.unit.id,
    detail: {
      sourceLang: pair.source.lang,
      targetLang: pair.target.lang,
      term: said,
      actual,
      expected,
      count: uses.length
    },
    places: [pair, ...more.map(use => use.pair)].flatMap(({target}) => placesOfSide(target)),
    related: placesOfSide(elsewhere.target),
    actual,
    expected,
    fix: fixIn(pair.target, match.start, match.end, expected)
  })
}

function usesIn(pair: UnitPair, terms: TermPair): readonly Use[] {
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
      ? [{pair, match, said: name, sourceTerm: said.entry.term}]
      : []
  })
}

/** Letters and characters from which on a single word means one thing: "handlingsplan" does, "rolle" and "mat" do not. */
const SPECIFIC_LETTERS = 11
const SPECIFIC_CHARACTERS = 4

/** A compound or several words; short words have as many translations as senses. */
function isSpecific(term: string): boolean {
  if (/\p{Script=Han}/u.test(term)) return [...term].length >= SPECIFIC_CHARACTERS
  return /\p{L}{3}[ -]\p{L}{3}/u.test(term) || term.length >= SPECIFIC_LETTERS
}

function isTerm({isAcronym, isTechnical, standing}: TermEntry): boolean {
  return isTechnical && !isAcronym && standing !== 'forbidden'
}

/** One with an ending or a word more than the other is the same term, longer or shorter. */
function isVariant({match: {entry: a}}: Use, {match: {entry: b}}: Use): boolean {
  const [short, long] = a.term.length < b.term.length ? [a.term, b.term] : [b.term, a.term]
  return long.toLowerCase().includes(short.toLowerCase())
}

function rank({match}: Use): number {
  return match.entry.standing === 'preferred' ? 0 : 1
}
