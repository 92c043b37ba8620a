import {compoundParts} from '../../pipeline/language/compound.ts'
import {hanSplitter} from '../../pipeline/language/lexicon/han-words.ts'
import type {Lexicon} from '../../pipeline/language/lexicon/lexicon.ts'
import {shippedHanWords, shippedLexicon} from '../../pipeline/language/lexicon/shipped.ts'
import {type Token, tokensOf} from '../../pipeline/language/token.ts'
import {type PairSet, readSets} from './sets.ts'

/*
 *     npm run bench:align:coverage -- DEV_DIR [TOP]
 *
 * The share of running words on each side of gold 1-1 beads that the shipped lexicon, or equal spelling, finds on the other side; then for
 * every pair and side the TOP commonest words that have no counterpart. `-` marks those that the lexicon lacks.
 */
const [dir, top = '0'] = process.argv.slice(2)
if (dir === undefined) throw new Error('usage: coverage.ts DEV_DIR [TOP]')

const splitHan = hanSplitter(shippedHanWords())
const missing = new Map<string, Map<string, number>>()

for (const set of readSets<PairSet>(dir)) {
  const [source, target] = set.pair.split('-') as [string, string]
  const lexicon = shippedLexicon(source, target)
  if (!lexicon) continue
  const found = {source: 0, target: 0}
  const all = {source: 0, target: 0}
  for (const {src, tgt, gold} of set.docs)
    for (const [s, t] of gold) {
      if (s.length !== 1 || t.length !== 1) continue
      const from = wordsOf(src[s[0]!]!, source)
      const to = wordsOf(tgt[t[0]!]!, target)
      const same = (others: readonly Token[]) => (token: Token) => others.some(({word}) => word === token.word)
      const ways = from.map(token => translationsOf(token, source, lexicon))
      const keys = new Set(to.map(({key}) => key))
      const reached = new Set(ways.flat())
      const lackingFrom = from.filter((token, at) => !ways[at]!.some(key => keys.has(key)) && !same(to)(token))
      const lackingTo = to.filter(token => !reached.has(token.key) && !same(from)(token))
      all.source += from.length
      all.target += to.length
      found.source += from.length - lackingFrom.length
      found.target += to.length - lackingTo.length
      for (const {word, key} of lackingFrom) count(`${set.pair} ${source}`, lexicon.has(key) ? word : `${word}-`)
      for (const {word, key} of lackingTo) count(`${set.pair} ${target}`, lexicon.targets.has(key) ? word : `${word}-`)
    }
  const share = (side: 'source' | 'target') => (found[side] / all[side]).toFixed(3)
  console.log(set.id.padEnd(18), share('source'), share('target'))
}
if (Number(top) > 0)
  for (const [side, words] of missing)
    console.log(
      `\n${side}: ${[...words]
        .sort((a, b) => b[1] - a[1])
        .slice(0, Number(top))
        .map(([word, times]) => `${word} ${times}`)
        .join(', ')}`
    )

function wordsOf(text: string, language: string): readonly Token[] {
  return tokensOf(text, language, splitHan).filter(({kind}) => kind === 'word' || kind === 'han' || kind === 'name')
}

function translationsOf({key, word}: Token, language: string, lexicon: Lexicon): readonly string[] {
  const keys = lexicon.has(key) ? [key] : compoundParts(word, language, lexicon)
  return keys.flatMap(each => lexicon.translations(each).map(translation => translation.key))
}

function count(side: string, word: string): void {
  const words = missing.get(side) ?? new Map<string, number>()
  missing.set(side, words)
  words.set(word, (words.get(word) ?? 0) + 1)
}
