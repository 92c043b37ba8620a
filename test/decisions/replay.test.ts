import {describe, expect, it} from 'vitest'
import type {Decision} from '../../pipeline/model/decision.ts'
import {chain, event, part, replayed, texts} from './part.ts'

const page = part()
const [nb1, nb2, nb3] = texts.nb.map(text => page.see(text)) as [
  ReturnType<typeof page.see>,
  ReturnType<typeof page.see>,
  ReturnType<typeof page.see>
]
const [en1, en2, en3] = texts.en.map(text => page.see(text)) as (typeof nb1)[] as [typeof nb1, typeof nb1, typeof nb1]
const zh1 = page.see(texts['zh-Hans'][0]!)

const seen1 = {nb: [nb1], en: [en1]}
const confirm = event('c1', 'confirm', seen1)
const undo = (id: string, target: string, more: Partial<Decision> = {}) =>
  event(id, 'undo', {}, {result: {event: target}, ...more})
const restore = (id: string, target: string) => event(id, 'restore', {}, {result: {event: target}})

/** The status of a pair of the unit in this row, and the pair. */
function pairOf(events: readonly Decision[], row = 0, key = 'nb-en', on = page) {
  return replayed(events, on).statuses.units[row]!.pairs[key]!
}

const bead = (nb: readonly {id: string}[], en: readonly {id: string}[]) => ({
  nb: nb.map(({id}) => id),
  en: en.map(({id}) => id)
})
const fixed = (...beads: readonly ReturnType<typeof bead>[]) => beads.map(members => ({pair: 'nb-en', members}))

