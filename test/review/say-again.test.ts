import {describe, expect, test} from 'vitest'
import {sayAgain} from '../../review/app/decide/say-again.ts'
import type {AttentionView, PartView} from '../../review/contract/part-view.ts'

const text = (id: string) => ({id, hash: `was-${id}`, text: id})
const segments = Object.fromEntries(
  ['a1', 'a2', 'b', 'x', 'y'].map(id => [id, {text: id, hash: `is-${id}`, block: 0}])
) as PartView['segments']

function attention(
  action: string,
  seen: Readonly<Record<string, readonly string[]>>,
  more: Partial<AttentionView> & {readonly result?: Readonly<Record<string, unknown>>} = {}
): AttentionView {
  const {result = {}, ...held} = more
  const shown = Object.fromEntries(Object.entries(seen).map(([lang, ids]) => [lang, ids.map(text)]))
  const event = {id: `e-${action}`, who: 'One', when: '', action, pair: 'nb-en', seen: shown, result}
  return {kind: 'stale', pair: 'nb-en', segments: ['b'], events: [event], ...held}
}

const row = {members: {nb: ['a1', 'a2', 'b'], en: ['x']}}
const said = (...found: readonly AttentionView[]) => sayAgain({attention: found, segments}, row)

describe('what is said again of texts as they are now', () => {
  test('should be what was denied of changed texts, and how they belong together before that', () => {
    const beads = [
      {nb: ['b'], en: []},
      {nb: [], en: ['x']}
    ]
    const found = said(
      attention('not-translation', {nb: ['b'], en: ['x']}),
      attention('split', {nb: ['b'], en: ['x']}, {result: {beads}}),
      attention('confirm', {nb: ['b'], en: ['x']})
    )
    expect(found.map(({action}) => action)).toEqual(['split', 'not-translation'])
  })

  test('should be denied of what a text was split into', () => {
    const gone = {kind: 'gone', segments: ['a'], heirs: {a: ['a1', 'a2']}} as const
    expect(said(attention('not-translation', {nb: ['a'], en: ['x']}, gone))).toEqual([
      {
        event: 'e-not-translation',
        action: 'not-translation',
        pair: 'nb-en',
        seen: {nb: ['a1', 'a2'], en: ['x']},
        result: {}
      }
    ])
  })

  test('should be linked as it was, unless two texts have become one', () => {
    const result = {
      beads: [
        {nb: ['a'], en: ['x']},
        {nb: ['c'], en: ['y']}
      ]
    }
    const split = {kind: 'gone', segments: ['a', 'c'], heirs: {a: ['a1', 'a2'], c: ['b']}, result} as const
    expect(said(attention('relink', {nb: ['a', 'c'], en: ['x', 'y']}, split))[0]?.result.beads).toEqual([
      {nb: ['a1', 'a2'], en: ['x']},
      {nb: ['b'], en: ['y']}
    ])
    const merged = {...split, heirs: {a: ['b'], c: ['b']}}
    expect(said(attention('relink', {nb: ['a', 'c'], en: ['x', 'y']}, merged))).toEqual([])
  })

  test('should not be said of texts that are gone, nor in another row', () => {
    expect(said(attention('reject', {nb: ['a'], en: ['x']}, {kind: 'gone', segments: ['a']}))).toEqual([])
    expect(said(attention('reject', {nb: ['z'], en: ['y']}, {segments: ['y']}))).toEqual([])
  })
})
