import {describe, expect, it} from 'vitest'
import {type CheckInput, check} from '../../pipeline/check/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import type {checkRules} from '../../pipeline/diagnostics/rules/check.ts'
import type {Document, DraftSection, Metadata, Reference} from '../../pipeline/model/index.ts'
import {makeBlock, makeSection} from '../make-document.ts'
import {alignedPart, type PartText, placeOf, workOf} from './aligned-work.ts'

interface Example {
  /** What the rule reports. */
  readonly bad: CheckInput
  /** The like of it that is right. */
  readonly good: CheckInput
}

function input(...parts: readonly PartText[]): CheckInput {
  const made = parts.map(alignedPart)
  return {
    work: workOf(Object.fromEntries(parts.map(({part = 'page'}) => [part, undefined]))),
    documents: made.flatMap(({documents}) => documents),
    alignments: made.map(({alignment}) => alignment)
  }
}
const en = (nb: string, text: string): CheckInput => input({langs: ['nb', 'en'], units: [{nb, en: text}]})
const zh = (nb: string, text: string): CheckInput => input({langs: ['nb', 'zh-Hans'], units: [{nb, 'zh-Hans': text}]})

const withMetadata = (of: CheckInput, lang: string, metadata: Partial<Metadata>): CheckInput => ({
  ...of,
  documents: of.documents.map(d => (d.lang === lang ? {...d, metadata: {...d.metadata, ...metadata}} : d))
})

const period = {start: '2017', end: '2020', text: '2017–2020'}
const planTitled = (title: string, authority: Document['authority']) =>
  input(
    {langs: ['nb'], units: [{nb: 'I perioden 2017–2020.'}], metadata: {period}},
    {part: 'plan', langs: ['nb'], units: [{nb: title}], metadata: {title}, authority}
  )

const attachment = {title: 'Planen.pdf', url: 'https://example.org/plan.pdf'}
function attached(authority: 'original' | 'specimen' | null): CheckInput {
  const of = input({langs: ['nb'], units: [{nb: 'Planen.pdf'}], metadata: {attachments: [attachment]}})
  if (authority === null) return of
  const rights = {basis: 'own work', licence: null, attribution: null}
  const edition = {file: 'plan.pdf', authority, origin: 'fetched', rights, url: attachment.url} as const
  return {...of, work: {parts: {...of.work.parts, plan: {editions: {nb: edition}}}}}
}

/** A list section with these items on each side, item by item in one unit each. */
function lists(nb: readonly string[], text: readonly string[]): CheckInput {
  const units = nb.map((item, n) => ({nb: item, ...(text[n] !== undefined && {en: text[n]})}))
  const of = input({langs: ['nb', 'en'], units, blockType: 'listItem'})
  return {
    ...of,
    documents: of.documents.map(d => ({
      ...d,
      sections: [{...d.sections[0]!, role: 'list', introduction: makeBlock('paragraph', ':')}]
    }))
  }
}

/** The only unit's source as a link. */
function linked(text: string, target: string): CheckInput {
  const of = en(text, target)
  const url = 'https://www.regjeringen.no/no/dep/kd/id586/'
  return {
    ...of,
    documents: of.documents.map(d => {
      if (d.lang !== 'nb') return d
      const section = d.sections[0]!
      const blocks = section.blocks.map(block => ({...block, links: [{start: 0, end: 5, url}]}) as typeof block)
      return {...d, sections: [makeSection({...section, blocks})]}
    })
  }
}

/** A document of two articles; the first refers to an article. */
function referring(text: string, reference: Partial<Reference>): CheckInput {
  const of = input({langs: ['nb'], units: [{nb: text}]})
  const made = {start: 0, end: 9, kind: 'article', path: [9], ...reference} as const
  const article = (n: number) =>
    makeSection({numbering: {kind: 'article', label: `Artikkel ${n}`, path: [n]}, blocks: []})
  return {
    ...of,
    documents: of.documents.map(d => ({
      ...d,
      sections: [
        ...d.sections.map(section => ({
          ...section,
          blocks: section.blocks.map(block => ({...block, references: [made]}) as typeof block)
        })),
        article(1),
        article(2)
      ]
    }))
  }
}

/** An edition and a second file of it. */
function readAgain(text: string, other: string): CheckInput {
  const of = input({langs: ['nb'], units: [{nb: text}]})
  const [again] = alignedPart({langs: ['nb'], units: [{nb: other}]}).documents
  const sections = again!.sections as unknown as readonly DraftSection[]
  return {...of, readings: [{part: 'page', lang: 'nb', file: 'page.pdf', sections}]}
}

const sentence = 'Partene skal samarbeide om forskning og utdanning i begge land.'

