import {detectLanguage} from '../language/detect-language.ts'
import {functionWords} from '../language/function-words.ts'
import type {Finding} from '../model/finding.ts'
import {languageSubtag} from '../model/language-tag.ts'
import {findingOf} from './finding-of.ts'
import {isSettled, placesOfSide, textOfSide, type UnitPair} from './unit-side.ts'

/** Words in a row that two languages do not share by chance: fewer are a title or a set phrase. */
const LEAST_WORDS = 5
/** Letters that these words have together: "i for og en de" are the same words in several languages. */
const LEAST_LETTERS = 24

/** Words in a row that Chinese does not take from another language by chance; names, titles and commands have capitals or signs. */
const LEAST_WORDS_IN_CHINESE = 3

/** Words of a side that are looked at: what is longer is no sentence, and the comparison takes their product in time. */
const MOST_WORDS = 600

/** Words in lower case that stand in the target as in the source, one after the other: a stretch that was left untranslated. */
export function checkLeftWords(pair: UnitPair): readonly Finding[] {
  const {source, target, unit, part} = pair
  if (languageSubtag(source.lang) === languageSubtag(target.lang) || isSettled(pair.pair)) return []
  if (target.segments.some(({block}) => block.type === 'code')) return []
  const [from, to] = [textOfSide(source), textOfSide(target)]
  const words = longestShared(wordsOf(from, false), wordsOf(to, false))
  const prose = longestShared(wordsOf(from, true), wordsOf(to, true))
  const isLeft = (isLong(words) && readsAs(words, source.lang)) || isLeftInChinese(words, pair)
  const left = isLeft ? words : isProse(prose, pair) ? prose : null
  if (left === null) return []
  return [
    findingOf('check:partly-translated', {
      part,
      unit: unit.id,
      detail: {sourceLang: source.lang, targetLang: target.lang, text: left.join(' ')},
      places: placesOfSide(target),
      related: placesOfSide(source)
    })
  ]
}

function isLong(left: readonly string[]): boolean {
  return left.length >= LEAST_WORDS && left.join('').length >= LEAST_LETTERS
}

/** Commands and names of programs are the same in every language; what was left must read as the source's. */
function readsAs(left: readonly string[], lang: string): boolean {
  const detected = detectLanguage(left.join(' '))
  return detected !== null && languageSubtag(detected.lang) === languageSubtag(lang)
}

/** Words with which a stretch among names and numbers is told to be prose: "in 1990 and manages NOK 9,500 billion". */
const LEAST_PROSE = 4

/** A stretch of names, numbers and words that holds words of grammar of the source's language, which are none of the target's. */
function isProse(left: readonly string[], {source, target}: UnitPair): boolean {
  const small = left.filter(word => /^\p{Ll}/u.test(word))
  const grammar = small.filter(word => isFunctionWord(word, source.lang) && !isFunctionWord(word, target.lang))
  return left.length > LEAST_PROSE && small.length >= LEAST_PROSE - 1 && grammar.length >= 2
}

/** A few words of prose in the middle of Chinese: the script alone tells that they were left. */
function isLeftInChinese(left: readonly string[], {source, target}: UnitPair): boolean {
  if (languageSubtag(target.lang) !== 'zh' || languageSubtag(source.lang) === 'zh') return false
  return left.length >= LEAST_WORDS_IN_CHINESE && left.some(word => isFunctionWord(word, source.lang))
}

function isFunctionWord(word: string, lang: string): boolean {
  return (functionWords[languageSubtag(lang)] ?? []).some(group => group.split(' ').includes(word))
}

/** Words and numbers; a sign is an empty word, so that runs end there, and so is a name where `names` is false. */
function wordsOf(text: string, names: boolean): readonly string[] {
  return [...text.matchAll(/\p{Script=Latin}[\p{L}'’-]*|\d[\d.,:]*|[^\s,]/gu)]
    .map(([word]) => (/^\p{Ll}/u.test(word) || (names && /^[\p{L}\d]/u.test(word)) ? word : ''))
    .slice(0, MOST_WORDS)
}

/** The longest run of words that two texts share, by the words' positions; both are short. */
function longestShared(a: readonly string[], b: readonly string[]): readonly string[] {
  const positions = Map.groupBy(b.keys(), i => b[i]!)
  let best: readonly string[] = []
  let before = new Map<number, number>()
  for (const [i, word] of a.entries()) {
    const here = new Map<number, number>()
    for (const j of word === '' ? [] : (positions.get(word) ?? [])) {
      const length = (before.get(j - 1) ?? 0) + 1
      here.set(j, length)
      if (length > best.length) best = a.slice(i - length + 1, i + 1)
    }
    before = here
  }
  return best
}
