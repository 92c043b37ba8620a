import type {TranslationUnit} from '../../../pipeline/model/index.ts'
import type {DraftDecision} from '../../contract/draft-decision.ts'
import {partPath} from '../api/request.ts'
import {segmentDraft} from '../decide/drafts.ts'
import {type SaidAgain, sayAgain} from '../decide/say-again.ts'
import {focusedSegment} from '../grid/focus.ts'
import {isBulk, livePairs, unitSign} from '../grid/unit-state.ts'
import {shownLangs} from '../session.ts'
import type {Desk} from './desk.ts'

/** What is said of a row as it stands, and taken back again. */
export function decisionActions({session, view, rows, seen, isWritable, withUnit, send, status}: Desk) {
  const {store, outbox} = session
  return {
    confirm: () => status('confirm', 'reviewed', true),
    reject: () => status('reject', 'rejected', false),
    'not-translation': () => status('not-translation', 'not-translation', true),
    untranslated: leaveOut,
    approve,
    'confirm-above': confirmAbove,
    'translation-error': () => withUnit(() => session.dialog({kind: 'translation-error'})),
    comment: () => withUnit(() => session.dialog({kind: 'comment'})),
    'accept-finding': acceptFinding,
    edit: () => {
      const segment = focusedSegment(view(), rows(), store.get().focus)
      if (segment === undefined) session.tell('said.gap', {}, 'problem')
      else if (isWritable()) session.dialog({kind: 'edit', segment})
    },
    keep,
    drop,
    undo: () => step('undo'),
    redo: () => step('redo'),
    realign
  }

  /** Of the pairs in which the row has no counterpart, and of no other: what is linked stays linked. */
  function leaveOut() {
    withUnit(unit => {
      const alone = livePairs(unit, view().pairs, seen().langs).filter(({langs}) =>
        langs.some(lang => (unit.members[lang] ?? []).length === 0)
      )
      if (alone.length === 0) return session.tell('said.linked', {}, 'problem')
      status('untranslated', 'untranslated', true, alone)
    })
  }

  function approve() {
    withUnit(unit => {
      const langs = shownLangs(store.get())
      // A confirmation that waits for the server is a look of its own already.
      const waiting = store.get().pending.get(unit.id)
      const sign = unitSign(unit, view().pairs, langs, waiting)
      // Approval is a second look: what nobody confirmed, or only in bulk, cannot have one.
      if (sign !== 'reviewed' && sign !== 'approved') return session.tell('said.unreviewed', {}, 'problem')
      if (!waiting && isBulk(unit, new Set(view().bulk))) return session.tell('said.bulkOnly', {}, 'problem')
      status('approve', 'approved', true)
    })
  }

  function confirmAbove() {
    if (!isWritable()) return
    const langs = shownLangs(store.get())
    const above = rows()
      .slice(0, store.get().focus.row)
      .map(index => view().units[index]!)
      .filter(unit => {
        const sign = unitSign(unit, view().pairs, langs, store.get().pending.get(unit.id))
        return sign === 'sure' || sign === 'likely' || sign === 'doubtful' || sign === 'gap'
      })
    if (above.length === 0) return session.tell('said.none.above')
    session.dialog({kind: 'confirm-above', units: above.map(({id}) => id)})
  }

  function acceptFinding(): void {
    withUnit(unit => {
      const finding = view().findings.find(found => found.unit === unit.id && found.accepted === undefined)
      if (finding) session.dialog({kind: 'accept-finding', finding: finding.id})
      else session.tell('said.none.finding')
    })
  }

  /** Stale: the decision stands for the new text too, whatever it was. Conflict: what the row shows now is right. */
  function keep() {
    withUnit(unit => {
      const unsettled = view().pairs.filter(({key}) => unit.pairs[key]?.status === 'stale' || unit.pairs[key]?.conflict)
      if (unsettled.length === 0) return keepEdit(unit)
      const held = sayAgain(view(), unit)
      if (held.length === 0) return status('confirm', 'reviewed', false)
      const ids = new Set<string | undefined>(held.map(({event}) => event))
      const others = unsettled.filter(({key}) => unit.pairs[key]?.decision && !ids.has(unit.pairs[key]?.decision))
      // One key is one step, that one undo takes back.
      const group = held.length + others.length > 1 ? {group: crypto.randomUUID()} : {}
      sendAgain(held, group)
      if (others.length > 0) status('confirm', 'reviewed', false, others, group)
    })
  }

  /** The same decisions of the same texts as they are now, in whatever rows these stand. */
  function sendAgain(held: readonly SaidAgain[], group: {readonly group?: string}) {
    const {part, segments} = view()
    const now = (id: string) => ({id, hash: segments[id]!.hash})
    send(
      ...held.map(({action, pair, seen, result: {group: _, ...result}}) => ({
        id: crypto.randomUUID(),
        part,
        action: action as DraftDecision['action'],
        pair,
        seen: Object.fromEntries(Object.entries(seen).map(([lang, ids]) => [lang, ids.map(now)])),
        result: {...result, ...group}
      }))
    )
    session.tell('said.kept')
  }

  /** A correction whose text changed since: it is said again, of the new text. */
  function keepEdit(unit: TranslationUnit) {
    const held = staleEdits(unit)[0]
    if (!held) return session.tell('said.none.attention')
    send(segmentDraft(seen(), 'edit', held.segment, {text: String(held.event.result.text)}))
    session.tell('said.kept')
  }

  /** Takes back what was decided of the old text. */
  function drop() {
    withUnit(unit => {
      const stale = Object.values(unit.pairs).filter(pair => pair.status === 'stale' || pair.conflict)
      const conflicting = view()
        .attention.filter(({kind, segments}) => kind === 'conflict' && isOf(unit, segments))
        .flatMap(({events}) => events.map(({id}) => id))
      const edits = staleEdits(unit).map(({event}) => event.id)
      const events = [...new Set([...stale.flatMap(({decision}) => decision ?? []), ...conflicting, ...edits])]
      if (events.length === 0) return session.tell('said.none.attention')
      const group = events.length > 1 ? {group: crypto.randomUUID()} : {}
      send(
        ...events.map(
          (event): DraftDecision => ({
            id: crypto.randomUUID(),
            part: view().part,
            action: 'undo',
            pair: null,
            seen: {},
            result: {event, drop: true, ...group}
          })
        )
      )
      session.tell('said.dropped')
    })
  }

  function staleEdits(unit: TranslationUnit) {
    return view()
      .attention.filter(
        ({kind, events, segments}) => kind === 'stale' && events[0]?.action === 'edit' && isOf(unit, segments)
      )
      .flatMap(({segments, events}) =>
        events.flatMap(event => (segments[0] === undefined ? [] : [{event, segment: segments[0]}]))
      )
  }

  function isOf(unit: TranslationUnit, segments: readonly string[]): boolean {
    return Object.values(unit.members).some(ids => ids.some(id => segments.includes(id)))
  }

  function step(kind: 'undo' | 'redo') {
    if (!isWritable()) return
    const {undo, redo} = view().history
    const {waiting} = store.get()
    if (waiting === 0 && (kind === 'undo' ? undo : redo) === 0) return session.tell(`said.none.${kind}`)
    outbox.send({work: view().work, path: partPath(view().work, view().part, kind)})
    session.tell(`said.${kind}`)
  }

  function realign() {
    if (!isWritable()) return
    outbox.send({work: view().work, path: partPath(view().work, view().part, 'realign')})
    session.tell('said.realign')
  }
}
