import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readLexicon, writeLexicon} from '../../../pipeline/language/lexicon/format.ts'
import {joinedWordLists, wordList} from '../../../pipeline/language/lexicon/word-list.ts'

const RUNS = {numRuns: 100, seed: 20261127}
const word = fc.oneof(
  fc.stringMatching(/^[a-cå]{1,6}$/),
  fc.array(fc.constantFrom('食', '品', '安', '全', '𠮷'), {minLength: 1, maxLength: 5}).map(each => each.join(''))
)

describe('a word list', () => {
  it('should know the words of a set and no others', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (words, others) => {
        const [list, set] = [wordList(words), new Set(words)]
        for (const each of [...words, ...others, '', 'ab', '食']) expect(list.has(each)).toBe(set.has(each))
        expect([...list]).toEqual([...set].sort())
      }),
      RUNS
    )
  })

  it('should tell the longest word that a text has at a place', () => {
    const list = wordList(['食', '食品', '食品安全', '粮食安全'])
    const longest = (text: string, most = 16) => [...text].map((_, at) => list.longestAt(text, at, most))
    expect(longest('食品安全')).toEqual([4, 0, 0, 0])
    expect(longest('食品安', 16)).toEqual([2, 0, 0])
    expect(longest('食品安全', 3)).toEqual([2, 0, 0, 0])
    expect(longest('粮食安食')).toEqual([0, 0, 0, 0])
  })

  it('should be one with another', () => {
    const both = joinedWordLists([wordList(['食品']), wordList(['食品安全', 'fisk'])])
    expect([both.has('食品'), both.has('fisk'), both.has('fis'), both.longestAt('食品安全', 0, 16)]).toEqual([
      true,
      true,
      false,
      4
    ])
    expect([...both]).toEqual(['食品', 'fisk', '食品安全'])
  })
})

describe('a lexicon that is read where it is asked', () => {
  it('should say of every word what was written, and nothing of others', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), {minLength: 1}), fc.array(word), (pairs, others) => {
        const entries = new Map(pairs.map(([key, to]) => [key, [{key: to, forward: 1, backward: 1}]] as const))
        const lexicon = readLexicon(writeLexicon('nb', 'zh', entries))
        for (const key of [...entries.keys(), ...others]) {
          expect(lexicon.has(key)).toBe(entries.has(key))
          expect(lexicon.translations(key)).toEqual(entries.get(key) ?? [])
        }
      }),
      RUNS
    )
  })
})
