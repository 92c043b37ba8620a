import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {check} from '../../pipeline/check/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {readTermbase} from '../../pipeline/ingest/index.ts'
import {outermost, termIndex} from '../../pipeline/language/terms/term-index.ts'
import {repository} from '../architecture/source-files.ts'
import {alignedPart, workOf} from './aligned-work.ts'
import {concepts as planConcepts} from './rule-examples.ts'

const file = 'sources/termbase.tbx'
const {concepts} = readTermbase({file, bytes: readFileSync(join(repository, file))}, collectingRun())

const found = (lang: string, text: string) =>
  outermost(termIndex(concepts, lang).find(text)).map(({start, end}) => text.slice(start, end))

describe('terms in a text', () => {
  it.each([
    ['nb', 'Kunnskapsdepartementets handlingsplan for IKT', ['Kunnskapsdepartementets', 'handlingsplan', 'IKT']],
    ['nn', 'Kunnskapsdepartementet og Forskingsrådet', ['Kunnskapsdepartementet', 'Forskingsrådet']],
    ['en', 'The Ministry of Education and Research is responsible.', ['Ministry of Education and Research']],
    ['zh-Hans', '教育和研究部负责。', ['教育和研究部']]
  ])('should be found as words, inflected or not: %s %s', (lang, text, terms) => {
    expect(found(lang, text)).toEqual(expect.arrayContaining(terms))
  })

  it('should not be found inside other words', () => {
    expect(found('en', 'PICTURES and pictures')).not.toContain('ICT')
    expect(found('zh-Hans', 'PICTURE')).toEqual([])
    expect(found('nb', 'unesco')).not.toContain('UNESCO')
  })
})

const rulesOf = (source: string, target: string, from: string, to: string) => {
  const {documents, alignment} = alignedPart({langs: [source, target], units: [{[source]: from, [target]: to}]})
  return check({work: workOf({page: undefined}), documents, alignments: [alignment], concepts}, collectingRun()).map(
    ({rule, expected}) => `${rule}: ${expected}`
  )
}

describe('names and acronyms by the termbase', () => {
  it.each([
    [
      'nb',
      'en',
      'Kunnskapsdepartementet leder arbeidet.',
      'The Ministry of Education leads the work.',
      'check:name-differs: Ministry of Education and Research'
    ],
    [
      'nb',
      'en',
      'Kunnskapsdepartementet leder arbeidet.',
      'The Ministry of Foreign Affairs leads the work.',
      'check:name-differs: Ministry of Education and Research'
    ],
    [
      'nb',
      'zh-Hans',
      'Kunnskapsdepartementet leder arbeidet.',
      '外交部牵头开展这项工作。',
      'check:name-differs: 教育和研究部'
    ],
    [
      'en',
      'nb',
      'The Ministry of Finance leads the work.',
      'Utenriksdepartementet leder arbeidet.',
      'check:name-differs: Finansdepartementet'
    ],
    [
      'zh-Hans',
      'en',
      '教育和研究部牵头开展这项工作。',
      'The Ministry of Health and Care Services leads the work.',
      'check:name-differs: Ministry of Education and Research'
    ],
    ['nb', 'en', 'Samarbeid om IKT og klima.', 'Cooperation on IKT and climate.', 'check:acronym-differs: ICT'],
    ['nb', 'zh-Hans', 'Samarbeid om IKT og klima.', '在IKT和气候方面的合作。', 'check:acronym-differs: 信息和通信技术'],
    ['nb', 'en', 'EØS-avtalen gjelder.', 'The EØS Agreement applies.', 'check:acronym-differs: EEA']
  ])('should be told from others, %s to %s: %s | %s', (source, target, from, to, finding) => {
    expect(rulesOf(source, target, from, to)).toEqual([finding])
  })

  it.each([
    ['nb', 'en', 'Kunnskapsdepartementet leder arbeidet.', 'The ministry leads the work.'],
    ['nb', 'en', 'Kunnskapsdepartementet leder arbeidet.', 'It leads the work.'],
    ['nb', 'zh-Hans', 'Kunnskapsdepartementet leder arbeidet.', '该部牵头开展这项工作。'],
    ['nb', 'en', 'Samarbeid om IKT og klima.', 'Cooperation on information and communication technology and climate.'],
    ['nb', 'en', 'Klokka stilles med NTP.', 'The clock is set by NTP.'],
    [
      'nb',
      'en',
      'Petroleumstilsynet førte tilsyn i 2010.',
      'The Petroleum Safety Authority Norway was the supervisor in 2010.'
    ]
  ])('should not be missed where a text may say it otherwise, %s to %s: %s | %s', (source, target, from, to) => {
    expect(rulesOf(source, target, from, to)).toEqual([])
  })
})

const fixOf = (target: string, from: string, to: string) => {
  const {documents, alignment} = alignedPart({langs: ['nb', target], units: [{nb: from, [target]: to}]})
  const [finding] = check(
    {work: workOf({page: undefined}), documents, alignments: [alignment], concepts: [...planConcepts, ...concepts]},
    collectingRun()
  )
  const {start = 0, end = 0, text} = finding?.fix ?? {}
  if (!finding) return 'nothing found'
  return text === undefined ? null : to.slice(0, start) + text + to.slice(end)
}

describe('a fix of a term', () => {
  it.each([
    ['Partene vedtar en handlingsplan.', 'The parties adopt a plan of action.', 'The parties adopt an action plan.'],
    ['Handlingsplan', 'Plan of action', 'Action plan'],
    [
      'Kunnskapsdepartementet leder det.',
      'The Ministry of Health and Care Services leads it.',
      'The Ministry of Education and Research leads it.'
    ],
    ['Samarbeid om IKT.', 'Cooperation on IKT.', 'Cooperation on ICT.'],
    // What the plural of the other term is, people know.
    ['Partene vedtar handlingsplaner.', 'The parties adopt plans of action.', null]
  ])('should fit its sentence: %s | %s', (from, to, mended) => {
    expect(fixOf('en', from, to)).toBe(mended)
  })
})
