import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readJournal, replay, serialiseEvents} from '../../pipeline/decisions/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import type {Decision, DecisionAction} from '../../pipeline/model/decision.ts'
import {event, part, texts} from './part.ts'

/** More with `FUZZ_RUNS=1000`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 100)

const page = part({nb: texts.nb, en: texts.en})
const changed = part(
  {nb: ['Avtalen gjelder all forskning.', 'Den varer.', 'I fire år.', ...texts.nb.slice(2)], en: texts.en.slice(1)},
  page.lock
)
const nb = texts.nb.map(text => page.see(text))
const en = texts.en.map(text => page.see(text))

const actions: readonly DecisionAction[] = [
  'confirm',
  'approve',
  'reject',
  'relink',
  'split',
  'merge',
  'edit',
  'not-translation',
  'untranslated',
  'comment',
  'undo',
  'restore'
]

interface Move {
  readonly action: DecisionAction
  readonly nb: readonly number[]
  readonly en: readonly number[]
  /** How far back the parents are. */
  readonly back: readonly number[]
  readonly target: number
}

const side = fc.uniqueArray(fc.nat(3), {maxLength: 2})
const move: fc.Arbitrary<Move> = fc.record({
  action: fc.constantFrom(...actions),
  nb: side,
  en: side,
  back: fc.uniqueArray(fc.integer({min: 1, max: 4}), {minLength: 1, maxLength: 2}),
  target: fc.nat(30)
})
const journals = fc.array(move, {maxLength: 14}).map(moves => moves.map(made))

function made({action, nb: left, en: right, back, target}: Move, index: number): Decision {
  const seen = {nb: left.map(at => nb[at]!), en: right.map(at => en[at]!)}
  const after = back.filter(step => step <= index).map(step => `e${index - step}`)
  return event(`e${index}`, action, seen, {after, who: `Reviewer ${index % 3}`, result: resultOf()})

  function resultOf(): Decision['result'] {
    if (action === 'undo' || action === 'restore') return {event: `e${index === 0 ? 0 : target % index}`}
    if (action === 'edit' || action === 'comment') return {text: `Tekst ${target % 3}.`}
    const bead = (nbIds: readonly {id: string}[], enIds: readonly {id: string}[]) => ({
      nb: nbIds.map(({id}) => id),
      en: enIds.map(({id}) => id)
    })
    if (action === 'split') return {beads: [bead(seen.nb.slice(0, 1), seen.en), bead(seen.nb.slice(1), [])]}
    if (action === 'relink' || action === 'merge') return {beads: [bead(seen.nb, seen.en)]}
    return {}
  }
}

function come(events: readonly Decision[], on: typeof page) {
  const run = collectingRun()
  const {overlay, ...rest} = replay(events, on.documents, run, on.lock)
  return {...rest, statuses: overlay(on.alignment), diagnostics: run.diagnostics}
}

describe('replay, on random journals', () => {
  it('should come to the same whatever the order of the lines, and however often they stand there', () => {
    const shuffled = journals.chain(events =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], {minLength: events.length * 2}))
    )
    fc.assert(
      fc.property(shuffled, ([events, lines]) => {
        const journal = readJournal(serialiseEvents(lines), 'review.jsonl', collectingRun())
        expect(come(journal.events, changed)).toEqual(come(events, changed))
      }),
      {numRuns: RUNS}
    )
  })

  it('should never fix a segment in two beads of a pair, nor one that is gone', () => {
    fc.assert(
      fc.property(journals, events => {
        for (const on of [page, changed]) {
          const standing = new Set(on.alignment.units.flatMap(unit => Object.values(unit.members).flat()))
          const fixed = (come(events, on).constraintsByPart.page?.fixed ?? []).flatMap(bead =>
            Object.values(bead.members).flat()
          )
          expect(new Set(fixed).size).toBe(fixed.length)
          for (const id of fixed) expect(standing).toContain(id)
        }
      }),
      {numRuns: RUNS}
    )
  })

  it('should not both fix and forbid a bead', () => {
    fc.assert(
      fc.property(journals, events => {
        for (const on of [page, changed]) {
          const {fixed = [], forbidden = []} = come(events, on).constraintsByPart.page ?? {}
          const keys = new Set(fixed.map(bead => JSON.stringify(bead)))
          for (const bead of forbidden) expect(keys).not.toContain(JSON.stringify(bead))
        }
      }),
      {numRuns: RUNS}
    )
  })

  it('should come back to where it began when everything is undone, and return when that is undone', () => {
    fc.assert(
      fc.property(journals, events => {
        const own = events.filter(({action}) => action !== 'undo' && action !== 'restore')
        const undos = own.map((one, index) =>
          event(`u${index}`, 'undo', {}, {after: events.map(({id}) => id), result: {event: one.id}})
        )
        const none = come([...events, ...undos], page)
        expect(none.statuses).toEqual(page.alignment)
        // Two may still differ on whether an undo is undone.
        const conflicts = none.conflicts.filter(({segments}) => segments.length > 0)
        expect([none.constraintsByPart, none.edits, none.comments, conflicts]).toEqual([{}, {}, [], []])
        const again = undos.map((one, index) =>
          event(`v${index}`, 'undo', {}, {after: undos.map(({id}) => id), result: {event: one.id}})
        )
        const before = come(events, page)
        const after = come([...events, ...undos, ...again], page)
        expect([after.constraintsByPart, after.edits]).toEqual([before.constraintsByPart, before.edits])
      }),
      {numRuns: RUNS}
    )
  })

  it('should account for every decision in force: applied, replaced, stale, gone or in conflict', () => {
    fc.assert(
      fc.property(journals, events => {
        const linking = events.filter(({action, seen}) => action === 'confirm' && seen.nb!.length + seen.en!.length > 0)
        const last = linking.at(-1)
        if (!last || events.slice(events.indexOf(last) + 1).some(({action}) => action !== 'comment')) return
        const after = {...last, after: events.slice(0, events.indexOf(last)).map(({id}) => id)}
        const result = come([...events.slice(0, events.indexOf(last)), after], changed)
        const fixed = new Set(
          (result.constraintsByPart.page?.fixed ?? []).flatMap(bead => Object.values(bead.members).flat())
        )
        const reported = new Set([...result.stale, ...result.gone].map(one => one.event))
        const standing = [...last.seen.nb!, ...last.seen.en!].every(({id}) => fixed.has(id))
        expect(standing || reported.has(last.id)).toBe(true)
      }),
      {numRuns: RUNS}
    )
  })
})