describe('replay of actions on pairs', () => {
  it('should leave everything as it is when nothing is decided', () => {
    const result = replayed([], page)
    expect(result.statuses).toEqual(page.alignment)
    expect(result.constraintsByPart).toEqual({})
    expect(result.rules).toEqual([])
  })

  it('should fix a confirmed bead and call it reviewed', () => {
    const result = replayed([confirm], page)
    expect(result.constraintsByPart.page).toEqual({fixed: fixed(bead([nb1], [en1])), forbidden: []})
    expect(result.statuses.units[0]!.pairs['nb-en']).toMatchObject({status: 'reviewed', decision: 'c1'})
    expect(result.statuses.units[0]!.pairs['nb-zh-Hans']!.status).toBe('auto')
    expect(result.statuses.units[1]).toEqual(page.alignment.units[1])
    expect(result.rules).toEqual([])
  })

  it('should not know of a confirmation that was undone, and know it again when that is undone', () => {
    expect(replayed(chain(confirm, undo('u1', 'c1')), page).constraintsByPart).toEqual({})
    expect(pairOf(chain(confirm, undo('u1', 'c1'))).status).toBe('auto')
    expect(pairOf(chain(confirm, undo('u1', 'c1'), undo('u2', 'u1'))).status).toBe('reviewed')
    expect(pairOf(chain(confirm, undo('u1', 'c1'), undo('u2', 'u1'), undo('u3', 'u2'))).status).toBe('auto')
    expect(pairOf(chain(confirm, undo('u1', 'c1'), restore('r1', 'c1'))).status).toBe('reviewed')
    expect(pairOf(chain(confirm, undo('u1', 'c1'), restore('r1', 'c1'), undo('u2', 'c1'))).status).toBe('auto')
  })

  it('should approve what someone else reviewed, and fall back to reviewed when that is undone', () => {
    const approve = event('a1', 'approve', seen1, {who: 'Reviewer B'})
    expect(pairOf(chain(confirm, approve)).status).toBe('approved')
    expect(replayed(chain(confirm, approve), page).rules).toEqual([])
    expect(pairOf(chain(confirm, approve, undo('u1', 'a1'))).status).toBe('reviewed')
  })

  it('should flag an approval by whoever reviewed', () => {
    const approve = event('a1', 'approve', seen1, {who: ' reviewer a'})
    expect(replayed(chain(confirm, approve), page).rules).toEqual(['decisions:approved-by-reviewer'])
  })

  it('should take an approval of what was only confirmed in bulk, or by nobody, as the review, and flag it', () => {
    const approve = event('a1', 'approve', seen1, {who: 'Reviewer B'})
    const bulk = event('c1', 'confirm', seen1, {result: {bulk: true}})
    for (const history of [chain(bulk, approve), [approve]]) {
      expect(pairOf(history).status).toBe('reviewed')
      expect(replayed(history, page).flags).toMatchObject([{rule: 'decisions:approved-unreviewed', event: {id: 'a1'}}])
    }
  })

  it('should approve what was approved in vain, when someone else approves it after that', () => {
    const [first, second] = ['Reviewer B', 'Reviewer C'].map((who, at) => event(`a${at}`, 'approve', seen1, {who}))
    const history = chain(event('c1', 'confirm', seen1, {result: {bulk: true}}), first!, second!)
    expect(pairOf(history).status).toBe('approved')
    expect(replayed(history, page).rules).toEqual(['decisions:approved-unreviewed'])
  })

  it('should not approve by a confirmation in bulk after a look', () => {
    const bulk = event('c2', 'confirm', seen1, {who: 'Reviewer B', result: {bulk: true}})
    expect(pairOf(chain(confirm, bulk)).status).toBe('reviewed')
  })

  it('should forbid a rejected bead, and free it when that is undone', () => {
    const reject = event('x1', 'reject', seen1)
    const result = replayed([reject], page)
    expect(result.constraintsByPart.page).toEqual({fixed: [], forbidden: fixed(bead([nb1], [en1]))})
    expect(result.statuses.units[0]!.pairs['nb-en']!.status).toBe('rejected')
    expect(replayed(chain(reject, undo('u1', 'x1')), page).constraintsByPart).toEqual({})
  })

  it('should take a confirmation back where the same bead is rejected later, and the other way round', () => {
    const reject = event('x1', 'reject', seen1)
    expect(pairOf(chain(confirm, reject)).status).toBe('rejected')
    expect(replayed(chain(confirm, reject), page).constraintsByPart.page!.fixed).toEqual([])
    expect(pairOf(chain(reject, confirm)).status).toBe('reviewed')
    expect(replayed(chain(reject, confirm), page).constraintsByPart.page!.forbidden).toEqual([])
  })

  it.each(['relink', 'merge'] as const)('should fix what %s says in place of what was seen, and undo it', action => {
    const decided = event('m1', action, {nb: [nb1, nb2], en: [en1, en2]}, {result: {beads: [bead([nb1, nb2], [en2])]}})
    const result = replayed(chain(confirm, decided), page)
    expect(result.constraintsByPart.page!.fixed).toEqual(fixed(bead([nb1, nb2], [en2])))
    expect(result.rules).toEqual(['decisions:not-applied'])
    expect(replayed(chain(confirm, decided, undo('u1', 'm1')), page).constraintsByPart.page!.fixed).toEqual(
      fixed(bead([nb1], [en1]))
    )
  })

  it('should fix every bead of a split, null sides too, and keep the others when one is confirmed again', () => {
    const split = event(
      's1',
      'split',
      {nb: [nb1, nb2], en: [en1]},
      {result: {beads: [bead([nb1], [en1]), bead([nb2], [])]}}
    )
    const again = event('c2', 'confirm', seen1, {who: 'Reviewer B'})
    const beads = fixed(bead([nb1], [en1]), bead([nb2], []))
    for (const events of [[split], chain(split, again)]) {
      const result = replayed(events, page)
      expect(result.constraintsByPart.page!.fixed).toHaveLength(2)
      expect(result.constraintsByPart.page!.fixed).toEqual(expect.arrayContaining(beads))
    }
    expect(pairOf([split]).status).toBe('reviewed')
    expect(replayed(chain(split, undo('u1', 's1')), page).constraintsByPart).toEqual({})
  })

  it('should keep segments together that are not translations of each other, and undo it', () => {
    const other = event('n1', 'not-translation', seen1)
    expect(pairOf([other]).status).toBe('not-translation')
    expect(replayed([other], page).constraintsByPart.page!.fixed).toEqual(fixed(bead([nb1], [en1])))
    expect(pairOf(chain(other, undo('u1', 'n1'))).status).toBe('auto')
  })

  it('should fix an untranslated segment alone, and undo it', () => {
    const alone = part({nb: texts.nb, en: []})
    const first = alone.see(texts.nb[0]!)
    const decided = event('n1', 'untranslated', {nb: [first], en: []})
    expect(replayed([decided], alone).constraintsByPart.page!.fixed).toEqual(fixed(bead([first], [])))
    expect(pairOf([decided], 0, 'nb-en', alone)).toMatchObject({status: 'untranslated', decision: 'n1'})
    expect(pairOf(chain(decided, undo('u1', 'n1')), 0, 'nb-en', alone).decision).toBeUndefined()
  })

  it('should take what stood beside an untranslated segment away from it', () => {
    const decided = event('n1', 'untranslated', seen1)
    expect(replayed([decided], page).constraintsByPart.page!.fixed).toEqual(fixed(bead([nb1], [])))
  })

  it('should take an event without a pair for every pair of the languages that it saw', () => {
    const all = event('c1', 'confirm', {nb: [nb1], en: [en1], 'zh-Hans': [zh1]})
    const pairs = replayed([all], page).statuses.units[0]!.pairs
    expect(Object.values(pairs).map(pair => pair.status)).toEqual(['reviewed', 'reviewed', 'reviewed'])
  })

  it('should read a pair whose tags have hyphens, in either order', () => {
    expect(pairOf([event('c1', 'confirm', {nb: [nb1], 'zh-Hans': [zh1]})], 0, 'nb-zh-Hans').status).toBe('reviewed')
    const turned = event('c1', 'confirm', {'zh-Hans': [zh1], nb: [nb1]}, {pair: 'zh-Hans-nb'})
    expect(pairOf([turned], 0, 'nb-zh-Hans').status).toBe('reviewed')
    expect(replayed([turned], page).constraintsByPart.page!.fixed[0]!.pair).toBe('nb-zh-Hans')
  })

  it('should call a unit reviewed that several confirmed beads make up', () => {
    const [first, ...rest] = page.alignment.units
    const joined = {
      ...page,
      alignment: {
        ...page.alignment,
        units: [
          {...first!, members: {nb: [nb1.id, nb2.id], en: [en1.id, en2.id], 'zh-Hans': [zh1.id]}},
          ...rest.slice(1)
        ]
      }
    }
    const both = chain(confirm, event('c2', 'confirm', {nb: [nb2], en: [en2]}))
    expect(replayed(both, joined).statuses.units[0]!.pairs['nb-en']!.status).toBe('reviewed')
    expect(replayed([confirm], joined).statuses.units[0]!.pairs['nb-en']!.status).toBe('auto')
    expect(replayed([confirm], joined).rules).toEqual(['decisions:not-applied'])
  })
})

