import {describe, expect, it} from 'vitest'
import {check} from '../../pipeline/check/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {alignedPart, workOf} from './aligned-work.ts'

type Lang = 'nb' | 'en' | 'zh'
const langs: readonly Lang[] = ['nb', 'en', 'zh']
const columns: Readonly<Record<Lang, 0 | 1 | 2>> = {nb: 0, en: 1, zh: 2}

/** What says the same in three languages, and texts in place of one of them that do not. */
type Spelling = readonly [nb: string, en: string, zh: string, ...wrong: readonly Partial<Record<Lang, string>>[]]

const spellings: readonly Spelling[] = [
  [
    'Andelen er 12,5 prosent.',
    'The share is 12.5 per cent.',
    '占比为百分之十二点五。',
    {en: 'The share is 15.2 per cent.'},
    {zh: '占比为百分之十五点二。'},
    {nb: 'Andelen er 1,25 prosent.'}
  ],
  [
    'Andelen øker med 5 prosentpoeng.',
    'The share will rise by 5 percentage points.',
    '该比例将提高5个百分点。',
    {en: 'The share will rise by 5 per cent.'},
    {zh: '该比例将提高5%。'},
    {nb: 'Andelen øker med 5 prosent.'}
  ],
  [
    'Møtet er tirsdag 13. mai kl. 14.30.',
    'The meeting is on Tuesday 13 May at 2.30 p.m.',
    '会议于5月13日（星期二）下午2时30分举行。',
    {en: 'The meeting is on Wednesday 13 May at 2.30 p.m.'},
    {en: 'The meeting is on Tuesday 13 May at 2.30 a.m.'},
    {zh: '会议于5月13日（周三）下午2时30分举行。'},
    {zh: '会议于5月13日（星期二）凌晨2时30分举行。'}
  ],
  [
    'Svarfristen er fem virkedager.',
    'The time limit for replies is five working days.',
    '答复期限为五个工作日。',
    {en: 'The time limit for replies is five days.'},
    {zh: '答复期限为五天。'}
  ],
  [
    'Satsen er 420 kroner per time.',
    'The rate is NOK 420 per hour.',
    '标准为每小时420挪威克朗。',
    {en: 'The rate is NOK 420 per day.'},
    {zh: '标准为每天420挪威克朗。'}
  ],
  [
    'Du kan jobbe inntil 20 timer i uken.',
    'You may work up to 20 hours a week.',
    '每周最多可工作20小时。',
    {en: 'You may work up to 20 hours a month.'},
    {zh: '每月最多可工作20小时。'}
  ],
  ['Se § 4 annet ledd.', 'See section 4, second paragraph.', '见第四条第二款。'],
  ['Tre stemte mot.', 'Three voted against.', '三票反对。', {zh: '两票反对。'}],
  ['Andelen er 12,5 %.', 'The share is 12.5 percent.', '占比为12.5%。'],
  [
    'Kommunen fikk 1 250 000 kroner.',
    'The municipality received NOK 1,250,000.',
    '该市获得125万挪威克朗。',
    {en: 'The municipality received NOK 125,000.'},
    {zh: '该市获得1250万挪威克朗。'},
    {zh: '该市获得12.5万挪威克朗。'}
  ],
  ['Kommunen fikk 1.250.000 kr.', 'The municipality received 1.25 million kroner.', '该市获得一百二十五万克朗。'],
  [
    'Budsjettet er 1,25 milliarder NOK.',
    'The budget is NOK 1.25 billion.',
    '预算为12.5亿挪威克朗。',
    {zh: '预算为12.5万挪威克朗。'},
    {zh: '预算为1.25亿挪威克朗。'},
    {en: 'The budget is NOK 12.5 billion.'},
    {en: 'The budget is EUR 1.25 billion.'},
    {zh: '预算为12.5亿欧元。'}
  ],
  ['Omsetningen var på kr 350 000,-.', 'Turnover was NOK 350,000.', '营业额为35万挪威克朗。'],
  [
    'To tredjedeler av midlene er brukt.',
    'Two-thirds of the funds have been spent.',
    '三分之二的资金已经使用。',
    {en: 'Three quarters of the funds have been spent.'},
    {zh: '三分之一的资金已经使用。'},
    {zh: '四分之三的资金已经使用。'}
  ],
  [
    'Én av tre ungdommer deltar.',
    'One in three young people takes part.',
    '三分之一的年轻人参与。',
    {en: 'One in four young people takes part.'},
    {zh: '四分之一的年轻人参与。'}
  ],
  ['En av tre ungdommer deltar.', 'One out of three young people takes part.', '每三名年轻人中有一人参与。'],
  [
    'Hver fjerde elev slutter.',
    'One in four pupils drops out.',
    '四分之一的学生辍学。',
    {en: 'One in five pupils drops out.'},
    {zh: '五分之一的学生辍学。'}
  ],
  [
    'Halvparten av skolene har planen.',
    'Half of the schools have the plan.',
    '一半的学校有此计划。',
    {en: 'A third of the schools have the plan.'}
  ],
  [
    'Det 11. møtet ble holdt i Oslo.',
    'The 11th meeting was held in Oslo.',
    '第十一次会议在奥斯陆举行。',
    {en: 'The 12th meeting was held in Oslo.'},
    {zh: '第十二次会议在奥斯陆举行。'}
  ],
  [
    'Se artikkel 11 nr. 2.',
    'See Article 11(2).',
    '见第十一条第二款。',
    {zh: '见第十二条第二款。'},
    {en: 'See Article 12(2).'},
    {zh: '见第十一条第三款。'}
  ],
  [
    'Kapittel 4 handler om klima.',
    'Chapter 4 is about climate.',
    '第四章涉及气候。',
    {zh: '第五章涉及气候。'},
    {en: 'Chapter 5 is about climate.'}
  ],
  [
    'Mellom 10 og 15 prosent av elevene.',
    'Between 10 and 15 per cent of pupils.',
    '10%至15%的学生。',
    {en: 'Between 10 and 25 per cent of pupils.'},
    {zh: '10%至25%的学生。'}
  ],
  ['10–15 prosent av elevene', '10–15% of pupils', '百分之十到十五的学生'],
  [
    'Veien er 12,5 km lang.',
    'The road is 12.5 km long.',
    '公路长12.5公里。',
    {zh: '公路长12.5米。'},
    {en: 'The road is 12.5 m long.'}
  ],
  [
    'Arealet er 3 500 hektar.',
    'The area is 3,500 hectares.',
    '面积为3500公顷。',
    {en: 'The area is 3,500 square kilometres.'}
  ],
  [
    'Avtalen ble signert 31.08.2017.',
    'The agreement was signed on 31 August 2017.',
    '协定于2017年8月31日签署。',
    {en: 'The agreement was signed on 31 August 2016.'},
    {en: 'The agreement was signed on 13 August 2017.'},
    {zh: '协定于2017年9月31日签署。'},
    {zh: '协定于2017年8月13日签署。'}
  ],
  [
    'Avtalen ble signert 31. august 2017.',
    'The agreement was signed on August 31, 2017.',
    '协定于二〇一七年八月三十一日签署。',
    {zh: '协定于二〇一八年八月三十一日签署。'},
    {en: 'The agreement was signed on August 30, 2017.'}
  ],
  ['Avtalen ble signert 2017-08-31.', 'The agreement was signed on 31/08/2017.', '协定于2017-08-31签署。'],
  [
    'Planen gjelder 2017-2020.',
    'The plan covers 2017–2020.',
    '计划期为2017—2020年。',
    {en: 'The plan covers 2017–2021.'},
    {zh: '计划期为2018—2020年。'}
  ],
  [
    'Planen gjelder for 2017–2020.',
    'The plan covers 2017 to 2020.',
    '计划期为2017～2020年。',
    {zh: '计划期为2017～2022年。'}
  ],
  [
    'Planen gjelder fra 2017 til 2020.',
    'The plan covers the years from 2017 to 2020.',
    '计划期为2017至2020年。',
    {zh: '计划期为2016至2020年。'}
  ],
  ['Planen gjelder i 2017–20.', 'The plan covers 2017–20.', '计划期为2017-2020年。'],
  [
    'Rapporten kommer i 2. kvartal 2027.',
    'The report is due in the second quarter of 2027.',
    '报告将于2027年第二季度发布。',
    {en: 'The report is due in the third quarter of 2027.'},
    {zh: '报告将于2027年第三季度发布。'}
  ],
  [
    'Rapporten kommer i andre kvartal 2027.',
    'The report is due in Q2 2027.',
    '报告将于2027年二季度发布。',
    {en: 'The report is due in Q3 2027.'}
  ],
  [
    'Skoleåret 2016/2017 begynner i august.',
    'The 2016/2017 school year starts in August.',
    '2016—2017学年于8月开始。',
    {en: 'The 2017/2018 school year starts in August.'},
    {zh: '2017—2018学年于8月开始。'}
  ],
  ['Skoleåret 2016–17', 'The school year 2016–17', '2016至2017学年'],
  ['Fristen er 1. januar 2027.', 'The deadline is 1 January 2027.', '截止日期为2027年1月1日。'],
  ['Fra 1990-tallet', 'From the 1990s', '20世纪90年代以来'],
  ['På 2000-tallet økte handelen.', 'In the 2000s trade increased.', '21世纪头十年贸易增长。'],
  ['Temperaturen steg med 1,5 grader.', 'The temperature rose by 1.5 degrees.', '气温上升1.5摄氏度。'],
  ['Prosjektet fikk 3,4 mrd. kroner.', 'The project received NOK 3.4 billion.', '项目获得34亿挪威克朗。'],
  ['Prosjektet fikk 3,4 mill. kroner.', 'The project received NOK 3.4 million.', '项目获得340万挪威克朗。'],
  [
    'Ring 22 24 90 90.',
    'Call +47 22 24 90 90.',
    '请拨打+47 22 24 90 90。',
    {en: 'Call +47 22 24 90 09.'},
    {zh: '请拨打+47 22 42 90 90。'}
  ],
  [
    'Org.nr. 972 417 858',
    'Organisation number: 972 417 858',
    '机构编号：972 417 858',
    {en: 'Organisation number: 972 417 856'},
    {zh: '机构编号：972 471 858'}
  ],
  [
    'Møtet er kl. 14.30.',
    'The meeting is at 2.30 p.m.',
    '会议于14:30举行。',
    {en: 'The meeting is at 3.30 p.m.'},
    {zh: '会议于15:30举行。'}
  ],
  ['Møtet er kl. 14.30.', 'The meeting is at 14:30.', '会议于下午2点30分举行。'],
  [
    'De tre landene samarbeider.',
    'The three countries cooperate.',
    '三国开展合作。',
    {zh: '四国开展合作。'},
    {en: 'The four countries cooperate.'}
  ],
  [
    'Tolv kommuner deltar.',
    'Twelve municipalities take part.',
    '十二个市镇参加。',
    {en: 'Twenty municipalities take part.'},
    {zh: '十三个市镇参加。'}
  ],
  [
    'Planen har åtte prioriterte områder.',
    'The plan has eight priority areas.',
    '该计划有八个优先领域。',
    {en: 'The plan has seven priority areas.'},
    {zh: '该计划有九个优先领域。'}
  ],
  [
    'Over 100 000 studenter',
    'More than 100,000 students',
    '10万多名学生',
    {zh: '1万多名学生'},
    {en: 'More than 10,000 students'}
  ],
  ['Halvannen million kroner', 'One and a half million kroner', '150万克朗'],
  ['Det er 365 dager i året.', 'There are 365 days in a year.', '一年有365天。'],
  [
    'Befolkningen er 1,4 milliarder.',
    'The population is 1.4 billion.',
    '人口为14亿。',
    {zh: '人口为1.4亿。'},
    {en: 'The population is 1.4 million.'}
  ],
  ['Beløpet er 50 øre.', 'The amount is 50 øre.', '金额为50欧尔。'],
  ['Prisen er 99,50 kroner.', 'The price is NOK 99.50.', '价格为99.50挪威克朗。'],
  [
    'EU bidro med 10 millioner euro.',
    'The EU contributed EUR 10 million.',
    '欧盟提供了1000万欧元。',
    {zh: '欧盟提供了100万欧元。'},
    {zh: '欧盟提供了1000万美元。'}
  ],
  ['I perioden 1. januar–31. mars 2020', 'In the period 1 January–31 March 2020', '2020年1月1日至3月31日期间'],
  ['Per 31.12.2019', 'As of 31 December 2019', '截至2019年12月31日'],
  [
    'Målet er 55 prosent innen 2030.',
    'The target is 55% by 2030.',
    '目标是到2030年达到55％。',
    {zh: '目标是到2035年达到55％。'},
    {en: 'The target is 50% by 2030.'}
  ],
  [
    'Én gang hvert tredje år',
    'Once every three years',
    '每三年一次',
    {en: 'Once every four years'},
    {zh: '每四年一次'}
  ],
  [
    'Loven av 1. april 2005 nr. 15',
    'Act No. 15 of 1 April 2005',
    '2005年4月1日第15号法律',
    {en: 'Act No. 51 of 1 April 2005'}
  ],
  ['§ 12 første ledd', 'Section 12, first paragraph', '第12条第一款', {zh: '第12条第二款'}],
  ['Annenhver uke', 'Every two weeks', '每两周'],
  ['Dobbelt så mange', 'Twice as many', '两倍之多'],
  ['20 ganger', '20 times', '二十倍', {en: '30 times'}],
  ['Nr. 3 på listen', 'Number 3 on the list', '名单上的第3位'],
  [
    'Tall for 1. og 2. kvartal 2019.',
    'Figures for the first and second quarters of 2019.',
    '2019年第一和第二季度的数据。',
    {en: 'Figures for the first and third quarters of 2019.'}
  ],
  [
    'Partene møtes to ganger i året.',
    'The parties meet twice a year.',
    '双方每年举行两次会议。',
    {nb: 'Partene møtes tre ganger i året.'}
  ],
  ['Se side to.', 'See page two.', '见第二页。', {en: 'See page three.'}],
  ['En trettenåring.', 'A 13-year-old.', '一名13岁的少年。'],
  ['Totalt 2 345,6 tonn', 'A total of 2,345.6 tonnes', '共计2345.6吨', {zh: '共计2354.6吨'}],
  [
    'I 2027 er 8 av 10 innbyggere på nett.',
    'In 2027, 8 out of 10 inhabitants are online.',
    '2027年，十分之八的居民上网。',
    {en: 'In 2027, 7 out of 10 inhabitants are online.'},
    {zh: '2027年，十分之七的居民上网。'}
  ]
]

