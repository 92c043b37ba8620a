import {chineseNumeral, numeralCharacters} from './chinese-numeral.ts'
import {stem} from './stem.ts'

/**
 * What alignment compares. `word` and `name` are keyed by their stem, `han` by the word of a Chinese text, `number` by its
 * value, `code` (identifiers, addresses, paths) and `mark` (punctuation that languages share) by themselves.
 */
export type TokenKind = 'word' | 'name' | 'han' | 'number' | 'code' | 'mark'

/** A token of a text. `start` and `end` are UTF-16 offsets; `word` is the text in lower case. */
export interface Token {
  readonly kind: TokenKind
  readonly key: string
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Splits a run of Han characters into words: the lengths of the words from the left, in UTF-16 units. */
export type HanSplitter = (run: string) => readonly number[]

const numeral = new RegExp(`^[${numeralCharacters}]+$`)

const pattern =
  /(第[零〇一二三四五六七八九十百千]+)|([\p{Script=Han}]+)|((?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(\d+(?:[.,:\u00a0\u202f ]\d+)*)(?![\p{L}\d_])|([\p{L}\p{M}\d_]+(?:[-_./'’+][\p{L}\p{M}\d_]+)*)|([?!:;"“”«»()%…[\]–—？！：；（）％【】「」])/uy

const marks: Readonly<Record<string, string>> = {
  '？': '?',
  '！': '!',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '％': '%',
  '【': '[',
  '】': ']',
  '—': '–',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '「': '"',
  '」': '"'
}

/** Every token of a text in order. Words joined by hyphens are also given by their parts. */
export function tokensOf(text: string, language: string, splitHan: HanSplitter): readonly Token[] {
  const tokens: Token[] = []
  const wordsOf = rememberedWords(language)
  for (let at = 0; at < text.length; ) {
    const end = plainWordEnd(text, at)
    if (end > at) {
      pushWords(tokens, text.slice(at, end), at, wordsOf)
      at = end
      continue
    }
    if (isBlank(text.charCodeAt(at))) {
      at++
      continue
    }
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) {
      at += text.codePointAt(at)! > 0xffff ? 2 : 1
      continue
    }
    const start = match.index
    at = start + match[0].length
    const raw = match[0]
    const [, ordinal, han, address, number, word, mark] = match
    if (ordinal !== undefined) tokens.push(token('number', chineseNumeral(ordinal.slice(1)) ?? ordinal, raw, start))
    else if (han !== undefined) {
      let place = 0
      for (const length of splitHan(han)) {
        const part = han.slice(place, place + length)
        const value = part.length > 1 && numeral.test(part) ? chineseNumeral(part) : null
        tokens.push(
          value === null ? token('han', part, part, start + place) : token('number', value, part, start + place)
        )
        place += length
      }
    } else if (address !== undefined) tokens.push(token('code', raw.toLowerCase(), raw, start))
    else if (number !== undefined) for (const part of numbers(number, start)) tokens.push(part)
    else if (word !== undefined) pushWords(tokens, word, start, wordsOf)
    else if (mark !== undefined) tokens.push(token('mark', marks[mark] ?? mark, raw, start))
  }
  return tokens
}

/** Words remembered in one language; then all are forgotten, so that a long run does not grow. */
const MOST_REMEMBERED = 100_000

type WordsOf = (raw: string) => readonly Token[]
const remembered = new Map<string, WordsOf>()

/** The tokens of a word that starts at 0: texts repeat their words, and stems cost more than looking up. */
function rememberedWords(language: string): WordsOf {
  const before = remembered.get(language)
  if (before) return before
  const known = new Map<string, readonly Token[]>()
  const wordsOf: WordsOf = raw => {
    let found = known.get(raw)
    if (found === undefined) {
      if (known.size >= MOST_REMEMBERED) known.clear()
      found = [...words(raw, 0, language)]
      known.set(raw, found)
    }
    return found
  }
  remembered.set(language, wordsOf)
  return wordsOf
}

function pushWords(tokens: Token[], raw: string, at: number, wordsOf: WordsOf): void {
  for (const {kind, key, word, start, end} of wordsOf(raw))
    tokens.push({kind, key, word, start: at + start, end: at + end})
}

/**
 * Where a run of letters ends that is surely a word by itself, by what follows it; `at` where only the pattern can tell, as before a hyphen
 * or in an address. Letters are those of ASCII and Latin-1: enough for nearly all words of Norwegian and English.
 */
function plainWordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && isLatinLetter(text.charCodeAt(end))) end++
  if (end === at || end === text.length) return end
  const next = text.charCodeAt(end)
  if (isBlank(next) || next === COMMA) return end
  if (next === FULL_STOP && (end + 1 === text.length || isBlank(text.charCodeAt(end + 1)))) return end
  return at
}

const COMMA = 0x2c
const FULL_STOP = 0x2e

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a
}

function isLatinLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7)
  )
}

function token(kind: TokenKind, key: string, raw: string, start: number): Token {
  return {kind, key, word: raw.toLowerCase(), start, end: start + raw.length}
}

/** `1 250 000` and `1.250.000` are one number; `2017, 2018` are two. */
function* numbers(raw: string, start: number): Generator<Token> {
  if (/^\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+$/.test(raw)) {
    yield token('number', raw.replace(/\D/g, ''), raw, start)
    return
  }
  for (const match of raw.matchAll(/\d+(?:[.,:]\d+)*/g)) {
    const key = match[0].replace(/,(?=\d{3}\b)/g, '').replace(',', '.')
    yield token('number', key, match[0], start + match.index)
  }
}

function* words(raw: string, start: number, language: string): Generator<Token> {
  if (/[\d_/]/.test(raw) || /\p{Ll}[.]\p{L}/u.test(raw)) {
    yield token('code', raw.toLowerCase(), raw, start)
    const digits = /\d+/.exec(raw)
    if (digits) yield token('number', digits[0], digits[0], start + digits.index)
    return
  }
  for (const match of raw.matchAll(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu)) {
    const part = match[0]
    const lower = part.toLowerCase()
    const named = language === 'zh' || (part !== lower && /^\p{Lu}/u.test(part))
    yield token(named ? 'name' : 'word', stem(lower, language), part, start + match.index)
  }
}