describe('replay of remarks', () => {
  it('should collect comments, and not those that were undone', () => {
    const comment = event('k1', 'comment', seen1, {result: {text: 'Hva med § 4?'}})
    expect(replayed([comment], page).comments).toMatchObject([
      {event: 'k1', result: {text: 'Hva med § 4?'}, stale: false}
    ])
    expect(replayed(chain(comment, undo('u1', 'k1')), page).comments).toEqual([])
  })

  it('should collect translation errors, and not those that were undone', () => {
    const error = event('t1', 'translation-error', seen1, {
      result: {kind: 'accuracy', better: 'The agreement concerns research.'}
    })
    expect(replayed([error], page).translationErrors).toMatchObject([{result: {kind: 'accuracy'}}])
    expect(pairOf([error]).status).toBe('auto')
    expect(replayed(chain(error, undo('u1', 't1')), page).translationErrors).toEqual([])
  })

  it('should collect accepted findings, and not those that were undone', () => {
    const accepted = event(
      'f1',
      'accept-finding',
      {},
      {result: {finding: 'f', reason: 'Årstallet står slik i kilden.'}}
    )
    expect(replayed([accepted], page).acceptedFindings).toMatchObject([{result: {finding: 'f'}, stale: false}])
    expect(replayed(chain(accepted, undo('u1', 'f1')), page).acceptedFindings).toEqual([])
  })

  it('should call a remark stale whose text changed', () => {
    const accepted = event(
      'f1',
      'accept-finding',
      {nb: [{...nb1, hash: '0000000000000000'}]},
      {result: {finding: 'f', reason: '…'}}
    )
    expect(replayed([accepted], page).acceptedFindings[0]!.stale).toBe(true)
  })
})

