import {languageSubtag} from '../../model/language-tag.ts'
import type {Concept, Term, TermFact} from '../../model/termbase.ts'
import {stem} from '../stem.ts'

/** A term of a concept in one language, and how the termbase wants it to be used. */
export interface TermEntry {
  readonly concept: string
  readonly term: string
  readonly standing: 'preferred' | 'admitted' | 'forbidden'
  readonly isAcronym: boolean
  /** True for an acronym of one language, for which another one has its own: IKT, for which English has ICT. */
  readonly isLocal: boolean
  /** The name of a public body. */
  readonly isBody: boolean
  /** A noun of a field, whose translation is to be the same throughout; general words and verbs follow their sentence. */
  readonly isTechnical: boolean
}

/** Where a term stands in a text, by UTF-16 offsets. */
export interface TermMatch {
  readonly entry: TermEntry
  readonly start: number
  readonly end: number
}

/** The terms of one language. */
export interface TermIndex {
  /** Every term that stands in a text, nested ones too, in order. */
  find(text: string): readonly TermMatch[]
  /** The terms of a concept, the preferred one first. */
  termsOf(concept: string): readonly TermEntry[]
}

/** `subjectField` of concepts that are names of ministries, agencies and the like. */
const BODIES = 'government bodies'
/** The same of words that belong to no field. */
const GENERAL = 'general'

/** The terms of a language, found as words whatever their inflection, or as characters where a language has no spaces. Earlier concepts win over later ones of the same id. */
export function termIndex(concepts: readonly Concept[], lang: string): TermIndex {
  const subtag = languageSubtag(lang)
  const byConcept = new Map<string, readonly TermEntry[]>()
  for (const concept of concepts) if (!byConcept.has(concept.id)) byConcept.set(concept.id, entriesOf(concept, subtag))
  const all = [...byConcept.values()].flat()
  const find = subtag === 'zh' ? finderOfCharacters(all) : finderOfWords(all, subtag)
  return {find, termsOf: concept => byConcept.get(concept) ?? []}
}

const rank = {preferred: 0, admitted: 1, forbidden: 2} as const

function entriesOf({id, facts, languages}: Concept, subtag: string): readonly TermEntry[] {
  const isBody = facts.some(fact => fact.type === 'subjectField' && fact.value === BODIES)
  const isGeneral = facts.some(fact => fact.type === 'subjectField' && fact.value === GENERAL)
  const others = new Set(
    languages
      .filter(section => languageSubtag(section.lang) !== subtag && !(isNorwegian(section.lang) && isNorwegian(subtag)))
      .flatMap(section => section.terms.filter(isAcronym).map(({term}) => term))
  )
  // Nynorsk has a section only where it differs from Bokmål.
  const sections = [subtag, ...(subtag === 'nn' ? ['nb'] : [])].map(tag =>
    languages.filter(section => languageSubtag(section.lang) === tag)
  )
  const terms = (sections.find(found => found.length > 0) ?? []).flatMap(section => section.terms)
  return terms
    .map(term => ({
      concept: id,
      term: term.term,
      standing: standingOf(term, terms),
      isAcronym: isAcronym(term),
      isLocal: isAcronym(term) && others.size > 0 && !others.has(term.term),
      isBody,
      isTechnical: !isGeneral && term.facts.every(({type, value}) => type !== 'partOfSpeech' || value === 'noun')
    }))
    .sort((a, b) => rank[a.standing] - rank[b.standing])
}

function isNorwegian(lang: string): boolean {
  return ['nb', 'nn', 'no'].includes(languageSubtag(lang))
}

function isAcronym({facts}: Term): boolean {
  return facts.some(({type, value}) => type === 'termType' && /acronym|abbrev|initialism/u.test(value))
}

/** The only term of a language is the preferred one, said or not. */
function standingOf({facts}: Term, terms: readonly Term[]): TermEntry['standing'] {
  const said = statusIn(facts)
  if (said !== null) return said
  return terms.some(other => statusIn(other.facts) === 'preferred') ? 'admitted' : 'preferred'
}

function statusIn(facts: readonly TermFact[]): TermEntry['standing'] | null {
  const status =
    facts.find(({type}) => type === 'administrativeStatus' || type === 'normativeAuthorization')?.value ?? ''
  if (/^(?:superseded|deprecated)Term/u.test(status)) return 'forbidden'
  if (/^preferredTerm/u.test(status)) return 'preferred'
  return /^admittedTerm/u.test(status) ? 'admitted' : null
}

const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

interface Word {
  readonly text: string
  readonly key: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string, subtag: string): readonly Word[] {
  return [...text.matchAll(word)].map(match => ({
    text: match[0],
    key: stem(match[0].toLowerCase().replace(/['’]s?$/u, ''), subtag),
    start: match.index,
    end: match.index + match[0].length
  }))
}

function finderOfWords(entries: readonly TermEntry[], subtag: string): (text: string) => readonly TermMatch[] {
  const byFirst = new Map<string, {readonly entry: TermEntry; readonly words: readonly Word[]}[]>()
  for (const entry of entries) {
    const words = wordsOf(entry.term, subtag)
    const [first] = words
    if (!first) continue
    const list = byFirst.get(first.key) ?? []
    list.push({entry, words})
    byFirst.set(first.key, list)
  }
  return text => {
    const words = wordsOf(text, subtag)
    return words.flatMap((_, at) =>
      (byFirst.get(words[at]!.key) ?? [])
        .filter(({entry, words: wanted}) => wanted.every((one, i) => isSame(one, words[at + i], entry)))
        .map(({entry, words: wanted}) => ({entry, start: words[at]!.start, end: words[at + wanted.length - 1]!.end}))
    )
  }
}

/** Acronyms letter by letter, names with their capitals, other words by their stem. */
/** Letters up to which the names of bodies take no ending but that of the genitive. */
const SHORT_NAME = 6

function isSame(wanted: Word, found: Word | undefined, {isAcronym, isBody}: TermEntry): boolean {
  if (found === undefined) return false
  if (isAcronym) return found.text === wanted.text
  // A short name is no stem: Sikt is not in "Siktede".
  if (wanted.text.length <= SHORT_NAME && /^\p{Lu}/u.test(wanted.text) && isBody)
    return found.text.replace(/(?:['’]s|s)$/u, '') === wanted.text.replace(/s$/u, '')
  return found.key === wanted.key && (!/^\p{Lu}/u.test(wanted.text) || /^\p{Lu}/u.test(found.text))
}

function finderOfCharacters(entries: readonly TermEntry[]): (text: string) => readonly TermMatch[] {
  const byFirst = Map.groupBy(entries, ({term}) => term[0] ?? '')
  return text => {
    const found: TermMatch[] = []
    for (let at = 0; at < text.length; at++)
      for (const entry of byFirst.get(text[at]!) ?? [])
        if (text.startsWith(entry.term, at) && !cutsWord(text, at, entry.term))
          found.push({entry, start: at, end: at + entry.term.length})
    return found
  }
}

/** `ICT` does not stand in `PICTURE`. */
function cutsWord(text: string, at: number, term: string): boolean {
  const joins = (a: string | undefined, b: string | undefined) => /^[A-Za-z\d]{2}$/u.test(`${a ?? ''}${b ?? ''}`)
  return joins(text[at - 1], term[0]) || joins(term.at(-1), text[at + term.length])
}

/** Without those that lie inside longer ones. */
export function outermost(matches: readonly TermMatch[]): readonly TermMatch[] {
  return matches.filter(
    match =>
      !matches.some(
        other =>
          other.start <= match.start && match.end <= other.end && other.end - other.start > match.end - match.start
      )
  )
}
