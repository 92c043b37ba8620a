import {describe, expect, it} from 'vitest'
import {srx} from '../../pipeline/language/srx.ts'
import {splitSentences} from '../../pipeline/segment/split-sentences.ts'
import {sentenceCases} from '../segment/sentence-cases.ts'
import {type Element, parseXml} from './parse-xml.ts'

const root = parseXml(srx())
const children = (element: Element, name: string) => element.children.filter(child => child.name === name)
const only = (element: Element, name: string) => {
  const found = children(element, name)
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('srx', () => {
  it('should have the structure of SRX 2.0', () => {
    expect(root.name).toBe('srx')
    expect(root.attributes).toEqual({xmlns: 'http://www.lisa.org/srx20', version: '2.0'})
    expect(root.children.map(child => child.name)).toEqual(['header', 'body'])
    const header = only(root, 'header')
    expect(header.attributes).toEqual({segmentsubflows: 'yes', cascade: 'no'})
    expect(children(header, 'formathandle').map(h => [h.attributes.type, h.attributes.include])).toEqual([
      ['start', 'no'],
      ['end', 'yes'],
      ['isolated', 'no']
    ])
    const body = only(root, 'body')
    expect(body.children.map(child => child.name)).toEqual(['languagerules', 'maprules'])
    for (const rules of children(only(body, 'languagerules'), 'languagerule')) {
      expect(Object.keys(rules.attributes)).toEqual(['languagerulename'])
      expect(rules.children.length).toBeGreaterThan(0)
      for (const rule of rules.children) {
        expect(rule.name).toBe('rule')
        expect(['yes', 'no']).toContain(rule.attributes.break)
        expect(rule.children.map(child => child.name)).toEqual(['beforebreak', 'afterbreak'])
      }
    }
  })

  it('should map every language to a set of rules that exists', () => {
    const body = only(root, 'body')
    const names = children(only(body, 'languagerules'), 'languagerule').map(rules => rules.attributes.languagerulename)
    const maps = children(only(body, 'maprules'), 'languagemap')
    for (const map of maps) expect(names).toContain(map.attributes.languagerulename)
    expect(['nb-NO', 'nn', 'NB', 'no', 'en-GB', 'zh-Hans', 'zh-CN', 'de'].map(rulesFor)).toEqual([
      'Norwegian Bokmål',
      'Norwegian Nynorsk',
      'Norwegian Bokmål',
      'Norwegian Bokmål',
      'English',
      'Chinese',
      'Chinese',
      'Default'
    ])
  })

  it('should not use what regular expressions of other tools read differently', () => {
    for (const pattern of patterns()) {
      expect(pattern).not.toMatch(/\\[bBwWxQEhzZA]|\(\?<\w|\\k|\\d\*|[*+]\?|[*+]\+/u)
      // Unbounded quantifiers make look-behind invalid in Java and long text slow.
      expect(pattern.replace(/\\.|\[(?:\\.|[^\]])*\]/gu, 'x')).not.toMatch(/[*+]|\{\d+,\}/u)
    }
  })

  it.each(sentenceCases().flatMap(({lang, cases}) => cases.map(c => ({lang, ...c}))))(
    'should split as we do when read by the standard alone: $lang: $marked',
    ({lang, text}) => {
      expect(splitBySrx(text, lang)).toEqual(splitSentences(text, lang).map(({start, end}) => text.slice(start, end)))
    }
  )

  it.each(sentenceCases())(
    'should split as we do when searched match by match, as translators’ tools do: $lang',
    ({lang, cases}) => {
      for (const {text} of cases) {
        expect(splitBySearch(text, lang)).toEqual(
          splitSentences(text, lang).map(({start, end}) => text.slice(start, end))
        )
      }
    }
  )
})

function rulesFor(lang: string): string | undefined {
  const maps = children(only(only(root, 'body'), 'maprules'), 'languagemap')
  return maps.find(map => {
    const pattern = map.attributes.languagepattern!
    return new RegExp(`^(?:${pattern.replace('(?i)', '')})$`, pattern.startsWith('(?i)') ? 'iu' : 'u').test(lang)
  })?.attributes.languagerulename
}

function patterns(): readonly string[] {
  const rules = children(only(only(root, 'body'), 'languagerules'), 'languagerule').flatMap(set => set.children)
  return rules.flatMap(rule => rule.children.map(child => child.text))
}

/** The way of tools that find all matches of both patterns, without overlap, and look where an end meets a start. */
function splitBySearch(text: string, lang: string): readonly string[] {
  const decided = new Map<number, boolean>()
  for (const {breaks, before, after} of compiledRules(lang)) {
    const starts = new Set([...text.matchAll(new RegExp(after, 'gu'))].map(match => match.index))
    for (const match of text.matchAll(new RegExp(before, 'gu'))) {
      const end = match.index + match[0].length
      if (starts.has(end) && !decided.has(end)) decided.set(end, breaks)
    }
  }
  const breaks = [...decided].flatMap(([at, yes]) => (yes ? [at] : [])).sort((a, b) => a - b)
  return [0, ...breaks]
    .map((start, i) => text.slice(start, breaks[i] ?? text.length).trim())
    .filter(segment => segment !== '')
}

function compiledRules(lang: string) {
  const name = rulesFor(lang)
  const sets = children(only(only(root, 'body'), 'languagerules'), 'languagerule')
  return sets
    .find(set => set.attributes.languagerulename === name)!
    .children.map(rule => ({
      breaks: rule.attributes.break === 'yes',
      before: rule.children[0]!.text,
      after: rule.children[1]!.text
    }))
}

/** The standard's own procedure, slowly: at each position the first rule whose two patterns match there decides. */
function splitBySrx(text: string, lang: string): readonly string[] {
  const rules = compiledRules(lang).map(({breaks, before, after}) => ({
    breaks,
    before: new RegExp(`(?:${before})$`, 'u'),
    after: new RegExp(`^(?:${after})`, 'u')
  }))
  const segments: string[] = []
  let start = 0
  for (let at = 1; at < text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)]
    if (!rules.find(rule => rule.before.test(before) && rule.after.test(after))?.breaks) continue
    segments.push(text.slice(start, at))
    start = at
  }
  return [...segments, text.slice(start)].map(segment => segment.trim()).filter(segment => segment !== '')
}