describe('replay of corrections', () => {
  const edit = (id: string, from: typeof nb1, text: string) => event(id, 'edit', {nb: [from]}, {result: {text}})

  it('should give the corrected text, and not when it was undone', () => {
    expect(replayed([edit('e1', nb1, 'Avtalen omfatter forskning.')], page).edits).toEqual({
      [nb1.id]: 'Avtalen omfatter forskning.'
    })
    expect(replayed(chain(edit('e1', nb1, 'Avtalen omfatter forskning.'), undo('u1', 'e1')), page).edits).toEqual({})
  })

  it('should let a later correction win, and the earlier one when that is undone', () => {
    const events = chain(edit('e1', nb1, 'Første.'), edit('e2', nb1, 'Andre.'), undo('u1', 'e2'))
    expect(replayed(events.slice(0, 2), page).edits).toEqual({[nb1.id]: 'Andre.'})
    expect(replayed(events, page).edits).toEqual({[nb1.id]: 'Første.'})
  })

  it('should not call a decision stale that saw the text before or after the correction', () => {
    const corrected = part({...texts, nb: ['Avtalen omfatter forskning.', ...texts.nb.slice(1)]}, page.lock).see(
      'Avtalen omfatter forskning.'
    )
    const events = chain(edit('e1', nb1, corrected.text), event('c2', 'confirm', {nb: [corrected], en: [en1]}))
    expect(pairOf(events).status).toBe('reviewed')
    expect(pairOf(chain(confirm, edit('e1', nb1, corrected.text))).status).toBe('reviewed')
    expect(pairOf([...events, undo('u1', 'e1', {after: ['c2']})]).status).toBe('stale')
  })

  it('should take a correction of a correction', () => {
    const between = part({...texts, nb: ['Første.', ...texts.nb.slice(1)]}, page.lock).see('Første.')
    const seen = {...between, id: nb1.id}
    const result = replayed(chain(edit('e1', nb1, 'Første.'), edit('e2', seen, 'Andre.')), page)
    expect(result.edits).toEqual({[nb1.id]: 'Andre.'})
    expect(result.rules).toEqual([])
  })

  it('should not call a correction stale that was made anew on the changed text', () => {
    const changed = part({...texts, nb: ['Avtalen gjelder all forskning.', ...texts.nb.slice(1)]}, page.lock)
    const now = changed.see('Avtalen gjelder all forskning.')
    const result = replayed(
      chain(edit('e1', nb1, 'Avtalen omfatter forskning.'), edit('e2', now, 'Avtalen omfatter all forskning.')),
      changed
    )
    expect(result.edits).toEqual({[now.id]: 'Avtalen omfatter all forskning.'})
    expect(result.rules).toEqual([])
  })

  it('should not apply a correction of a text that has changed since, and report it', () => {
    const changed = part({...texts, nb: ['Avtalen gjelder all forskning.', ...texts.nb.slice(1)]}, page.lock)
    const result = replayed([edit('e1', nb1, 'Avtalen omfatter forskning.')], changed)
    expect(result.edits).toEqual({})
    expect(result.stale).toMatchObject([{event: 'e1', segments: [nb1.id]}])
    expect(result.rules).toEqual(['decisions:stale'])
  })

  it('should have nothing left to correct where extraction came to the same text', () => {
    const changed = part({...texts, nb: ['Avtalen omfatter forskning.', ...texts.nb.slice(1)]}, page.lock)
    const result = replayed([edit('e1', nb1, 'Avtalen omfatter forskning.')], changed)
    expect(result.edits).toEqual({})
    expect(result.rules).toEqual([])
  })
})

