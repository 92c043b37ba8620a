import {describe, expect, it} from 'vitest'
import {align} from '../../pipeline/align/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import type {Constraints} from '../../pipeline/model/decision.ts'
import type {Document} from '../../pipeline/model/document.ts'
import type {Section} from '../../pipeline/model/section.ts'
import {documentOf, sectionOf} from './documents.ts'

const none: Constraints = {fixed: [], forbidden: []}
const nb = ['Norge og Kina undertegnet en avtale i 2017.', 'Avtalen gjelder forskning.', 'Universitetet er med.']
const en = [
  'Norway and China signed an agreement in 2017.',
  'The agreement concerns research.',
  'The university takes part.'
]

function rulesOf(documents: readonly Document[], constraints: Constraints = none): readonly string[] {
  const run = collectingRun()
  align(documents, constraints, run)
  return run.diagnostics.map(({rule}) => rule)
}

const pair = (left: readonly Section[], right: readonly Section[]) => [documentOf('nb', left), documentOf('en', right)]

describe('align', () => {
  it('should join what two editions say into units with ids, confidences and statuses', () => {
    const documents = pair([sectionOf('nb', nb)], [sectionOf('en', en)])
    const {alignment} = align(documents, none, collectingRun())
    expect(alignment.langs).toEqual(['nb', 'en'])
    expect(alignment.units).toHaveLength(3)
    for (const {id, members, confidence, pairs} of alignment.units) {
      expect(id).toMatch(/^[0-9a-f]{16}$/)
      expect([members.nb, members.en].map(each => each?.length)).toEqual([1, 1])
      expect(pairs['nb-en']).toEqual({confidence, status: 'auto'})
      expect(confidence).toBe(Math.round(confidence * 1e4) / 1e4)
    }
  })

  it('should call a segment without counterpart untranslated', () => {
    const documents = pair([sectionOf('nb', nb)], [sectionOf('en', [en[0]!, en[2]!])])
    const {alignment} = align(documents, none, collectingRun())
    const lone = alignment.units.filter(({members}) => members.en!.length === 0)
    expect(lone.map(({pairs}) => pairs['nb-en'])).toEqual([{confidence: 0, status: 'untranslated'}])
    expect(alignment.coverage).toEqual([{pair: 'nb-en', matched: 2, source: 3, target: 2, adapted: false}])
  })

  it('should say which words and numbers speak for a unit', () => {
    const {evidence} = align(pair([sectionOf('nb', nb)], [sectionOf('en', en)]), none, collectingRun())
    const [first] = evidence
    expect(first?.words.map(({why}) => why)).toContain('lexicon')
    expect(first?.words.some(({why}) => why === 'number' || why === 'date')).toBe(true)
    expect(first?.disagree).toEqual([])
    expect(Object.values(first!.features).reduce((sum, nats) => sum + nats, 0)).toBeGreaterThan(0)
  })

  it('should say which numbers disagree', () => {
    const wrong = en.map(text => text.replace('2017', '2018'))
    const {evidence} = align(pair([sectionOf('nb', nb)], [sectionOf('en', wrong)]), none, collectingRun())
    expect(evidence[0]?.disagree.map(({lang, text}) => [lang, text])).toEqual([
      ['nb', '2017'],
      ['en', '2018']
    ])
  })

  it('should give the same bytes every time', () => {
    const documents = pair([sectionOf('nb', nb)], [sectionOf('en', en)])
    const once = JSON.stringify(align(documents, none, collectingRun()))
    expect(JSON.stringify(align(documents, none, collectingRun()))).toBe(once)
  })

  it('should keep a fixed bead and not bring back a forbidden one', () => {
    const documents = pair([sectionOf('nb', nb)], [sectionOf('en', en)])
    const idsOf = (document: Document) =>
      document.sections[0]!.blocks.flatMap(block => ('segments' in block ? block.segments.map(({id}) => id) : []))
    const [from, to] = documents.map(idsOf) as [string[], string[]]
    const fixed = [{pair: 'nb-en', members: {nb: [from[0]!], en: [to[2]!]}}]
    const forbidden = [{pair: 'nb-en', members: {nb: [from[1]!], en: [to[1]!]}}]
    const {alignment} = align(documents, {fixed, forbidden}, collectingRun())
    const members = alignment.units.map(unit => unit.members)
    expect(members).toContainEqual(fixed[0]!.members)
    expect(members).not.toContainEqual(forbidden[0]!.members)
  })
})

describe('what align reports', () => {
  it('should report nothing where the editions say the same', () => {
    expect(rulesOf(pair([sectionOf('nb', nb)], [sectionOf('en', en)]))).toEqual([])
  })

  it('should report an edition without text', () => {
    expect(rulesOf(pair([sectionOf('nb', nb)], []))).toEqual(['align:edition-empty'])
  })

  it('should report an adapted edition once, not its missing sections', () => {
    const sections = [
      sectionOf('nb', nb),
      sectionOf('nb', ['Fisk og hav.', 'Olje og gass.', 'Helse og omsorg.', 'Skole og kultur.', 'Skatt og avgift.'])
    ]
    expect(rulesOf(pair(sections, [sectionOf('en', en)]))).toEqual(['align:adapted'])
  })

  it('should report a section without counterpart', () => {
    const long = [...nb, 'Prisen er høy.', 'Regjeringen vil ikke svare.', 'Loven er ny.', 'Skolen har elever.']
    const translated = [
      ...en,
      'The price is high.',
      'The government will not answer.',
      'The act is new.',
      'The school has pupils.'
    ]
    const more = sectionOf('nb', ['Sykehuset i byen har fire leger.', 'Toget går om natten.'])
    expect(rulesOf(pair([sectionOf('nb', long), more], [sectionOf('en', translated)]))).toEqual([
      'align:section-unpaired'
    ])
  })

  it('should report a decision about segments that are gone', () => {
    const fixed = [{pair: 'nb-en', members: {nb: ['0000000000000000'], en: []}}]
    expect(rulesOf(pair([sectionOf('nb', nb)], [sectionOf('en', en)]), {fixed, forbidden: []})).toEqual([
      'align:constraint-without-segment'
    ])
  })

  it('should report two decisions about one segment', () => {
    const documents = pair([sectionOf('nb', nb)], [sectionOf('en', en)])
    const block = documents[0]!.sections[0]!.blocks[0]!
    const id = 'segments' in block ? block.segments[0]!.id : ''
    const bead = {pair: 'nb-en', members: {nb: [id], en: []}}
    expect(rulesOf(documents, {fixed: [bead, bead], forbidden: []})).toEqual(['align:constraint-overlaps'])
  })
})
