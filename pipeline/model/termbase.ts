/** What is said of a concept, a language section or a term: TBX's `descrip`, `admin`, `termNote`, `transac`, `ref`, `xref` and `note`. */
export interface TermFact {
  readonly element: 'descrip' | 'admin' | 'termNote' | 'note' | 'ref' | 'xref' | 'transac' | 'date'
  /** `subjectField`, `source`, `partOfSpeech` …; null where the element has none. */
  readonly type: string | null
  readonly value: string
}

export interface Term {
  readonly term: string
  readonly facts: readonly TermFact[]
}

export interface TermLanguage {
  readonly lang: string
  readonly facts: readonly TermFact[]
  readonly terms: readonly Term[]
}

export interface Concept {
  readonly id: string
  readonly facts: readonly TermFact[]
  readonly languages: readonly TermLanguage[]
}

/** Terms by concept (ISO 30042). */
export interface Termbase {
  readonly lang: string
  readonly title: string
  readonly publication: readonly string[]
  readonly sources: readonly string[]
  readonly concepts: readonly Concept[]
}