describe('replay on texts that changed', () => {
  const changed = part({...texts, en: ['The agreement covers all research.', ...texts.en.slice(1)]}, page.lock)

  it('should keep a decision whose text changed, as stale', () => {
    const result = replayed([confirm], changed)
    expect(result.constraintsByPart.page!.fixed).toEqual(fixed(bead([nb1], [en1])))
    expect(result.statuses.units[0]!.pairs['nb-en']!.status).toBe('stale')
    expect(result.stale).toEqual([{event: 'c1', part: 'page', pair: 'nb-en', segments: [en1.id]}])
    expect(result.diagnostics[0]).toMatchObject({
      rule: 'decisions:stale',
      detail: {before: 'The agreement covers research.', now: 'The agreement covers all research.'}
    })
  })

  it('should say once what is stale for several pairs', () => {
    const both = chain(confirm, event('c2', 'confirm', {en: [en1], 'zh-Hans': [zh1]}))
    const result = replayed(both, changed)
    expect(result.stale.map(({event}) => event)).toEqual(['c1', 'c2'])
    expect(result.rules).toEqual(['decisions:stale'])
  })

  it('should be reviewed again when someone confirmed the new text, and need a new approval', () => {
    const approve = event('a1', 'approve', seen1, {who: 'Reviewer B'})
    const again = event('c2', 'confirm', {nb: [nb1], en: [changed.see('The agreement covers all research.')]})
    expect(pairOf(chain(confirm, approve), 0, 'nb-en', changed).status).toBe('stale')
    expect(pairOf(chain(confirm, approve, again), 0, 'nb-en', changed).status).toBe('reviewed')
  })

  it('should show a rejection as stale whose text changed', () => {
    expect(pairOf([event('x1', 'reject', seen1)], 0, 'nb-en', changed).status).toBe('stale')
  })

  it('should show that a rejection is stale where the alignment has other beads by now', () => {
    const [first, second, ...rest] = changed.alignment.units
    const units = [
      {...first!, members: {...first!.members, en: []}},
      {...second!, members: {...second!.members, en: [en1.id, en2.id]}},
      ...rest
    ]
    const elsewhere = {...changed, alignment: {...changed.alignment, units}}
    const statuses = (on: typeof page) =>
      replayed([event('x1', 'reject', seen1)], on).statuses.units.map(unit => unit.pairs['nb-en']!.status)
    expect(statuses(elsewhere)).toEqual(['stale', 'stale', 'auto', 'auto'])
    expect(statuses({...elsewhere, documents: page.documents})).toEqual(['auto', 'auto', 'auto', 'auto'])
  })

  it('should not call decisions on other texts stale', () => {
    expect(pairOf([event('c2', 'confirm', {nb: [nb2], en: [en2]})], 1, 'nb-en', changed).status).toBe('reviewed')
    expect(pairOf([event('c3', 'confirm', {nb: [nb1], 'zh-Hans': [zh1]})], 0, 'nb-zh-Hans', changed).status).toBe(
      'reviewed'
    )
  })
})

