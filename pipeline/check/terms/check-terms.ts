import {outermost, type TermEntry, type TermIndex, type TermMatch} from '../../language/terms/term-index.ts'
import type {Finding} from '../../model/finding.ts'
import {languageSubtag} from '../../model/language-tag.ts'
import {type CheckRule, findingOf} from '../finding-of.ts'
import {isSettled, placesOfSide, textOfSide, type UnitPair} from '../unit-side.ts'
import {fixTerm, type Spot} from './fix-term.ts'
import {nameIn} from './name-in.ts'

/** Terms of the source and target language of a pair. */
export interface TermPair {
  readonly source: TermIndex
  readonly target: TermIndex
}

/**
 * Names of public bodies, acronyms and terms that the termbase asks not to use, unit by unit. A concept is looked for in the target only where the source
 * names it, and only where the target says something else in its place: a translator may always write "the ministry".
 */
export function checkTerms(pair: UnitPair, terms: TermPair): readonly Finding[] {
  const {source, target} = pair
  if (source.segments.length === 0 || target.segments.length === 0 || isSettled(pair.pair)) return []
  if (target.segments.some(({block}) => block.type === 'code')) return []
  const [from, to] = [textOfSide(source), textOfSide(target)]
  const named = terms.source.find(from)
  const used = terms.target.find(to)
  const concepts = new Set(named.map(({entry}) => entry.concept))
  const outer = outermost(named)
  const answered = (concept: string) => used.some(({entry}) => entry.concept === concept)
  const found: Finding[] = []
  const report = (rule: CheckRule, sourceTerm: string, seen: Spot, expected: string) => {
    const detail = {
      sourceLang: source.lang,
      targetLang: target.lang,
      term: sourceTerm,
      actual: seen.text,
      expected
    }
    const about = {part: pair.part, unit: pair.unit.id, places: placesOfSide(target), related: placesOfSide(source)}
    found.push(
      findingOf(rule, {
        ...about,
        detail,
        actual: seen.text,
        expected,
        fix: fixTerm(target, seen, expected)
      })
    )
  }

  // A text of a source often says the same with two terms; each concept is looked at once.
  for (const {entry, start, end} of onceEach([...outer, ...named.filter(isInner(outer))])) {
    const wanted = terms.target.termsOf(entry.concept)
    const [best] = wanted
    if (!best || best.standing === 'forbidden') continue
    const said = from.slice(start, end)
    const here = outermost(used).filter(match => match.entry.concept === entry.concept)
    // A text of the time when an agency had its old name keeps it in every language.
    const forbidden =
      entry.standing === 'forbidden' ? undefined : here.find(match => match.entry.standing === 'forbidden')
    if (forbidden && !here.some(match => isSpot(match, forbidden) && match.entry.standing !== 'forbidden')) {
      report('check:term-forbidden', said, spotOf(forbidden, to), best.term)
      continue
    }
    const stray = outermost(used).find(match => isName(match) && !concepts.has(match.entry.concept))
    // "The Ministry of Foreign Affairs (KD)": an acronym in brackets does not mend the name before it.
    const isInitialsOnly = stray !== undefined && !entry.isAcronym && here.every(match => match.entry.isAcronym)
    if (!isInitialsOnly && (answered(entry.concept) || isAnsweredBySynonym(named, start, end, answered))) continue
    const acronym = entry.isLocal ? leftAcronym(entry.term, to, terms.target) : null
    if (acronym) {
      report('check:acronym-differs', said, acronym, acronymOf(wanted, target.lang))
      continue
    }
    const strayAcronym = entry.isLocal
      ? outermost(used).find(match => match.entry.isAcronym && !concepts.has(match.entry.concept))
      : undefined
    if (strayAcronym) {
      report('check:acronym-differs', said, spotOf(strayAcronym, to), acronymOf(wanted, target.lang))
      continue
    }
    if (!entry.isBody || entry.isAcronym) continue
    const known = used.filter(match => concepts.has(match.entry.concept))
    const other = stray ? spotOf(stray, to) : nameIn(to, target.lang, known)
    if (other) report('check:name-differs', said, other, best.term)
  }
  return found
}

/** An acronym inside a longer term, such as EØS in EØS-avtalen. */
function isInner(outer: readonly TermMatch[]): (match: TermMatch) => boolean {
  return match => match.entry.isLocal && !outer.includes(match)
}

/** What a language says for an acronym; Chinese writes the term. */
function acronymOf(terms: readonly TermEntry[], lang: string): string {
  const acronym = languageSubtag(lang) === 'zh' ? undefined : terms.find(term => term.isAcronym)
  return (acronym ?? terms[0]!).term
}

/** The first match of each concept, and one alone where the same words are terms of several. */
function onceEach(matches: readonly TermMatch[]): readonly TermMatch[] {
  const seen = new Set<string>()
  return matches.filter(({entry, start, end}) => {
    const keys = [entry.concept, `${start}-${end}`]
    const isNew = keys.every(key => !seen.has(key))
    for (const key of keys) seen.add(key)
    return isNew
  })
}

/** The name of one body, not "district court" or an acronym. */
function isName({entry}: TermMatch): boolean {
  return entry.isBody && !entry.isAcronym && /^(?:the )?\p{Lu}|^\p{Script=Han}{3}/u.test(entry.term)
}

function isSpot(a: TermMatch, b: TermMatch): boolean {
  return a.start <= b.start && b.end <= a.end
}

function spotOf({entry, start, end}: TermMatch, text: string): Spot {
  return {start, end, text: text.slice(start, end), term: entry.term}
}

/** The same words may be terms of several concepts, or part of a longer one; one of them answered is enough. */
function isAnsweredBySynonym(
  matches: readonly TermMatch[],
  start: number,
  end: number,
  answered: (concept: string) => boolean
): boolean {
  return matches.some(match => match.start <= start && match.end >= end && answered(match.entry.concept))
}

/** The source's acronym as it stands in the target, where the target's language has no such acronym. */
function leftAcronym(acronym: string, text: string, target: TermIndex): Spot | null {
  const at = new RegExp(
    `(?<![A-Za-zÆØÅæøå\\d])${acronym.replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?![A-Za-zÆØÅæøå\\d])`,
    'u'
  ).exec(text)
  if (!at || target.find(acronym).some(({entry}: {readonly entry: TermEntry}) => entry.isAcronym)) return null
  return {start: at.index, end: at.index + acronym.length, text: acronym}
}
