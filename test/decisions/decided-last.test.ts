import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Decision, DecisionAction, SeenSegment} from '../../pipeline/model/decision.ts'
import {segmentsOf} from '../../pipeline/model/reading-order.ts'
import {event, type Part, part, replayed} from './part.ts'

/** Sentences of words that tell them apart, so that nobody doubts which one continues which. */
const sentence = (lang: string, number: number): readonly string[] =>
  Array.from({length: 8}, (_, at) => `${lang}${((number + 1) * 7919 * (at + 3)).toString(36)}`)

type Edition = readonly (readonly string[])[]

const edits: readonly ((edition: Edition, at: number) => Edition)[] = [
  (edition, at) => edition.toSpliced(at, 0, sentence('ny', at + edition.flat().length)),
  (edition, at) => (edition.length > 2 ? edition.toSpliced(at, 1) : edition),
  (edition, at) => {
    const words = edition[at]!
    const half = words.length >> 1
    return half < 2 ? edition : edition.toSpliced(at, 1, words.slice(0, half), words.slice(half))
  },
  (edition, at) => (at + 1 < edition.length ? edition.toSpliced(at, 2, edition.slice(at, at + 2).flat()) : edition),
  (edition, at) => edition.toSpliced(at, 1, [...edition[at]!.slice(0, -1), 'endret']),
  (edition, at) => [...edition.toSpliced(at, 1), edition[at]!]
]

const edit = fc.record({what: fc.nat({max: edits.length - 1}), at: fc.nat()})
const step = fc.record({
  row: fc.nat(),
  action: fc.constantFrom<DecisionAction>('confirm', 'not-translation', 'reject'),
  nb: edit,
  en: edit
})

function textsOf(edition: Edition): readonly string[] {
  return edition.map(words => `${words.join(' ')}.`)
}

/** What a reviewer sees of a row. */
function seenOf(on: Part, row: number): Readonly<Record<string, readonly SeenSegment[]>> {
  const unit = on.alignment.units[row % on.alignment.units.length]!
  const segments = on.documents.flatMap(({sections}) => [...segmentsOf(sections)].map(({segment}) => segment))
  const see = (id: string): SeenSegment => {
    const {contentHash, text} = segments.find(segment => segment.id === id)!
    return {id, hash: contentHash, text}
  }
  return Object.fromEntries(Object.entries(unit.members).map(([lang, ids]) => [lang, ids.map(see)]))
}

describe('what was decided last', () => {
  it('should hold at once, whatever became of texts that were decided on before', () => {
    fc.assert(
      fc.property(fc.array(step, {minLength: 2, maxLength: 10}), steps => {
        let editions: Readonly<Record<'nb' | 'en', Edition>> = {
          nb: [0, 1, 2, 3].map(number => sentence('nb', number)),
          en: [0, 1, 2, 3].map(number => sentence('en', number))
        }
        let lock: Part['lock'] = []
        const events: Decision[] = []
        for (const [at, {row, action, nb, en}] of steps.entries()) {
          const now = part({nb: textsOf(editions.nb), en: textsOf(editions.en)}, lock)
          lock = now.lock
          const seen = seenOf(now, row)
          const after = events.slice(-1).map(({id}) => id)
          events.push(event(`e${String(at).padStart(2, '0')}`, action, seen, {pair: 'nb-en', after}))
          const {fixed = [], forbidden = []} = replayed(events, now).constraintsByPart.page ?? {}
          const members = Object.fromEntries(Object.entries(seen).map(([lang, side]) => [lang, side.map(({id}) => id)]))
          expect((action === 'reject' ? forbidden : fixed).map(bead => bead.members)).toContainEqual(members)
          const changed = (edition: Edition, {what, at}: typeof nb) => edits[what]!(edition, at % edition.length)
          editions = {nb: changed(editions.nb, nb), en: changed(editions.en, en)}
        }
      }),
      {numRuns: 150, seed: 20261128}
    )
  })
})
