import {pick, replaceOne, type Spoiler} from './spoiler.ts'

type Three = Readonly<Record<string, readonly string[]>>

/** Public bodies as the termbase names them, in one order in all languages. */
const bodies: Three = {
  nb: ['Kunnskapsdepartementet', 'Utenriksdepartementet', 'Klima- og miljødepartementet', 'Havforskningsinstituttet'],
  en: [
    'Ministry of Education and Research',
    'Ministry of Foreign Affairs',
    'Ministry of Climate and Environment',
    'Institute of Marine Research'
  ],
  zh: ['教育和研究部', '外交部', '气候与环境部', '海洋研究所']
}
/** What follows a number and can be taken for its neighbour. */
const units: Three = {
  nb: ['km', 'MW', 'uker', 'måneders'],
  en: ['km', 'MW', 'weeks', "months'"],
  zh: ['公里', '兆瓦', '周', '个月']
}
const wrongUnits: Three = {
  nb: ['m', 'GW', 'måneder', 'ukers'],
  en: ['m', 'GW', 'months', "weeks'"],
  zh: ['米', '吉瓦', '个月', '周']
}
const currencies: Three = {nb: ['kroner', 'euro'], en: ['NOK', 'EUR'], zh: ['挪威克朗', '欧元']}

/** One of a list by the one at the same place of another. */
function swap(
  text: string,
  from: readonly string[],
  to: readonly string[],
  random: () => number,
  before = ''
): string | null {
  const any = from.map(word => `${before}(?<![\\p{Script=Latin}])${word}(?![\\p{Script=Latin}长])`).join('|')
  return replaceOne(text, new RegExp(any, 'gu'), random, word => to[from.indexOf(word)]!)
}

const form = (kind: string, rules: RegExp, spoil: Spoiler['spoil']): Spoiler => ({kind, rules, spoil})

/** The errors in names, marks, spaces, addresses, and what is left out or left as it was inside a sentence. */
export const textSpoilers: readonly Spoiler[] = [
  form('name of another body', /^check:name-differs$/u, (text, _s, lang, random) => {
    const list = bodies[lang] ?? []
    return swap(text, list, [...list.slice(1), list[0]!], random)
  }),
  form('acronym of the source', /^check:acronym-differs$/u, (text, source) =>
    /IKT/u.test(source)
      ? replaceOne(
          text,
          /ICT|信息通信技术/gu,
          () => 0,
          () => 'IKT'
        )
      : null
  ),
  form('currency changed', /^check:(?:number-differs|value-)/u, (text, _s, lang, random) => {
    const [a, b] = currencies[lang] ?? []
    return a && b ? swap(text, [a, b], [b, a], random) : null
  }),
  form('unit changed', /^check:unit-differs$/u, (text, _s, lang, random) =>
    swap(text, units[lang] ?? [], wrongUnits[lang] ?? [], random, '(?<=\\d ?)')
  ),
  form('bracket or quotation mark lost', /^check:bracket-open$/u, (text, _s, _l, random) =>
    replaceOne(text, /[)）»”]/gu, random, () => '')
  ),
  form('quotation marks of another language', /^check:quotes$/u, (text, _s, lang) =>
    /[«“]/u.test(text)
      ? text.replace(/[«“]/gu, lang === 'nb' ? '“' : '«').replace(/[»”]/gu, lang === 'nb' ? '”' : '»')
      : null
  ),
  form('mark of the wrong width', /^check:width$/u, (text, _s, lang, random) =>
    lang === 'zh'
      ? replaceOne(text, /(?<=\p{Script=Han})[，。](?=\p{Script=Han}|$)/gu, random, mark => (mark === '，' ? ',' : '.'))
      : null
  ),
  form('space too many or missing', /^check:spaces$/u, (text, _s, lang, random) =>
    lang === 'zh'
      ? replaceOne(text, /(?<=\p{Script=Han}{2})(?=\p{Script=Han}{2})/gu, random, () => ' ')
      : replaceOne(text, /(?<=\p{Ll}{2}), (?=\p{Ll}{2})| (?=\p{Ll})/gu, random, gap =>
          gap === ' ' ? '  ' : pick([',', ' , '], random)
        )
  ),
  form('word doubled', /^check:doubled-word$/u, (text, _s, lang, random) =>
    lang === 'zh' ? null : replaceOne(text, /(?<![\p{L}-])\p{Ll}{5,}(?![\p{L}-])/gu, random, word => `${word} ${word}`)
  ),
  form('question or full stop lost', /^check:end-mark$/u, (text, source) => {
    if (source.length < 40) return null
    return /[?？]$/u.test(text)
      ? `${text.slice(0, -1)}${text.endsWith('？') ? '。' : '.'}`
      : /[.。]$/u.test(text)
        ? text.slice(0, -1)
        : null
  }),
  form('e-mail address mistyped', /^check:email-differs$/u, (text, _s, _l, random) =>
    replaceOne(text, /(?<=\w)[a-z](?=[a-z]*@[\w-]+\.\w)/gu, random, () => 'q')
  ),
  form('link mistyped', /^check:link-differs$/u, (text, _s, _l, random) =>
    replaceOne(text, /(?<=www\.\w{1,9})[a-z](?=[\w.]*\/)/gu, random, () => 'q')
  ),
  form('emptied', /^check:emptied$/u, (_text, _s, _l, random) => pick(['–', '…', 'TODO'], random)),
  form('half left out', /^check:shortened$/u, (text, source) =>
    source.length < 70
      ? null
      : `${text.slice(0, Math.floor(text.length / 3))}${/\p{Script=Han}/u.test(text) ? '。' : '.'}`
  ),
  form('half left in the source language', /^check:(?:partly-translated|source-language)$/u, (text, source, lang) => {
    if (lang === 'zh' ? /\p{Script=Han}/u.test(source) : !/^[\p{Script=Latin}\P{L}]+$/u.test(source)) return null
    const words = source.split(' ')
    if (words.length < 12) return null
    const left = words.slice(Math.ceil(words.length / 2)).join(' ')
    return `${text.slice(0, Math.floor(text.length / 2))} ${left}`
  })
]