const pairs = langs.flatMap(source =>
  langs.filter(target => target !== source).map(target => [source, target] as const)
)

function rulesOf(source: Lang, target: Lang, from: string, to: string): readonly string[] {
  const {documents, alignment} = alignedPart({langs: [source, target], units: [{[source]: from, [target]: to}]})
  return check({work: workOf({page: undefined}), documents, alignments: [alignment]}, collectingRun()).map(
    ({rule}) => rule
  )
}

describe('values in every spelling', () => {
  it.each(spellings)('should be the same, from each language to each: %s', (...spelling) => {
    const texts = spelling.slice(0, 3) as unknown as readonly [string, string, string]
    for (const [source, target] of pairs)
      expect(rulesOf(source, target, texts[columns[source]], texts[columns[target]]), `${source}-${target}`).toEqual([])
  })

  const wrong = spellings.flatMap(([nb, en, zh, ...list]) =>
    list.flatMap(change =>
      (Object.entries(change) as [Lang, string][]).map(([lang, text]) => ({texts: [nb, en, zh] as const, lang, text}))
    )
  )
  it.each(wrong)('should not be the same: $text', ({texts, lang, text}) => {
    for (const source of langs.filter(other => other !== lang))
      expect(rulesOf(source, lang, texts[columns[source]], text), source).not.toEqual([])
  })
})
