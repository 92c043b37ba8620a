import {describe, expect, it} from 'vitest'
import {event, part, replayed} from './part.ts'

/** A source whose every sentence was confirmed, edited in twenty ways; each decision stands, is stale or is gone, and none is lost. */
const nb = [
  'Avtalen gjelder forskning og høyere utdanning.',
  'Den varer i fire år og kan fornyes.',
  'Partene møtes hvert annet år.',
  'Komiteen skriver referat fra møtene.',
  'Utgiftene deles likt mellom landene.',
  'Tvister løses ved forhandlinger.',
  'Se vedlegget.',
  'Departementet følger opp planen.',
  'Se vedlegget.',
  'Endringer skal være skriftlige.'
]
const en = nb.map(
  (_, index) =>
    `Sentence number ${['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][index]} of the agreement.`
)
const before = part({nb, en})
const decisions = before.alignment.units.map(({members}, index) => {
  const see = (lang: string, text: string) => {
    const hash = before.lock.find(line => line.kind === 'segment' && line.id === members[lang]![0])!.hash
    return {id: members[lang]![0]!, hash, text}
  }
  return event(
    `c${index}`,
    'confirm',
    {nb: [see('nb', nb[index]!)], en: [see('en', en[index]!)]},
    {after: index === 0 ? [] : [`c${index - 1}`]}
  )
})

const without = (...at: readonly number[]) => nb.filter((_, index) => !at.includes(index))
const changed = (at: number, text: string) => nb.map((old, index) => (index === at ? text : old))
const put = (at: number, ...added: readonly string[]) => [...nb.slice(0, at), ...added, ...nb.slice(at)]
const moved = (from: number, to: number) => {
  const rest = without(from)
  return [...rest.slice(0, to), nb[from]!, ...rest.slice(to)]
}

/** What was done, what stands now, which decisions are stale, and which speak of something that is gone. */
const edits: readonly (readonly [string, readonly string[], readonly number[], readonly number[]])[] = [
  ['nothing', nb, [], []],
  ['a typo made', changed(0, 'Avtalen gjeller forskning og høyere utdanning.'), [0], []],
  ['a word put in', changed(3, 'Komiteen skriver alltid referat fra møtene.'), [3], []],
  ['a word replaced', changed(4, 'Kostnadene deles likt mellom landene.'), [4], []],
  ['a full stop removed', changed(5, 'Tvister løses ved forhandlinger'), [5], []],
  ['capitals made of a sentence', changed(7, 'DEPARTEMENTET FØLGER OPP PLANEN.'), [7], []],
  ['white space and line breaks changed', nb.map(text => text.replaceAll(' ', '\n  ')), [], []],
  ['a sentence put in at the top', put(0, 'Denne siden er ny.'), [], []],
  ['a sentence put in at the end', put(10, 'Denne siden er ny.'), [], []],
  ['several put in', put(4, 'Dette er nytt.', 'Dette også, og mye lengre enn det første.'), [], []],
  ['a sentence taken out', without(2), [], [2]],
  ['the first taken out', without(0), [], [0]],
  ['half of it taken out', without(0, 1, 2, 3, 4), [], [0, 1, 2, 3, 4]],
  ['all of it taken out', [], [], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['a sentence moved down', moved(1, 7), [], []],
  ['a sentence moved to the top', moved(9, 0), [], []],
  ['two swapped', changed(0, nb[4]!).map((text, index) => (index === 4 ? nb[0]! : text)), [], []],
  ['the order turned round', [...nb].reverse(), [], []],
  ['a sentence split', [nb[0]!, 'Den varer i fire år.', 'Den kan fornyes.', ...nb.slice(2)], [], [1]],
  [
    'two merged',
    [...nb.slice(0, 4), 'Utgiftene deles likt mellom landene, og tvister løses ved forhandlinger.', ...nb.slice(6)],
    [],
    [4, 5]
  ],
  ['one of two equal sentences taken out', without(8), [], [8]],
  ['an equal sentence put in', put(2, 'Se vedlegget.'), [], []],
  ['a sentence written anew', changed(9, 'Hver av partene kan si opp denne avtalen.'), [], [9]]
]

describe('decisions on an edited source', () => {
  it.each(edits)('should all be accounted for after %s', (_, texts, stale, gone) => {
    const after = part({nb: texts, en}, before.lock)
    const result = replayed(decisions, after)
    const numbers = (list: readonly {readonly event: string}[]) =>
      [...new Set(list.map(one => Number(one.event.slice(1))))].sort((a, b) => a - b)
    const fixed = new Set(result.constraintsByPart.page?.fixed.flatMap(({members}) => members.en ?? []))
    const standing = decisions.flatMap((decision, index) => (fixed.has(decision.seen.en![0]!.id) ? [index] : []))
    const released = gone.filter(index => !standing.includes(index))
    expect(numbers(result.stale)).toEqual(stale)
    expect(numbers(result.gone)).toEqual(gone)
    expect([...standing, ...released].sort((a, b) => a - b)).toEqual(decisions.map((_, index) => index))
  })

  it.each(edits)('should all come back when the source does, after %s', (_, texts) => {
    const between = part({nb: texts, en}, before.lock)
    const again = part({nb, en}, between.lock)
    const result = replayed(decisions, again)
    expect([result.stale, result.gone]).toEqual([[], []])
    expect(result.constraintsByPart).toEqual(replayed(decisions, before).constraintsByPart)
  })
})