describe('replay on texts that are gone', () => {
  it('should keep and report a decision whose text is gone, without a constraint', () => {
    const shorter = part({...texts, en: texts.en.slice(1)}, page.lock)
    const result = replayed([confirm], shorter)
    expect(result.gone).toEqual([{event: 'c1', part: 'page', pair: 'nb-en', segments: [en1.id]}])
    expect(result.constraintsByPart).toEqual({})
    expect(result.rules).toEqual(['decisions:gone'])
    expect(replayed([confirm], part(texts, shorter.lock)).rules).toEqual([])
  })

  it('should follow a text that was split, as stale', () => {
    const sentences = part({...texts, nb: ['Den varer.', 'I fire år.', ...texts.nb.slice(2)]}, page.lock)
    const result = replayed([event('c2', 'confirm', {nb: [nb2], en: [en2]})], sentences)
    const pieces = ['Den varer.', 'I fire år.'].map(text => sentences.see(text))
    expect(result.constraintsByPart.page!.fixed).toEqual(fixed(bead(pieces, [en2])))
    expect(result.rules).toContain('decisions:gone')
    expect(result.gone[0]!.segments).toEqual([nb2.id])
    const row = page.alignment.units[1]!
    const unit = {...row, members: {...row.members, nb: pieces.map(({id}) => id)}}
    expect(result.overlay({...page.alignment, units: [unit]}).units[0]!.pairs['nb-en']!.status).toBe('stale')
  })

  it('should join decisions whose texts were merged, as stale', () => {
    const text = 'Den varer i fire år og partene møtes hvert år.'
    const merged = part({...texts, nb: [texts.nb[0]!, text, texts.nb[3]!]}, page.lock)
    const events = chain(event('c2', 'confirm', {nb: [nb2], en: [en2]}), event('c3', 'confirm', {nb: [nb3], en: [en3]}))
    const result = replayed(events, merged)
    expect(result.constraintsByPart.page!.fixed).toEqual(fixed(bead([merged.see(text)], [en2, en3])))
  })

  describe('whose texts were split in both languages', () => {
    const halves = ['Den varer.', 'I fire år.', 'It lasts.', 'Four years.'] as const
    const now = part(
      {
        ...texts,
        nb: [texts.nb[0]!, halves[0], halves[1], ...texts.nb.slice(2)],
        en: [texts.en[0]!, halves[2], halves[3], ...texts.en.slice(2)]
      },
      page.lock
    )
    const [a, b, x, y] = halves.map(text => now.see(text)) as [typeof nb1, typeof nb1, typeof nb1, typeof nb1]
    const old = event('c2', 'confirm', {nb: [nb2], en: [en2]})
    const seen = {nb: [a, b], en: [x, y]}
    const beads = [bead([a], [x]), bead([b], [y])]
    const asOne = fixed(bead([a, b], [x, y]))
    const comeTo = (...events: readonly Decision[]) => {
      const {constraintsByPart, gone} = replayed(events, now)
      return {...constraintsByPart.page!, gone: gone.map(({event}) => event)}
    }

    it('should be decided anew by whoever looks at the pieces', () => {
      expect(comeTo(old)).toEqual({fixed: asOne, forbidden: [], gone: ['c2']})
      expect(comeTo(...chain(old, event('c3', 'confirm', seen)))).toEqual({fixed: asOne, forbidden: [], gone: []})
      const split = comeTo(...chain(old, event('s1', 'split', seen, {result: {beads}})))
      expect({...split, fixed: new Set(split.fixed)}).toEqual({
        fixed: new Set(fixed(...beads)),
        forbidden: [],
        gone: []
      })
      const rejected = comeTo(...chain(old, event('x1', 'reject', seen)))
      expect(rejected).toEqual({fixed: [], forbidden: asOne, gone: []})
    })

    it('should stand again when that is undone', () => {
      expect(comeTo(...chain(old, event('c3', 'confirm', seen), undo('u1', 'c3')))).toEqual(comeTo(old))
    })

    it('should stand where many were confirmed at once, or somebody knew nothing of it', () => {
      const bulk = event('c3', 'confirm', seen, {result: {bulk: true}})
      expect(comeTo(...chain(old, bulk)).gone).toEqual(['c2'])
      const branch = event('s1', 'split', seen, {result: {beads}})
      expect(comeTo(old, branch)).toMatchObject({fixed: asOne, gone: ['c2']})
    })

    it('should not lose a decision to the rejection of another bead that was made before', () => {
      const reject = event('x1', 'reject', {nb: [nb3], en: [en2]})
      expect(comeTo(...chain(old, reject)).fixed).toEqual(asOne)
    })

    it('should say of a rejection, too, what it is of by now, and end it with a confirmation', () => {
      const reject = event('x1', 'reject', {nb: [nb2], en: [en2]})
      expect(comeTo(reject)).toEqual({fixed: [], forbidden: asOne, gone: ['x1']})
      expect(comeTo(...chain(reject, event('x2', 'reject', seen)))).toEqual({fixed: [], forbidden: asOne, gone: []})
      expect(comeTo(...chain(reject, event('c3', 'confirm', seen)))).toEqual({fixed: asOne, forbidden: [], gone: []})
    })

    it('should tell what became of its texts, and show remarks there', () => {
      const comment = event('k1', 'comment', {nb: [nb2]}, {result: {text: 'Hvorfor?'}})
      const {gone, comments} = replayed(chain(old, comment), now)
      expect(gone[0]!.heirs).toEqual({[nb2.id]: [a.id, b.id], [en2.id]: [x.id, y.id]})
      expect(comments[0]!.segments).toEqual([a.id, b.id])
    })
  })

  it('should report an edition that is not there once, and keep what was decided of it', () => {
    const {en: _, ...rest} = texts
    const two = event('c2', 'confirm', {nb: [nb2], en: [en2]})
    const result = replayed(chain(confirm, two), part(rest, page.lock))
    expect(result.rules).toEqual(['decisions:edition-missing'])
    expect(result.gone.map(({event}) => event)).toEqual(['c1', 'c2'])
  })

  it('should keep and report a correction and a comment whose text is gone', () => {
    const shorter = part({...texts, nb: texts.nb.slice(1)}, page.lock)
    const events = chain(
      event('e1', 'edit', {nb: [nb1]}, {result: {text: 'Ny tekst.'}}),
      event('k1', 'comment', {nb: [nb1]}, {result: {text: 'Hvorfor?'}})
    )
    const result = replayed(events, shorter)
    expect(result.gone.map(({event}) => event)).toEqual(['e1', 'k1'])
    expect(result.comments).toMatchObject([{event: 'k1', stale: true}])
  })
})

