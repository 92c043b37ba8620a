import {describe, expect, it} from 'vitest'
import {check} from '../../pipeline/check/index.ts'
import {catalogue, collectingRun} from '../../pipeline/diagnostics/index.ts'
import {finding} from '../../pipeline/model/index.ts'
import {alignedPart, type PartText, placeOf, workOf} from './aligned-work.ts'

const found = (...parts: readonly PartText[]) => {
  const made = parts.map(alignedPart)
  return check(
    {
      work: workOf(Object.fromEntries(parts.map(({part = 'page'}) => [part, undefined]))),
      documents: made.flatMap(({documents}) => documents),
      alignments: made.map(({alignment}) => alignment)
    },
    collectingRun()
  )
}
const rules = (...parts: readonly PartText[]) => found(...parts).map(({rule}) => rule)
const pair = (nb: string, en: string): PartText => ({langs: ['nb', 'en'], units: [{nb, en}]})

describe('check of values', () => {
  it('should report a number that differs, with both texts and both places', () => {
    const [first, ...more] = found(pair('Planen omfatter 8 områder.', 'The plan covers 9 areas.'))
    expect(more).toEqual([])
    expect(first).toMatchObject({
      rule: 'check:number-differs',
      severity: 'warning',
      part: 'page',
      unit: 'page-0',
      detail: {source: '8', target: '9', sourceLang: 'nb', targetLang: 'en'},
      places: [placeOf('page', 'en', 0)],
      related: [placeOf('page', 'nb', 0)]
    })
    expect(finding.safeParse(first).success).toBe(true)
  })

  it.each([
    ['Det koster 12,5 mill. kroner.', 'It costs NOK 12.5 million.'],
    ['Tre områder er valgt.', '3 areas have been chosen.'],
    ['Møtet er kl. 14.30.', 'The meeting is at 2:30 p.m.'],
    ['Frist 31. august.', 'The deadline is 31 August 2017.'],
    ['Fra 2017 og fram til 2020.', 'In the period 2017–2020.'],
    ['Artikkel 4 nr. 2', 'Article 4 (2)'],
    ['Andelen er 50 prosent.', 'The share is one half.'],
    ['Se 2. kvartal 2027.', 'See the second quarter of 2027.'],
    ['Begge land deltar.', 'The two countries take part.'],
    ['5 millioner kroner', '5 million'],
    ['tre millioner kroner', 'three million'],
    ['tjue prosent', '20%'],
    ['en halv million', '500,000'],
    ['Den andre rapporten', 'The other report'],
    ['For det første er målet klart.', 'First, the goal is clear.'],
    ['Den er 5 km lang.', 'It is 3.1 miles long.'],
    ['Se note [12] om dette.', 'See note [11] on this.'],
    ['RFC 2822 gjelder.', 'RFC2822 applies.'],
    ['Versjon v2.6 av planen', 'Version 2.6 of the plan']
  ])('should not report values that answer each other: %s / %s', (nb, en) => {
    expect(rules(pair(nb, en))).toEqual([])
  })

  it.each([
    ['check:date-differs', '31. august 2017', '30 August 2017'],
    ['check:date-differs', 'Planen er fra 2017.', 'The plan dates from 2018.'],
    ['check:date-differs', 'kl. 14.00', '3 p.m.'],
    ['check:date-differs', '2. kvartal 2027', 'the third quarter of 2027'],
    ['check:period-differs', 'perioden 2017-2020', 'the period 2018–2020'],
    ['check:number-differs', '12,5 prosent', '15.2 per cent'],
    ['check:unit-differs', 'Målet er 55 prosent.', 'The target is 55.'],
    ['check:number-differs', '5 millioner kroner', 'NOK 5 billion'],
    ['check:number-differs', 'artikkel 11', 'Article 12'],
    ['check:number-differs', 'to tredjedeler av midlene, 25 kroner', 'two thirds of the funds, 35 kroner'],
    ['check:number-differs', 'tre aktiviteter', 'four activities'],
    ['check:number-differs', 'tre aktiviteter', '2 activities'],
    ['check:number-differs', 'tre av fire', 'three out of five'],
    ['check:number-differs', 'tjue prosent', 'thirty per cent'],
    ['check:number-differs', 'tjue prosent', '30 per cent'],
    ['check:number-differs', 'tre millioner kroner', 'four million kroner'],
    ['check:number-differs', 'den tredje rapporten', 'the fourth report'],
    ['check:number-differs', '5 millioner kroner', 'EUR 5 million'],
    ['check:value-missing', 'Det koster 120 kroner.', 'It costs money.'],
    ['check:value-added', 'Det koster penger.', 'It costs 120 kroner.']
  ])('should report %s: %s / %s', (rule, nb, en) => {
    expect(rules(pair(nb, en))).toEqual([rule])
  })

  it('should compare Chinese with its source too', () => {
    const units = [
      {nb: 'Planen av 31. august 2017 gjelder 2017-2020.', 'zh-Hans': '2017年8月31日的计划适用于2017—2021年。'}
    ]
    expect(rules({langs: ['nb', 'zh-Hans'], units})).toEqual(['check:period-differs'])
    expect(rules({langs: ['nb', 'zh-Hans'], units: [{nb: 'to tredjedeler', 'zh-Hans': '三分之二'}]})).toEqual([])
  })

  it('should compare each translation with the original alone', () => {
    const units = [{nb: '8 områder', en: '8 areas', 'zh-Hans': '9个领域'}]
    expect(found({langs: ['nb', 'en', 'zh-Hans'], units}).map(({rule, detail}) => [rule, detail.targetLang])).toEqual([
      ['check:number-differs', 'zh-Hans']
    ])
  })

  it('should read values over all segments of a side', () => {
    const units = [{nb: 'I 2017 var det 25 søkere.', en: ['It was in 2017.', 'There were 25 applicants.']}]
    expect(rules({langs: ['nb', 'en'], units})).toEqual([])
  })

  it('should let the number of an item answer what the other side has in its text', () => {
    const {documents, alignment} = alignedPart({
      langs: ['nb', 'en'],
      units: [{nb: 'Sammensetning', en: '5.1 Composition'}]
    })
    const numbered = documents.map(d =>
      d.lang === 'en'
        ? d
        : {
            ...d,
            sections: d.sections.map(s => ({
              ...s,
              blocks: s.blocks.map(b => ({...b, type: 'listItem', marker: '5.1', depth: 1, ordered: true}) as typeof b)
            }))
          }
    )
    const rulesWith = (docs: typeof documents) =>
      check({work: workOf({page: undefined}), documents: docs, alignments: [alignment]}, collectingRun()).map(
        ({rule}) => rule
      )
    expect(rulesWith(numbered)).toEqual([])
    expect(rulesWith(documents)).toEqual(['check:value-added'])
  })

  it('should not compare the pages that a table of contents gives', () => {
    const {documents, alignment} = alignedPart(pair('Artikkel 5 Komité 14', 'Article 5 Committee 12'))
    const contents = documents.map(d => ({...d, sections: d.sections.map(s => ({...s, role: 'contents' as const}))}))
    const work = workOf({page: undefined})
    expect(check({work, documents: contents, alignments: [alignment]}, collectingRun())).toEqual([])
    expect(check({work, documents, alignments: [alignment]}, collectingRun())).toHaveLength(1)
  })

  it('should not compare what a translator says is no translation', () => {
    expect(rules({...pair('8 områder', '9 areas'), status: 'not-translation'})).toEqual([])
    expect(rules({...pair('8 områder', '9 areas'), status: 'rejected'})).toEqual([])
  })
})

