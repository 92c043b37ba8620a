import {describe, expect, it} from 'vitest'
import {readText} from './read.ts'

const texts = {
  nb: 'Regjeringen vil bruke 120 millioner kroner på forskning i perioden. Fiskebestandene skal forvaltes slik at de varer, og vi skal ikke ta ut mer enn det som er forsvarlig.',
  nn: 'Regjeringa vil bruke 120 millionar kroner på forsking i perioden. Fiskebestandane skal forvaltast slik at dei varer, og vi skal ikkje ta ut meir enn det som er forsvarleg.',
  en: 'The Government will spend NOK 120 million on research in the period. Fish stocks shall be managed so that they last, and we shall not take out more than what is sustainable.',
  'zh-Hans':
    '政府将在此期间投入1.2亿克朗用于研究。鱼类种群的管理应使其得以持续，我们将与中国开展知识合作，并改善种群数据，贸易、工业和渔业部将为渔民发挥应有的职责。各项措施将进一步减少船队排放，并吸引更多年轻人从业。',
  'zh-Hant':
    '政府將在此期間投入1.2億克朗用於研究。魚類種群的管理應使其得以持續，我們將與中國開展知識合作，並改善種群數據，貿易、工業和漁業部將為漁民發揮應有的職責。各項措施將進一步減少船隊排放，並吸引更多年輕人從業。',
  fr: 'Le gouvernement consacrera 120 millions de couronnes à la recherche pendant la période. Les stocks de poissons seront gérés de sorte que nous puissions les conserver dans les années à venir.'
} as const

async function told(lang: string, text: string) {
  const {diagnostics} = await readText(`# 2021–2024\n\n${text}\n`, 'a.md', {lang})
  return diagnostics.map(({rule, detail}) => [rule, detail])
}

describe('a document that is said to be in a language', () => {
  it.each(Object.entries(texts))('should be let pass where it is in that one (%s)', async (lang, text) => {
    expect(await told(lang, text)).toEqual([])
  })

  it.each([
    ['en', 'nb'],
    ['nb', 'en'],
    ['nb', 'nn'],
    ['nn', 'nb'],
    ['nb', 'fr'],
    ['en', 'zh-Hans'],
    ['zh-Hans', 'nb'],
    ['zh-Hans', 'zh-Hant']
  ] as const)('should be reported where it is not: %s, which is %s', async (lang, spokenLang) => {
    expect(await told(lang, texts[spokenLang])).toEqual([['extract:language-differs', {lang, spokenLang}]])
  })

  it('should be let pass where the tag says less, or another language that is not told apart', async () => {
    expect(await told('no', texts.nn)).toEqual([])
    expect(await told('zh', texts['zh-Hant'])).toEqual([])
    expect(await told('is', texts.nn)).toEqual([])
  })

  it('should be let pass where the words do not tell, and where only a quotation is in another language', async () => {
    expect(await told('en', 'NIBIO, NINA, SINTEF')).toEqual([])
    expect(await told('nb', `${texts.nb} ${texts.nb}\n\n> Fish stocks shall be managed so that they last.`)).toEqual([])
  })

  it('should be let pass where much of a text in its language is commands and untranslated pieces of another', async () => {
    const pieces = Array.from({length: 6}, () => `- ${texts.en}`).join('\n')
    expect(await told('zh-Hans', `${texts['zh-Hans']}\n\n${pieces}`)).toEqual([])
  })
})
