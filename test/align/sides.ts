import fc from 'fast-check'
import type {Side} from '../../pipeline/align/side.ts'

/** A side of untyped segments. */
export function sideOf(language: string, texts: readonly string[], type: string | null = null): Side {
  return {language, segments: texts.map(text => ({text, type, block: null}))}
}

const words: Readonly<Record<string, readonly string[]>> = {
  nb: [
    'regjeringen',
    'forskning',
    'samarbeid',
    'Norge',
    'Kina',
    'avtale',
    '2017',
    'miljø',
    'fisk',
    'ikke',
    'og',
    'universitetet'
  ],
  en: [
    'government',
    'research',
    'cooperation',
    'Norway',
    'China',
    'agreement',
    '2017',
    'environment',
    'fish',
    'not',
    'and',
    'university'
  ],
  zh: ['政府', '研究', '合作', '挪威', '中国', '协议', '2017', '环境', '鱼', '不', '和', '大学']
}

/** Sentences of a few words that a lexicon knows, sometimes of none. */
export function texts(language: string, most = 9): fc.Arbitrary<readonly string[]> {
  const sentence = fc
    .array(fc.constantFrom(...words[language]!), {minLength: 1, maxLength: 8})
    .map(each => `${each.join(language === 'zh' ? '' : ' ')}${language === 'zh' ? '。' : '.'}`)
  return fc.array(fc.oneof(sentence, fc.string({maxLength: 12})), {maxLength: most})
}