describe('check of completeness', () => {
  const missing: PartText = {langs: ['nb', 'en'], units: [{nb: 'Dette står bare på norsk.'}, {nb: 'Ja.', en: 'Yes.'}]}

  it('should report a segment without counterpart, at its own place', () => {
    expect(found(missing)).toMatchObject([
      {
        rule: 'check:segment-missing',
        unit: 'page-0',
        detail: {text: 'Dette står bare på norsk.', targetLang: 'en'},
        places: [placeOf('page', 'nb', 0)]
      }
    ])
  })

  it('should report a segment that the translation adds', () => {
    expect(rules({langs: ['nb', 'en'], units: [{en: 'Only in English.'}, {nb: 'Ja.', en: 'Yes.'}]})).toEqual([
      'check:segment-added'
    ])
  })

  it('should not report what has no words, nor what was left out on purpose', () => {
    expect(rules({langs: ['nb', 'en'], units: [{nb: '* * *'}, {nb: '2017'}]})).toEqual([])
    expect(rules({...missing, status: 'not-translation'})).toEqual([])
  })

  it('should report an adapted edition once, and none of its missing segments', () => {
    const units = [{nb: 'Én.', en: 'One.'}, {nb: 'To.'}, {nb: 'Tre.'}, {nb: 'Fire.'}]
    expect(found({langs: ['nb', 'en'], units, adapted: true})).toMatchObject([
      {rule: 'check:adapted', severity: 'info', unit: null, detail: {matched: 3, segments: 10, targetLang: 'en'}}
    ])
  })

  it('should report a segment that is still in the language of the source', () => {
    const nb = 'Partene skal samarbeide om forskning og utdanning.'
    expect(rules(pair(nb, nb))).toEqual(['check:source-language'])
    expect(rules({langs: ['nb', 'zh-Hans'], units: [{nb, 'zh-Hans': nb}]})).toEqual(['check:source-language'])
    expect(
      rules({langs: ['zh-Hans', 'nb'], units: [{'zh-Hans': '双方应当开展合作。', nb: '双方应当开展合作。'}]})
    ).toEqual(['check:source-language'])
  })

  it('should report the label of an article that is still in the language of the source', () => {
    for (const nb of ['Artikkel 10.', 'Vedlegg II'])
      for (const lang of ['en', 'zh-Hans'])
        expect(rules({langs: ['nb', lang], units: [{nb, [lang]: nb}]})).toEqual(['check:source-language'])
    expect(rules(pair('Program 3', 'Program 3'))).toEqual([])
    expect(rules(pair('§ 3', '§ 3'))).toEqual([])
  })

  it('should not take names, code or the same words in both languages for untranslated', () => {
    expect(rules(pair('Norges forskningsråd', 'Norges forskningsråd'))).toEqual([])
    expect(rules(pair('Horisont 2020', 'Horizon 2020'))).toEqual([])
    const code = 'git commit -m "Rett feil i og for alle som har det"'
    expect(rules({...pair(code, code), blockType: 'code'})).toEqual([])
  })
})