describe('replay of two branches', () => {
  const base = event('b0', 'comment', {}, {result: {text: 'start'}})
  const on = (id: string, action: Decision['action'], seen: Decision['seen'], more: Partial<Decision> = {}) =>
    event(id, action, seen, {after: ['b0'], ...more})

  it('should show a conflict where two say different things and know nothing of each other', () => {
    const events = [base, on('p', 'confirm', seen1), on('q', 'confirm', {nb: [nb1], en: [en2]}, {who: 'Reviewer B'})]
    const result = replayed(events, page)
    expect(result.conflicts).toMatchObject([{part: 'page', pair: 'nb-en', events: ['p', 'q']}])
    expect(result.rules).toContain('decisions:conflict')
    expect(result.statuses.units.map(unit => unit.pairs['nb-en']!.conflict ?? false)).toEqual([
      true,
      true,
      false,
      false
    ])
  })

  it('should not show a conflict where two say the same', () => {
    const events = [
      base,
      on('p', 'confirm', seen1),
      on('q', 'confirm', seen1, {who: 'Reviewer B'}),
      on('r', 'approve', seen1, {who: 'Reviewer C'})
    ]
    expect(replayed(events, page).conflicts).toEqual([])
  })

  it('should not show a conflict between decisions on different segments or pairs', () => {
    const events = [
      base,
      on('p', 'confirm', seen1),
      on('q', 'reject', {nb: [nb2], en: [en2]}),
      on('r', 'reject', {nb: [nb1], 'zh-Hans': [zh1]})
    ]
    expect(replayed(events, page).conflicts).toEqual([])
  })

  it('should show a conflict between a confirmation and a rejection of the same bead', () => {
    expect(replayed([base, on('p', 'confirm', seen1), on('q', 'reject', seen1)], page).conflicts).toHaveLength(1)
  })

  it('should not show a conflict between a confirmation and the rejection of another bead', () => {
    expect(
      replayed([base, on('p', 'confirm', seen1), on('q', 'reject', {nb: [nb1], en: [en2]})], page).conflicts
    ).toEqual([])
  })

  it('should show a conflict between two corrections of a text, and not between equal ones', () => {
    const edit = (id: string, text: string) => on(id, 'edit', {nb: [nb1]}, {result: {text}})
    expect(replayed([base, edit('p', 'En.'), edit('q', 'To.')], page).conflicts).toMatchObject([
      {pair: null, events: ['p', 'q']}
    ])
    expect(replayed([base, edit('p', 'En.'), edit('q', 'En.')], page).conflicts).toEqual([])
  })

  it('should show a conflict where one undoes what another confirms', () => {
    const first = on('p', 'confirm', seen1)
    const events = [
      base,
      first,
      event('u', 'undo', {}, {after: ['p'], result: {event: 'p'}}),
      event('q', 'approve', seen1, {after: ['p'], who: 'Reviewer B'})
    ]
    expect(replayed(events, page).conflicts).toMatchObject([{events: ['q', 'u']}])
  })

  it('should not show a conflict that a later decision settled, or that was undone', () => {
    const two = [base, on('p', 'confirm', seen1), on('q', 'reject', seen1, {who: 'Reviewer B'})]
    const settled = event('s', 'confirm', seen1, {after: ['p', 'q']})
    expect(replayed([...two, settled], page).conflicts).toEqual([])
    expect(replayed([...two, settled], page).statuses.units[0]!.pairs['nb-en']).toMatchObject({status: 'reviewed'})
    const undone = event('u', 'undo', {}, {after: ['p', 'q'], result: {event: 'q'}})
    expect(replayed([...two, undone], page).conflicts).toEqual([])
  })

  it('should not show a conflict where one knew of the other', () => {
    const events = [base, on('p', 'confirm', seen1), event('q', 'reject', seen1, {after: ['p']})]
    expect(replayed(events, page).conflicts).toEqual([])
  })

  it('should come to the same whatever the order of the lines', () => {
    const events = [
      base,
      on('p', 'confirm', seen1),
      on('q', 'confirm', {nb: [nb1], en: [en2]}),
      event('r', 'approve', seen1, {after: ['p'], who: 'Reviewer B'})
    ]
    const {overlay: _, ...forward} = replayed(events, page)
    const {overlay: __, ...backward} = replayed([...events].reverse(), page)
    expect(backward).toEqual(forward)
  })
})

