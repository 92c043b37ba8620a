import {expect, test} from 'vitest'
import {fetchProgress} from '../../cli/report/fetch-progress.ts'
import {diagnostic} from '../../pipeline/diagnostics/index.ts'
import type {FetchEvent, FetchedEdition} from '../../pipeline/index.ts'
import {messages} from '../../pipeline/language/messages.ts'

const url = (name: string) => `https://${name}.example/plan`
const asking = (name: string): FetchEvent => ({type: 'asking', work: name, part: 'page', lang: 'nb', url: url(name)})
const fetched = (name: string, state: FetchedEdition['state']): FetchEvent => ({
  type: 'fetched',
  edition: {work: name, part: 'page', lang: 'nb', url: url(name), state, file: null, changes: []}
})
const progress = (locale: 'nb' | 'en' | 'zh-Hans') =>
  fetchProgress({say: (key, values = {}) => messages(locale)(key, {...values})})

test('should show how far it is, what was new, and what is being asked for', () => {
  const shown = progress('en')
  for (const event of [{type: 'started', total: 4} as const, asking('a'), asking('b')]) shown.event(event)
  expect(shown.line()).toBe('░░░░░░░░░░░░░░░░ [0/4] · https://a.example/plan · https://b.example/plan')
  for (const event of [fetched('a', 'new'), fetched('c', 'skipped'), fetched('a-pdf', 'discovered')]) shown.event(event)
  expect(shown.line()).toBe('████████░░░░░░░░ [2/4] · 2 new · https://b.example/plan')
})

test.each([
  ['nb', '████████████████ [1/1] · 1 feil'],
  ['zh-Hans', '████████████████ [1/1] · 1个错误']
] as const)('should count what failed, in %s', (locale, line) => {
  const shown = progress(locale)
  shown.event({type: 'started', total: 1})
  shown.event(asking('a'))
  const found = diagnostic('fetch:too-slow', {kind: 'file', file: 'a'}, {url: url('a'), seconds: 1})
  shown.event({type: 'diagnostic', work: 'a', diagnostic: found})
  shown.event(fetched('a', 'failed'))
  expect(shown.line()).toBe(line)
})