describe('check across parts', () => {
  const period = {start: '2017', end: '2020', text: '2017-2020'}
  const attachment = {title: 'Handlingsplan 2018-2020.pdf', url: 'https://example.org/plan.pdf'}
  const page = (attachments: readonly (typeof attachment)[]): PartText => ({
    langs: ['nb'],
    units: [{nb: 'Planen gjelder i perioden 2017-2020.'}, {nb: 'Handlingsplan 2018-2020.pdf'}],
    metadata: {period, attachments}
  })
  const plan = (authority: 'original' | 'specimen', title: string): PartText => ({
    part: 'plan',
    langs: ['nb'],
    units: [{nb: title}],
    metadata: {title},
    authority
  })
  const across = (...parts: readonly PartText[]) => found(...parts).filter(({rule}) => rule.startsWith('check:period'))

  it("should report the page's period against the title of the plan, with both places", () => {
    expect(across(page([]), plan('original', 'Plan 2018–2020'))).toMatchObject([
      {
        rule: 'check:period-across-parts',
        severity: 'warning',
        detail: {period: '2017-2020', other: '2018–2020', title: 'Plan 2018–2020', otherPart: 'plan'},
        places: [placeOf('page', 'nb', 0)],
        related: [placeOf('plan', 'nb', 0)]
      }
    ])
  })

  it('should not report equal periods, however they are written', () => {
    expect(across(page([]), plan('original', 'Plan fra 2017 til 2020'))).toEqual([])
    expect(across(page([]), plan('original', 'Plan'))).toEqual([])
  })

  it('should say it once where the attachment and the plan agree, also where the plan is a specimen', () => {
    expect(across(page([attachment]), plan('specimen', 'Prøve 2018–2020'))).toMatchObject([
      {
        rule: 'check:period-across-parts',
        detail: {title: attachment.title, otherPart: 'plan', otherAuthority: 'specimen'},
        related: [placeOf('page', 'nb', 1), placeOf('plan', 'nb', 0)]
      }
    ])
  })

  it('should not hold a specimen alone against the original', () => {
    expect(across(page([]), plan('specimen', 'Prøve 2018–2020'))).toMatchObject([
      {rule: 'check:period-specimen', severity: 'info'}
    ])
  })

  it('should report an attachment that no part holds', () => {
    const {documents, alignment} = alignedPart(page([attachment]))
    const work = {parts: {page: {editions: {}}}}
    const findings = check({work, documents, alignments: [alignment]}, collectingRun())
    expect(findings.filter(({rule}) => rule.startsWith('check:attachment'))).toMatchObject([
      {rule: 'check:attachment-missing', detail: attachment, places: [placeOf('page', 'nb', 1)]}
    ])
  })

  it.each([
    ['original', []],
    ['specimen', ['check:attachment-specimen']]
  ] as const)('should know an attachment that is held as %s', (authority, expected) => {
    const {documents, alignment} = alignedPart(page([attachment]))
    const rights = {basis: 'own work', licence: null, attribution: null}
    const edition = {file: 'plan.nb.pdf', authority, origin: 'fetched', rights} as const
    const work = {parts: {page: {editions: {}}, plan: {url: attachment.url, editions: {nb: edition}}}}
    const findings = check({work, documents, alignments: [alignment]}, collectingRun())
    expect(findings.map(({rule}) => rule).filter(rule => rule.startsWith('check:attachment'))).toEqual(expected)
  })
})

describe('a finding', () => {
  const units = [
    {nb: '8 områder', en: '9 areas'},
    {nb: '18 områder', en: '19 areas'}
  ]

  it('should keep its id when the text moves, and share it with no other', () => {
    const moved = [units[1]!, units[0]!].map((unit, n) => ({...unit, n: String(n)}))
    const ids = found({langs: ['nb', 'en'], units}).map(({id}) => id)
    expect(new Set(ids).size).toBe(2)
    expect(found({langs: ['nb', 'en'], units}).map(({id}) => id)).toEqual(ids)
    expect(ids.every(id => /^[0-9a-f]{16}$/u.test(id))).toBe(true)
    expect(found({langs: ['nb', 'en'], units: moved})).toHaveLength(2)
  })

  it('should have the severity of its rule', () => {
    for (const {rule, severity} of found({langs: ['nb', 'en'], units})) {
      expect(catalogue[rule as keyof typeof catalogue].severity).toBe(severity)
    }
  })
})
