import type {CheckInput} from '../../pipeline/check/index.ts'
import type {checkRules} from '../../pipeline/diagnostics/rules/check.ts'
import type {Concept, Document, DraftSection, Metadata, Reference, Term} from '../../pipeline/model/index.ts'
import {makeBlock, makeSection} from '../make-document.ts'
import {alignedPart, type PartText, workOf} from './aligned-work.ts'

/** A rule by example. */
export interface Example {
  /** What the rule reports. */
  readonly bad: CheckInput
  /** The like of it that is right. */
  readonly good: CheckInput
}

export function input(...parts: readonly PartText[]): CheckInput {
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

const term = (text: string, status: string, type = 'fullForm'): Term => ({
  term: text,
  facts: [
    {element: 'termNote', type: 'partOfSpeech', value: 'noun'},
    {element: 'termNote', type: 'termType', value: type},
    {element: 'termNote', type: 'administrativeStatus', value: `${status}Term-admn-sts`}
  ]
})
const concept = (id: string, field: string, terms: Readonly<Record<string, readonly Term[]>>): Concept => ({
  id,
  facts: [{element: 'descrip', type: 'subjectField', value: field}],
  languages: Object.entries(terms).map(([lang, list]) => ({lang, facts: [], terms: list}))
})

/** Concepts as a termbase has them. */
export const concepts: readonly Concept[] = [
  concept('kd', 'government bodies', {
    nb: [term('Kunnskapsdepartementet', 'preferred')],
    en: [term('Ministry of Education and Research', 'preferred')],
    'zh-Hans': [term('教育和研究部', 'preferred')]
  }),
  concept('ocean', 'government bodies', {
    nb: [term('Havindustritilsynet', 'preferred')],
    en: [
      term('Norwegian Ocean Industry Authority', 'preferred'),
      term('Petroleum Safety Authority Norway', 'superseded')
    ]
  }),
  concept('ikt', 'digital', {
    nb: [term('IKT', 'preferred', 'acronym')],
    en: [term('ICT', 'preferred', 'acronym')],
    'zh-Hans': [term('信息通信技术', 'preferred')]
  }),
  concept('plan', 'administration', {
    nb: [term('handlingsplan', 'preferred')],
    en: [term('action plan', 'preferred'), term('plan of action', 'admitted')]
  })
]
const withTerms = (of: CheckInput): CheckInput => ({...of, concepts})

/** A part whose only unit has blocks of these types. */
function typed(nb: 'heading' | 'paragraph', text: 'heading' | 'paragraph'): CheckInput {
  const of = en('Mål og tiltak', 'Aims and measures')
  return {
    ...of,
    documents: of.documents.map(d => {
      const section = d.sections[0]!
      const blocks = section.blocks.map(block => ({...block, type: d.lang === 'nb' ? nb : text}) as typeof block)
      return {...d, sections: [makeSection({...section, blocks})]}
    })
  }
}

/** A page and a plan that name these ministries. */
const published = (page: string, plan: string, authority: Document['authority']) =>
  input(
    {langs: ['nb'], units: [{nb: page}], metadata: {publisher: {name: page, url: null}}},
    {part: 'plan', langs: ['nb'], units: [{nb: plan}], metadata: {publisher: {name: plan, url: null}}, authority}
  )

/** A list in a work, and the same list in the one that it replaces. */
function succeeding(items: readonly string[], before: readonly string[]): CheckInput {
  const {documents, alignments} = lists(before, before)
  return {...lists(items, items), predecessor: {name: 'handlingsplan-2017', documents, alignments}}
}
const areas = ['Miljø og klima', 'Polarforskning', 'Materialteknologi', 'Velferd']

const sentence = 'Partene skal samarbeide om forskning og utdanning i begge land.'

/** A bad and a good example of every rule; docs/checks.md shows them. */
export const examples: Readonly<Record<keyof typeof checkRules, Example>> = {
  'check:number-differs': {bad: en('8 områder', '9 areas'), good: en('8 områder', 'eight areas')},
  'check:date-differs': {bad: en('31. august 2017', '1 August 2017'), good: en('31.08.2017', '31 August 2017')},
  'check:period-differs': {bad: zh('2017–2020', '2018—2020年'), good: zh('2017–2020', '2017至2020年')},
  'check:unit-differs': {
    bad: zh('Veien er 12,5 km lang.', '公路长12.5米。'),
    good: zh('Veien er 12,5 km lang.', '公路长12.5公里。')
  },
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
  'check:emptied': {
    bad: en('Partene møtes hvert år.', 'TODO'),
    good: en('FIXME', 'FIXME')
  },
  'check:shortened': {
    bad: en(
      'Partene skal utveksle forskere, gi stipend til studenter og arbeide for at universitetene godkjenner hverandres grader.',
      'The parties shall exchange researchers.'
    ),
    good: zh(
      'Partene skal utveksle forskere, gi stipend til studenter og arbeide for at universitetene godkjenner hverandres grader.',
      '双方应互派研究人员，向学生提供奖学金，并推动大学互认学位。'
    )
  },
  'check:translated-twice': {
    bad: input({
      langs: ['nb', 'en'],
      units: [
        {nb: 'Prioriterte områder', en: 'Priority areas'},
        {nb: 'Prioriterte områder', en: 'Prioritised fields'}
      ]
    }),
    good: input({
      langs: ['nb', 'en'],
      units: [
        {nb: 'Prioriterte områder', en: 'Priority areas'},
        {nb: 'Prioriterte områder:', en: 'Priority areas:'}
      ]
    })
  },
  'check:term-forbidden': {
    bad: withTerms(en('Havindustritilsynet fører tilsyn.', 'The Petroleum Safety Authority Norway supervises this.')),
    good: withTerms(en('Havindustritilsynet fører tilsyn.', 'The Norwegian Ocean Industry Authority supervises this.'))
  },
  'check:term-inconsistent': {
    bad: withTerms(
      input({
        langs: ['nb', 'en'],
        units: [
          {nb: 'Partene vedtar en handlingsplan.', en: 'The parties adopt an action plan.'},
          {nb: 'Partene følger opp handlingsplanen.', en: 'The parties follow up the action plan.'},
          {
            nb: 'Departementet leder arbeidet med handlingsplanen.',
            en: 'The ministry leads the work on the plan of action.'
          }
        ]
      })
    ),
    good: withTerms(
      input({
        langs: ['nb', 'en'],
        units: [
          {nb: 'Partene vedtar en handlingsplan.', en: 'The parties adopt an action plan.'},
          {nb: 'Departementet leder arbeidet med handlingsplanen.', en: 'The ministry leads the work on it.'}
        ]
      })
    )
  },
  'check:term-admitted': {
    bad: withTerms(
      input({
        langs: ['nb', 'en', 'zh-Hans'],
        units: [
          {
            nb: 'Partene vedtar en handlingsplan.',
            en: 'The parties adopt a plan of action.',
            'zh-Hans': '双方通过一项行动计划。'
          }
        ]
      })
    ),
    good: withTerms(
      input({
        langs: ['nb', 'en', 'zh-Hans'],
        units: [
          {
            nb: 'Partene vedtar en handlingsplan.',
            en: 'The parties adopt an action plan.',
            'zh-Hans': '双方通过一项行动计划。'
          }
        ]
      })
    )
  },
  'check:name-differs': {
    bad: withTerms(
      en('Kunnskapsdepartementet har ansvaret.', 'The Ministry of Health and Care Services is responsible.')
    ),
    good: withTerms(en('Kunnskapsdepartementet har ansvaret.', 'The ministry is responsible.'))
  },
  'check:acronym-differs': {
    bad: withTerms(en('Partene samarbeider om IKT.', 'The parties cooperate on IKT.')),
    good: withTerms(zh('Partene samarbeider om IKT.', '双方在信息通信技术领域合作。'))
  },
  'check:end-mark': {
    bad: en('Hvem har ansvaret for å følge opp planen?', 'Who is responsible for following up the plan.'),
    good: zh('Hvem har ansvaret for å følge opp planen?', '由谁负责落实这项计划？')
  },
  'check:spaces': {
    bad: en('Planen gjelder, men ikke nå.', 'The plan applies , but  not now.'),
    good: zh('Planen gjelder i 5G-nett.', '该计划适用于 5G 网络。')
  },
  'check:quotes': {
    bad: zh('Strategien heter «Felles framtid».', '该战略名为«共同未来»。'),
    good: zh('Strategien heter «Felles framtid».', '该战略名为“共同未来”。')
  },
  'check:doubled-word': {
    bad: en('Planen gjelder for begge land.', 'The plan applies to to both countries.'),
    good: en('Dette er det det dreier seg om.', 'This is all that that means.')
  },
  'check:structure-differs': {bad: typed('heading', 'paragraph'), good: typed('heading', 'heading')},
  'check:link-differs': {
    bad: en('Se www.regjeringen.no/kina.', 'See www.regjerinqen.no/kina.'),
    good: en('Se www.regjeringen.no/no/kina.', 'See www.regjeringen.no/en/kina.')
  },
  'check:part-differs': {
    bad: published('Kunnskapsdepartementet', 'Utenriksdepartementet', 'original'),
    good: published('Kunnskapsdepartementet', 'Kunnskapsdepartementet', 'original')
  },
  'check:part-specimen': {
    bad: published('Kunnskapsdepartementet', 'Utenriksdepartementet', 'specimen'),
    good: published('Kunnskapsdepartementet', 'Kunnskapsdepartementet', 'specimen')
  },
  'check:successor-drops': {bad: succeeding(areas.slice(0, 3), areas), good: succeeding([...areas, 'Havbruk'], areas)},
  'check:successor-renames': {
    bad: succeeding(['Klima og havmiljø', ...areas.slice(1)], areas),
    good: succeeding([...areas].reverse(), areas)
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
