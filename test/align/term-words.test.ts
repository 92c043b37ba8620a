import {describe, expect, it} from 'vitest'
import {align} from '../../pipeline/align/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import type {Concept} from '../../pipeline/model/index.ts'
import {documentOf, sectionOf} from './documents.ts'

const concept = (id: string, nb: string, en: string): Concept => ({
  id,
  facts: [],
  languages: [
    {lang: 'nb', facts: [], terms: [{term: nb, facts: []}]},
    {lang: 'en', facts: [], terms: [{term: en, facts: []}]}
  ]
})
const concepts = [
  concept('c1', 'matvaretrygghet', 'food safety'),
  concept('c2', 'departement', 'ministry'),
  concept('c3', 'departement', 'ministry')
]
const none = {fixed: [], forbidden: []}

function wordsOf(nb: string, en: string) {
  const documents = [documentOf('nb', [sectionOf('nb', [nb])]), documentOf('en', [sectionOf('en', [en])])]
  const {evidence} = align(documents, none, collectingRun(), {concepts})
  return (evidence[0]?.words ?? []).map(({source: [, ...from], target: [, ...to], why}) => ({
    from: nb.slice(...from),
    to: en.slice(...to),
    why
  }))
}

describe('terms as evidence', () => {
  it('should show a term of the termbase that stands on both sides, with where it stands', () => {
    const words = wordsOf('Departementet fremmer matvaretrygghet.', 'The ministry promotes food safety.')
    expect(words).toContainEqual({from: 'Departementet', to: 'ministry', why: 'term'})
    expect(words).toContainEqual({from: 'matvaretrygghet', to: 'food safety', why: 'term'})
  })

  it('should show the term in place of the words that it is made of', () => {
    const words = wordsOf('Departementet fremmer matvaretrygghet.', 'The ministry promotes food safety.')
    expect(words.filter(({from}) => from === 'Departementet')).toHaveLength(1)
  })

  it('should not show a term that stands on one side, nor more often than on the other', () => {
    const words = wordsOf('Departementet og departementet samarbeider.', 'The ministry cooperates on food safety.')
    expect(words.filter(({why}) => why === 'term')).toHaveLength(1)
  })
})
