import {describe, expect, test} from 'vitest'
import type {Members, TranslationUnit} from '../../pipeline/model/index.ts'
import {draft, merge, relink, type Seen, scopeOf, split} from '../../review/app/decide/drafts.ts'
import type {PartView} from '../../review/contract/part-view.ts'

const langs = ['nb', 'en', 'zh-Hans']
const texts: Readonly<Record<string, string>> = {
  n1: 'Første setning.',
  n2: 'Andre setning.',
  e1: 'First sentence.',
  e2: 'Second sentence.',
  z1: '第一句。第二句。',
  n3: 'Tredje.',
  e3: 'Third.',
  z3: '第三。'
}

function unit(id: string, members: Members): TranslationUnit {
  return {id, members, confidence: 1, pairs: {}}
}

const first = unit('a', {nb: ['n1', 'n2'], en: ['e1', 'e2'], 'zh-Hans': ['z1']})
const second = unit('b', {nb: ['n3'], en: ['e3'], 'zh-Hans': ['z3']})
const view = {
  part: 'page',
  langs,
  pairs: [
    {key: 'nb-en', langs: ['nb', 'en']},
    {key: 'nb-zh-Hans', langs: ['nb', 'zh-Hans']},
    {key: 'en-zh-Hans', langs: ['en', 'zh-Hans']}
  ],
  segments: Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, {text, hash: `hash of ${id}`, block: 0}])
  ),
  units: [first, second]
} as unknown as PartView
const three: Seen = {view, langs}
const two: Seen = {view, langs: ['nb', 'en']}

describe('a decision', () => {
  test('should speak of every language where all are shown', () => {
    expect(scopeOf(three)).toEqual({pair: null, langs})
    expect(draft(three, 'confirm', [second]).seen).toEqual({
      nb: [{id: 'n3', hash: 'hash of n3'}],
      en: [{id: 'e3', hash: 'hash of e3'}],
      'zh-Hans': [{id: 'z3', hash: 'hash of z3'}]
    })
  })

  test('should not speak of a language that is hidden', () => {
    expect(scopeOf(two)).toEqual({pair: 'nb-en', langs: ['nb', 'en']})
    expect(Object.keys(draft(two, 'confirm', [first]).seen)).toEqual(['nb', 'en'])
  })
})

describe('splitting a row', () => {
  test('should cut before the text in focus, and the others where as much text lies before', () => {
    expect(split(two, first, 'en', 1)?.result.beads).toEqual([
      {nb: ['n1'], en: ['e1']},
      {nb: ['n2'], en: ['e2']}
    ])
  })

  test('should keep a single text whole', () => {
    const beads = split(three, first, 'nb', 1)?.result.beads as readonly Members[]
    expect(beads.map(bead => bead['zh-Hans']?.length).sort()).toEqual([0, 1])
  })

  test('should cut the side with several texts where the focus is on one with one', () => {
    expect(split(three, first, 'zh-Hans', 0)?.result.beads).toMatchObject([{nb: ['n1']}, {nb: ['n2']}])
  })

  test('should not split a row with one text on every side', () => {
    expect(split(three, second, 'nb', 0)).toBeUndefined()
  })
})

describe('merging and moving', () => {
  test('should make one bead of two rows, and note what stood before', () => {
    const {action, result} = merge(three, [first, second])
    expect(action).toBe('merge')
    expect(result.beads).toEqual([{nb: ['n1', 'n2', 'n3'], en: ['e1', 'e2', 'e3'], 'zh-Hans': ['z1', 'z3']}])
    expect(result.was).toEqual([first.members, second.members])
  })

  test('should move a text to another row', () => {
    expect(relink(three, first, {lang: 'en', id: 'e2'}, second)?.result.beads).toEqual([
      {nb: ['n1', 'n2'], en: ['e1'], 'zh-Hans': ['z1']},
      {nb: ['n3'], en: ['e3', 'e2'], 'zh-Hans': ['z3']}
    ])
  })

  test('should put a text into a row of its own', () => {
    expect(relink(three, first, {lang: 'en', id: 'e2'})?.result.beads).toEqual([
      {nb: ['n1', 'n2'], en: ['e1'], 'zh-Hans': ['z1']},
      {nb: [], en: ['e2'], 'zh-Hans': []}
    ])
  })

  test('should leave no empty row behind', () => {
    const alone = unit('c', {nb: [], en: ['e2'], 'zh-Hans': []})
    expect(relink(three, alone, {lang: 'en', id: 'e2'}, second)?.result.beads).toHaveLength(1)
  })

  test('should not unlink a text that stands alone, or link it where it is', () => {
    const alone = unit('c', {nb: [], en: ['e2'], 'zh-Hans': []})
    expect(relink(three, alone, {lang: 'en', id: 'e2'})).toBeUndefined()
    expect(relink(three, first, {lang: 'en', id: 'e2'}, first)).toBeUndefined()
  })

  test('should not move a text of a hidden language', () => {
    expect(relink(two, first, {lang: 'zh-Hans', id: 'z1'}, second)).toBeUndefined()
  })
})
