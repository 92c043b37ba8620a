import {languageSubtag} from '../model/language-tag.ts'
import type {Value} from '../model/value.ts'

const norwegian = [
  ['mandag', 'måndag'],
  ['tirsdag', 'tysdag'],
  ['onsdag'],
  ['torsdag'],
  ['fredag'],
  ['lørdag', 'laurdag'],
  ['søndag', 'sundag']
]
const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(day => [day])
const byLanguage: Readonly<Record<string, readonly (readonly string[])[]>> = {
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  en: english
}

/** 星期二, 礼拜二; 周二, but not 一周二次 or 三周一轮. */
const chinese = /(?:星期|礼拜|禮拜|(?<![一二两三四五六七八九十几每\d])[周週])([一二三四五六日天])(?![个個次轮年月])/gu

/** The days of the week that a text names, from Monday `W1` to Sunday `W7`; none for a language whose names are not known. */
export function readWeekdays(text: string, lang: string): readonly Value[] {
  const language = languageSubtag(lang)
  const found =
    language === 'zh'
      ? [...text.matchAll(chinese)].map(match => ({
          match,
          day: '一二三四五六日'.indexOf(match[1]!.replace('天', '日'))
        }))
      : (byLanguage[language] ?? []).flatMap((names, day) =>
          [...text.matchAll(new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'giu'))].map(match => ({
            match,
            day
          }))
        )
  return found.map(({match, day}): Value => {
    const start = match.index
    return {kind: 'date', key: `W${day + 1}`, start, end: start + match[0].length, text: match[0]}
  })
}
