import {detectLanguage} from '../language/detect-language.ts'
import {functionWords} from '../language/function-words.ts'
import {readsMoreLike} from '../language/reads-more-like.ts'
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
  const prose = longestShared(wordsOf(from, true), wordsOf(withoutQuotations(to), true))
  const isLeft = isLong(words) && readsAs(words, source.lang) && !(isTitle(prose) && isChinese(target.lang))
  const left = isLeft ? words : isProse(prose, pair) || isLeftInChinese(prose, pair) ? prose : null
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

/** Words up to which a stretch that begins with a capital may be a title, a name or what stands on a screen. */
const LONGEST_TITLE = 9

function isTitle([first = '', ...more]: readonly string[]): boolean {
  return /^\p{Lu}/u.test(first) && more.length < LONGEST_TITLE
}

function isChinese(lang: string): boolean {
  return languageSubtag(lang) === 'zh'
}

function isLong(left: readonly string[]): boolean {
  return left.length >= LEAST_WORDS && left.join('').length >= LEAST_LETTERS
}

/** Commands and names of programs are the same in every language; what was left must read as the source's. */
function readsAs(left: readonly string[], lang: string): boolean {
  const detected = detectLanguage(left.join(' '))
  return detected !== null && languageSubtag(detected.lang) === languageSubtag(lang)
}

/** Words and numbers of a stretch that is told to be prose, "in 1990 and manages NOK 9,500 billion", and how many are in lower case. */
const LEAST_PROSE = 4
const LEAST_SMALL = 2

/**
 * A stretch of names, numbers and words that holds a word of grammar of the source's language which is none of the target's, and another word
 * in lower case: two words of grammar, or one where the stretch reads like the source.
 */
function isProse(left: readonly string[], {source, target}: UnitPair): boolean {
  if (left.length < LEAST_PROSE || isChinese(target.lang)) return false
  const small = left.filter(word => /^\p{Ll}/u.test(word))
  const grammar = small.filter(word => isFunctionWord(word, source.lang) && !isFunctionWord(word, target.lang))
  if (small.length < LEAST_SMALL || grammar.length === 0) return false
  return (
    (grammar.length > 1 && small.length > LEAST_SMALL) ||
    (small.some(isContent(source.lang)) && readsMoreLike(left.join(' '), source.lang, target.lang))
  )
}

/**
 * A few words of prose in the middle of Chinese: the script alone tells that they were left. What is left on purpose, names, titles and what stands on a
 * screen, begins with a capital; prose goes on in lower case.
 */
function isLeftInChinese(left: readonly string[], {source, target}: UnitPair): boolean {
  if (!isChinese(target.lang) || isChinese(source.lang)) return false
  const grammar = left.filter(word => isFunctionWord(word, source.lang))
  const words = left.filter(word => /^\p{Ll}/u.test(word))
  if (isTitle(left) || left.length < LEAST_WORDS_IN_CHINESE || grammar.length === 0) return false
  return left.some(isContent(source.lang)) || (grammar.length > 1 && words.length < left.length)
}

/** A word in lower case that says something, and is no name of a program: `cups-queue`. */
function isContent(lang: string): (word: string) => boolean {
  return word => /^\p{Ll}+$/u.test(word) && !isFunctionWord(word, lang)
}

/** Titles that are quoted may stay in their language. */
function withoutQuotations(text: string): string {
  return text.replace(/[«“„《][^«»“”„《》]{1,200}[»”“》]/gu, ' \u0001 ')
}

function isFunctionWord(word: string, lang: string): boolean {
  return (functionWords[languageSubtag(lang)] ?? []).some(group => group.split(' ').includes(word))
}

/** A number, also with the stop of an ordinal; an abbreviation, a.m.; a name of a program with what joins its parts, resize2fs; a word; any other sign. */
const tokens =
  /\d(?:[\d.,:]*\d)?\.?(?![\p{L}\d])|\p{Script=Latin}(?:\.\p{Script=Latin})+\.?(?!\p{L})|[\p{Script=Latin}\d]+(?:[\p{L}\d'’]|[-._,](?=[\p{L}\d]*\d))*(?:-[\p{L}\d'’]+)*|[^\s,]/gu

/** Words and numbers; a sign is an empty word, so that runs end there, and so is a name where `names` is false. */
function wordsOf(text: string, names: boolean): readonly string[] {
  return [...text.matchAll(tokens)]
    .map(([word]) => (/^\p{Ll}[^\d]*$/u.test(word) || (names && /^[\p{L}\d]/u.test(word)) ? word : ''))
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
