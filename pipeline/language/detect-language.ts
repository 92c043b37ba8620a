import {type LanguageTag, languageSubtag} from '../model/language-tag.ts'
import {endings, functionWords} from './function-words.ts'
import {simplifiedOnly, traditionalOnly} from './script-letters.ts'

export interface DetectedLanguage {
  /** `nb`, `nn`, `en`, `zh-Hans`, `zh-Hant`, `zh` where the characters are of both scripts, or another language that is known only to be told apart. */
  readonly lang: LanguageTag
  /** Of this language against the others that are known, 4 decimals. */
  readonly probability: number
}

/** Below this the text is as good as undecided. */
const LEAST_PROBABILITY = 0.9
/** Known words or endings that a decision needs: two can stand in a name or a loan. */
const LEAST_EVIDENCE = 3
/** Chinese characters that a decision needs, and their share of all letters. */
const LEAST_HAN = 4
const HAN_SHARE = 0.3
/** Share in a thousand words of a function word that a language's list leaves out: the odd foreign word. */
const ELSEWHERE = 0.1
/** The same of an ending or letter: names and foreign words have them all. */
const ENDING_ELSEWHERE = 1

/**
 * Languages that are known only to be told apart start behind those that Samsvar reads, in nats: Danish shares nearly all its function
 * words with Bokmål, and a document that comes in is seldom Danish.
 */
const HANDICAP: Readonly<Record<string, number>> = {da: 4, sv: 2, de: 2, fr: 2, se: 2}

/** Log of the share of each known word and ending, by language. */
const words = tables(functionWords)
const marks = tables(endings)
const known: readonly string[] = Object.keys(functionWords)

/**
 * The language of a block of text by naive Bayes over function words and endings (Latin script) or by its characters (Chinese). `null`
 * for text that is too short or of no known language.
 */
export function detectLanguage(text: string): DetectedLanguage | null {
  const han = text.match(/\p{Script=Han}/gu) ?? []
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (han.length > letters * HAN_SHARE) return chinese(text, han)
  return latin(wordsIn(text))
}

const wordsIn = (text: string): readonly string[] =>
  text.toLowerCase().match(/(?<![\p{L}\p{N}])\p{L}{1,40}(?![\p{L}\p{N}])/gu) ?? []

function chinese(text: string, han: readonly string[]): DetectedLanguage | null {
  if (han.length < LEAST_HAN || /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(text)) return null
  const simplified = han.filter(char => simplifiedOnly.has(char)).length
  const traditional = han.filter(char => traditionalOnly.has(char)).length
  if (simplified === traditional) return {lang: 'zh', probability: 1}
  const probability = round((Math.max(simplified, traditional) + 0.5) / (simplified + traditional + 1))
  return {lang: simplified > traditional ? 'zh-Hans' : 'zh-Hant', probability}
}

function latin(tokens: readonly string[]): DetectedLanguage | null {
  const scores = new Map(known.map(lang => [lang, -(HANDICAP[lang] ?? 0)]))
  let evidence = 0
  for (const token of tokens) {
    const seen = [words, marks].flatMap((table, i) =>
      (i === 0 ? [token] : marksOf(token)).map(mark => [table, mark] as const)
    )
    // A function word says all; endings speak only for other words.
    const isWord = known.some(lang => words.get(lang)?.has(token))
    const spoken = seen.filter(
      ([table, mark]) => (isWord ? table === words : table === marks) && known.some(lang => table.get(lang)?.has(mark))
    )
    if (spoken.length > 0) evidence++
    for (const [table, mark] of spoken) {
      for (const lang of known)
        scores.set(
          lang,
          scores.get(lang)! + (table.get(lang)?.get(mark) ?? Math.log(table === words ? ELSEWHERE : ENDING_ELSEWHERE))
        )
    }
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1])
  const best = ranked[0]!
  const probability = round(1 / ranked.reduce((sum, [, score]) => sum + Math.exp(score - best[1]), 0))
  return evidence >= LEAST_EVIDENCE && probability >= LEAST_PROBABILITY ? {lang: best[0], probability} : null
}

/** Whether a text has a function word of one language that the other one lacks. */
export function hasOwnWord(text: string, lang: LanguageTag, other: LanguageTag): boolean {
  const [own, others] = [words.get(languageSubtag(lang)), words.get(languageSubtag(other))]
  return wordsIn(text).some(word => own?.has(word) === true && others?.has(word) !== true)
}

/** Whether `detectLanguage` knows this language, and so can tell that a text is not in it. */
export function isToldApart(lang: LanguageTag): boolean {
  const subtag = languageSubtag(lang)
  return subtag === 'zh' || subtag === 'no' || known.includes(subtag)
}

/** The endings and telling letters of a word, as they stand in the table. */
function marksOf(token: string): readonly string[] {
  const tails = [6, 5, 4, 3, 2, 1].filter(n => token.length > n + 1).map(n => `-${token.slice(-n)}`)
  const longest = tails.find(tail => known.some(lang => marks.get(lang)?.has(tail)))
  const telling = new Set(token.match(/[^a-z]/gu) ?? [])
  return [...(longest === undefined ? [] : [longest]), ...telling]
}

function tables(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const table = (groups: readonly string[]) =>
    new Map(
      groups.flatMap(group => {
        const [share = '', ...list] = group.split(' ')
        return list.map(word => [word, Math.log(Number(share))] as const)
      })
    )
  return new Map(Object.entries(lists).map(([lang, groups]) => [lang, table(groups)]))
}

function round(value: number): number {
  return Math.round(value * 10000) / 10000
}
