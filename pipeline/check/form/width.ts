import {languageSubtag} from '../../model/language-tag.ts'
import {type FormRule, flawsOf} from './form-rule.ts'

/** ASCII marks between Chinese characters, where Chinese has its own. */
const halfWidth =
  /(?<=\p{Script=Han}[”’》）]?)[,;:?!](?=\s{0,2}[“‘《（]?\p{Script=Han}|\s*$)|(?<=\p{Script=Han}[”’》）]?)\.(?=\s{0,2}\p{Script=Han}|\s*$)/gu
/** Brackets around Chinese. */
const brackets = /\((?=[^()]{0,60}\p{Script=Han}[^()]{0,60}\))|(?<=\([^()]{0,60}\p{Script=Han}[^()]{0,60})\)/gu
/** Full-width letters and digits, which no language of ours writes. */
const wideLetters = /[０-９Ａ-Ｚａ-ｚ]+(?:[．，][０-９]+)*/gu
/** Marks of Chinese right beside Latin letters or digits. */
const wideMarks =
  /(?<=[\p{Script=Latin}\d])[，。；：？！、](?=\s*[\p{Script=Latin}\d]|\s*$)|（(?=[^（）]{0,80}）)|(?<=（[^（）]{0,80})）/gu

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）'
}
const narrow: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(wide).map(([a, b]) => [b, a])),
  '、': ','
}

/** Half-width marks in Chinese, full-width ones elsewhere, full-width letters and digits anywhere. */
export const width: FormRule = (text, lang) => {
  const ascii = flawsOf('check:width', text, wideLetters, ([found]) =>
    found.replace(/[！-～]/gu, char => String.fromCodePoint(char.codePointAt(0)! - 0xfee0))
  )
  if (languageSubtag(lang) === 'zh')
    return [
      ...ascii,
      ...flawsOf('check:width', text, halfWidth, ([mark]) => wide[mark] ?? null),
      ...flawsOf('check:width', text, brackets, ([mark]) => wide[mark] ?? null)
    ]
  if (languageSubtag(lang) === 'ja' || /\p{Script=Han}/u.test(text)) return ascii
  return [...ascii, ...flawsOf('check:width', text, wideMarks, ([mark]) => narrow[mark] ?? null)]
}
