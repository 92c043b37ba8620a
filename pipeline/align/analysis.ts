import type {HanSplitter, Token, TokenKind} from '../language/token.ts'
import {tokensOf} from '../language/token.ts'
import {endMark} from './end-mark.ts'
import type {Side} from './side.ts'

/** A distinct token of a side. */
export interface Type {
  readonly index: number
  readonly kind: TokenKind
  readonly key: string
  readonly word: string
  /** Segments that have it, ascending, each once. */
  readonly segments: readonly number[]
}

/** The index of a type by its key; numbers and marks are never taken for words. */
export interface TypeIndex {
  readonly word: ReadonlyMap<string, number>
  readonly number: ReadonlyMap<string, number>
  readonly mark: ReadonlyMap<string, number>
}

/** A side with its tokens: what is computed once, however many languages it is aligned with. */
export interface Analysis {
  readonly side: Side
  readonly size: number
  readonly types: readonly Type[]
  readonly index: TypeIndex
  /** For every segment, the tokens and the index of their types, in order. */
  readonly tokens: readonly (readonly Token[])[]
  readonly typeOf: readonly Int32Array[]
  /** For every segment, the indices of its distinct types. */
  readonly distinct: readonly Int32Array[]
  /** For every segment and distinct type, where in the segment it first stands: 0 at the start to 1 at the end. */
  readonly positions: readonly Float32Array[]
  /** The kind of mark that every segment ends in: one of `.?!:;,`, or nothing. */
  readonly endMarks: readonly string[]
  /** Number of sentences of every segment, from its marks. */
  readonly sentences: Int32Array
  /** For every segment the letters of its sentences, and for every distinct type the sentence that it first stands in. */
  readonly sentenceLengths: readonly Float64Array[]
  readonly sentenceOf: readonly Uint8Array[]
  /** Length of every segment in letters, a Han character counted as three. */
  readonly lengths: Float64Array
}

/** A Han character says about as much as three Latin letters: with it the ratio of lengths no longer swings with the share of Latin text. */
const HAN_LETTERS = 3

export function analyse(side: Side, splitHan: HanSplitter): Analysis {
  const types: {index: number; kind: TokenKind; key: string; word: string; segments: number[]}[] = []
  const index = {word: new Map<string, number>(), number: new Map<string, number>(), mark: new Map<string, number>()}
  const tokens: (readonly Token[])[] = []
  const typeOf: Int32Array[] = []
  const distinct: Int32Array[] = []
  const positions: Float32Array[] = []
  const sentenceLengths: Float64Array[] = []
  const sentenceOf: Uint8Array[] = []
  side.segments.forEach(({text}, segment) => {
    const found = tokensOf(text, side.language, splitHan)
    const indices = new Int32Array(found.length)
    const firstTypes: number[] = []
    const firstPositions: number[] = []
    const firstSentences: number[] = []
    const ends = sentenceEnds(text)
    let sentence = 0
    for (let at = 0; at < found.length; at++) {
      const token = found[at]!
      const known = index[token.kind === 'mark' || token.kind === 'number' ? token.kind : 'word']
      let type = known.get(token.key)
      if (type === undefined) {
        type = types.length
        known.set(token.key, type)
        types.push({index: type, kind: token.kind, key: token.key, word: token.word, segments: []})
      }
      const {segments} = types[type]!
      if (segments[segments.length - 1] !== segment) {
        segments.push(segment)
        firstTypes.push(type)
        firstPositions.push((token.start + token.end) / 2 / text.length)
        while (sentence < ends.length - 1 && token.start >= ends[sentence]!) sentence++
        firstSentences.push(sentence)
      }
      indices[at] = type
    }
    tokens.push(found)
    typeOf.push(indices)
    distinct.push(new Int32Array(firstTypes))
    positions.push(new Float32Array(firstPositions))
    sentenceOf.push(new Uint8Array(firstSentences))
    sentenceLengths.push(lettersBetween(text, ends))
  })
  const lengths = new Float64Array(side.segments.map(({text}) => letters(text, 0, text.length)))
  const sentences = Int32Array.from(sentenceLengths, ({length}) => length)
  const endMarks = side.segments.map(({text}) => endMark(text))
  return {
    side,
    size: side.segments.length,
    types,
    index,
    tokens,
    typeOf,
    distinct,
    positions,
    endMarks,
    sentences,
    sentenceLengths,
    sentenceOf,
    lengths
  }
}

/** White space counts once; every segment has at least one letter. */
function letters(text: string, start: number, end: number): number {
  let count = 0
  let space = false
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 0xa0) {
      if (!space) count++
      space = true
      continue
    }
    space = false
    count += code >= 0x3400 && code <= 0x9fff ? HAN_LETTERS : 1
  }
  return Math.max(1, count)
}

function lettersBetween(text: string, ends: readonly number[]): Float64Array {
  const counts = new Float64Array(ends.length)
  for (let at = 0; at < ends.length; at++) counts[at] = letters(text, at === 0 ? 0 : ends[at - 1]!, ends[at]!)
  return counts
}

const sentenceEnd = /[。！？]|[.!?…]["'”’»)]*(?=\s+["'“‘«(–—-]*\s*[\p{Lu}\p{Script=Han}\d])/gu

/** A segment of more sentences than this is one of this many. */
const MOST_SENTENCES = 255

/** Where the sentences of a text end, by their marks alone; the last at the end of the text. Abbreviations are taken for ends on both sides alike. */
function sentenceEnds(text: string): readonly number[] {
  const body = text.replace(/[。！？.!?…"'”’»」』）)\s]+$/u, '')
  const ends: number[] = []
  for (const match of body.matchAll(sentenceEnd))
    if (ends.length < MOST_SENTENCES) ends.push(match.index + match[0].length)
  return [...ends, text.length]
}