const examples: Readonly<Record<keyof typeof checkRules, Example>> = {
  'check:number-differs': {bad: en('8 områder', '9 areas'), good: en('8 områder', 'eight areas')},
  'check:date-differs': {bad: en('31. august 2017', '1 August 2017'), good: en('31.08.2017', '31 August 2017')},
  'check:period-differs': {bad: zh('2017–2020', '2018—2020年'), good: zh('2017–2020', '2017至2020年')},
  'check:value-missing': {
    bad: en('Støtten er på 250 kroner.', 'There is support.'),
    good: en('De tre landene deltar.', 'The countries take part.')
  },
  'check:value-added': {
    bad: en('Det gis støtte.', 'The support is NOK 250.'),
    good: en('Begge deltar.', 'The two take part.')
  },
  'check:segment-missing': {
    bad: input({langs: ['nb', 'en'], units: [{nb: sentence}]}),
    good: input({langs: ['nb', 'en'], units: [{nb: '—'}]})
  },
  'check:segment-added': {
    bad: input({langs: ['nb', 'en'], units: [{en: 'Added.'}]}),
    good: input({langs: ['nb', 'en'], units: [{en: '12'}]})
  },
  'check:source-language': {
    bad: en(sentence, sentence),
    good: en(sentence, 'The parties shall cooperate in both countries.')
  },
  'check:partly-translated': {
    bad: en(
      'Planen gjelder fra i dag, og partene skal samarbeide om forskning og utdanning.',
      'The plan applies as of today to the parties and their institutions, for which partene skal samarbeide om forskning og utdanning.'
    ),
    good: en('Kjør apt install nmap vim curl git wget make.', 'Run apt install nmap vim curl git wget make.')
  },
  'check:repeated': {
    bad: input({
      langs: ['nb', 'en'],
      units: [
        {nb: 'Planen er vedtatt av begge parter.', en: 'The plan has been adopted by both parties.'},
        {nb: 'Komiteen møtes hvert år i Oslo.', en: 'The plan has been adopted by both parties.'}
      ]
    }),
    good: input({
      langs: ['nb', 'en'],
      units: [
        {nb: 'Planen er vedtatt av begge parter.', en: 'The plan has been adopted by both parties.'},
        {nb: 'Planen er vedtatt av begge parter!', en: 'The plan has been adopted by both parties.'},
        {nb: 'Innledning', en: 'Contents'},
        {nb: 'Innhold', en: 'Contents'}
      ]
    })
  },
  'check:email-differs': {
    bad: en('Skriv til post@kd.no.', 'Write to post@kd.org.'),
    good: en('Skriv til post@kd.no-listen.', 'Write to the Post@kd.no list.')
  },
  'check:link-missing': {
    bad: linked('Kunnskapsdepartementet', 'The ministry'),
    good: linked('Kunnskapsdepartementet', 'The ministry, www.regjeringen.no')
  },
  'check:bracket-open': {
    bad: en('Planen (se vedlegg) gjelder.', 'The plan (see annex applies.'),
    good: en('a) Planen gjelder (nå).', 'a) The plan applies (now).')
  },
  'check:width': {
    bad: zh('Planen gjelder, men ikke nå.', '计划适用,但不是现在。'),
    good: zh('Planen gjelder, men ikke nå.', '计划适用，但不是现在。A, B')
  },
  'check:list-length': {
    bad: lists(['Miljø og klima', 'Polarforskning', 'Materialer'], ['Environment and climate', 'Polar research']),
    good: lists(['Miljø og klima', 'Polarforskning'], ['Environment and climate', 'Polar research'])
  },
  'check:metadata-differs': {
    bad: withMetadata(withMetadata(en('Ja.', 'Yes.'), 'nb', {published: '2017-08-31'}), 'en', {
      published: '2017-08-13'
    }),
    good: withMetadata(en('Ja.', 'Yes.'), 'nb', {published: '2017-08-31'})
  },
  'check:organisation-number': {
    bad: withMetadata(en('Ja.', 'Yes.'), 'nb', {organisation: {number: '872417843', valid: false}}),
    good: withMetadata(en('Ja.', 'Yes.'), 'nb', {organisation: {number: '872417842', valid: true}})
  },
  'check:reference-unresolved': {
    bad: referring('Artikkel 9 gjelder.', {}),
    good: referring('Artikkel 9 i EØS-avtalen gjelder.', {external: true})
  },
  'check:reading-differs': {
    bad: readAgain('Planen gjelder i tre år.', 'Planen gjelder i fire år.'),
    good: readAgain('Planen gjelder i «tre» år.', 'PLANEN gjelder\ni tre år')
  },
  'check:adapted': {
    bad: input({langs: ['nb', 'en'], units: [{nb: 'Én.', en: 'One.'}], adapted: true}),
    good: input({langs: ['nb', 'en'], units: [{nb: 'Én.', en: 'One.'}]})
  },
  'check:period-across-parts': {
    bad: planTitled('Plan 2018–2020', 'original'),
    good: planTitled('Plan 2017–2020', 'original')
  },
  'check:period-specimen': {
    bad: planTitled('Prøve 2018–2020', 'specimen'),
    good: planTitled('Prøve 2017–2020', 'specimen')
  },
  'check:attachment-missing': {bad: attached(null), good: attached('original')},
  'check:attachment-specimen': {bad: attached('specimen'), good: attached('original')}
}

const rulesOf = (of: CheckInput) => check(of, collectingRun()).map(({rule}) => rule)

describe('every rule of check', () => {
  it.each(Object.entries(examples))('should report %s, and not what is like it and right', (rule, {bad, good}) => {
    expect(rulesOf(bad)).toContain(rule)
    expect(rulesOf(good)).not.toContain(rule)
  })

  it('should give every finding an id of its own and a place', () => {
    for (const {bad} of Object.values(examples)) {
      const findings = check(bad, collectingRun())
      expect(new Set(findings.map(({id}) => id)).size).toBe(findings.length)
      for (const {places} of findings) expect(places.length).toBeGreaterThan(0)
    }
  })

  it('should say how many segments of an edition have half-width marks, and where the first is', () => {
    const units = [
      {nb: 'A, b.', 'zh-Hans': '甲,乙。'},
      {nb: 'C, d.', 'zh-Hans': '丙,丁!'}
    ]
    const findings = check(input({langs: ['nb', 'zh-Hans'], units}), collectingRun())
    expect(findings).toMatchObject([
      {
        rule: 'check:width',
        unit: null,
        detail: {count: 2, marks: '! ,'},
        places: [placeOf('page', 'zh-Hans', 0)],
        related: [placeOf('page', 'zh-Hans', 1)]
      }
    ])
  })
})
