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
  /(第[零〇一二三四五六七八九十百千]+)|([\p{Script=Han}]+)|((?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(\d+(?:[.,:\u00a0\u202f ]\d+)*)(?![\p{L}\d_])|([\p{L}\p{M}\d_]+(?:[-_./'’+][\p{L}\p{M}\d_]+)*)|([?!:;"“”«»()%…[\]–—？！：；（）％【】「」])/gu

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
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    const raw = match[0]
    const [, ordinal, han, address, number, word, mark] = match
    if (ordinal !== undefined) tokens.push(token('number', chineseNumeral(ordinal.slice(1)) ?? ordinal, raw, start))
    else if (han !== undefined) {
      let at = 0
      for (const length of splitHan(han)) {
        const part = han.slice(at, at + length)
        const value = part.length > 1 && numeral.test(part) ? chineseNumeral(part) : null
        tokens.push(value === null ? token('han', part, part, start + at) : token('number', value, part, start + at))
        at += length
      }
    } else if (address !== undefined) tokens.push(token('code', raw.toLowerCase(), raw, start))
    else if (number !== undefined) for (const part of numbers(number, start)) tokens.push(part)
    else if (word !== undefined) for (const part of words(word, start, language)) tokens.push(part)
    else if (mark !== undefined) tokens.push(token('mark', marks[mark] ?? mark, raw, start))
  }
  return tokens
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
