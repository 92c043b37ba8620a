import {describe, expect, test} from 'vitest'
import {markedText} from '../../pipeline/emit/feed/marked-text.ts'
import {wordGroups} from '../../pipeline/emit/feed/word-groups.ts'
import type {Evidence} from '../../pipeline/model/index.ts'
import {makeBlock} from '../make-document.ts'

type Word = readonly [string, number, number]
const evidence = (pair: string, ...links: readonly (readonly [Word, Word])[]): Evidence => ({
  unit: 'u',
  pair,
  features: {},
  words: links.map(([source, target]) => ({source: [...source], target: [...target], why: 'lexicon'})),
  disagree: []
})

describe('groups of matched words', () => {
  test('should join what matches through a third language', () => {
    const groups = wordGroups([
      evidence(
        'nb-en',
        [
          ['n', 0, 3],
          ['e', 4, 8]
        ],
        [
          ['n', 5, 9],
          ['e', 10, 12]
        ]
      ),
      evidence('en-zh', [
        ['e', 4, 8],
        ['z', 0, 2]
      ])
    ])
    expect(groups.get('n')?.map(({group}) => group)).toEqual([1, 2])
    expect(groups.get('z')).toEqual([{start: 0, end: 2, group: 1}])
  })

  test('should not overlap: the longer stretch stays', () => {
    const groups = wordGroups([
      evidence(
        'nb-en',
        [
          ['n', 0, 4],
          ['e', 0, 3]
        ],
        [
          ['n', 2, 9],
          ['e', 5, 9]
        ]
      )
    ])
    expect(groups.get('n')).toEqual([{start: 2, end: 9, group: 2}])
  })

  test('should not be there without evidence', () => {
    expect(wordGroups([]).size).toBe(0)
  })
})

describe('a text with marks', () => {
  const segmentOf = (text: string, start = 0) => ({
    ...makeBlock('paragraph', text).segments[0]!,
    start,
    end: start + text.length
  })

  test('should hold its words and its links, also where they cut each other', () => {
    const words = [{start: 0, end: 7, group: 1}]
    const links = [{start: 14, end: 22, url: 'https://a.example/?a&b'}]
    expect(markedText(segmentOf('Les mer her nå', 10), words, links).html).toBe(
      '<span data-g="1">Les </span><a href="https://a.example/?a&amp;b"><span data-g="1">mer</span> her </a>nå'
    )
  })

  test('should not hold mark-up of the source or links that run', () => {
    const links = [{start: 0, end: 4, url: 'javascript:alert(1)'}]
    expect(markedText(segmentOf(`<b>"A" & 'B'</b>`), [], links).html).toBe(
      '&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;'
    )
  })
})