describe('replay of what does not fit', () => {
  it('should report an undo of what is not there, and go on', () => {
    const result = replayed(chain(undo('u1', 'nothing'), confirm), page)
    expect(result.rules).toEqual(['decisions:target-unknown'])
    expect(result.statuses.units[0]!.pairs['nb-en']!.status).toBe('reviewed')
  })

  it('should undo what does not stand in the past of the undo, too', () => {
    expect(replayed([undo('a', 'c1'), confirm], page).constraintsByPart).toEqual({})
  })

  it('should report an undo of itself', () => {
    expect(replayed([undo('u1', 'u1')], page).rules).toEqual(['decisions:target-unknown'])
  })

  it('should report a parent that is not there, and go on', () => {
    const result = replayed([{...confirm, after: ['lost']}], page)
    expect(result.rules).toEqual(['decisions:parent-missing'])
    expect(result.statuses.units[0]!.pairs['nb-en']!.status).toBe('reviewed')
  })

  it('should report events in a circle, and replay them all the same', () => {
    const events = [{...confirm, after: ['c2']}, event('c2', 'confirm', {nb: [nb2], en: [en2]}, {after: ['c1']})]
    const result = replayed(events, page)
    expect(result.rules).toEqual(['decisions:cycle'])
    expect(result.constraintsByPart.page!.fixed).toHaveLength(2)
  })

  it('should report a result that has a segment in two beads, and not apply it', () => {
    const beads = [bead([nb1], [en1]), bead([nb1], [en2])]
    const result = replayed([event('r1', 'relink', seen1, {result: {beads}})], page)
    expect(result.rules).toEqual(['decisions:event-invalid'])
    expect(result.constraintsByPart).toEqual({})
  })

  it('should report a result that does not fit its action, and not apply it', () => {
    const result = replayed([event('e1', 'edit', {nb: [nb1]}, {result: {}})], page)
    expect(result.rules).toEqual(['decisions:event-invalid'])
    expect(result.edits).toEqual({})
  })
})
