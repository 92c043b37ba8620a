import type {TranslationUnit} from '../../../pipeline/model/index.ts'
import type {DraftDecision} from '../../contract/draft-decision.ts'
import {merge, relink, type Seen, split} from '../decide/drafts.ts'
import {cellAt, type Focus, focusedSegment} from '../grid/focus.ts'
import {keyOf} from '../keys/actions.ts'
import {keySign} from '../keys/key-name.ts'
import {shownLangs} from '../session.ts'
import type {Carried} from '../state.ts'
import {say} from '../words/say.ts'
import type {Desk} from './desk.ts'

/** What an action cuts or joins. */
interface Grasp {
  readonly unit: TranslationUnit
  readonly focus: Focus
  readonly segment: string | undefined
  readonly seen: Seen
}

/** Rows cut, joined and linked anew. */
export function structureActions({session, view, rows, seen, unitAt, isWritable, withUnit, send}: Desk) {
  const {store, outbox} = session
  return {
    split: () => structural(({unit, focus, seen}) => split(seen, unit, focus.lang, focus.segment), 'split'),
    merge: () => mergeWith(1),
    'merge-up': () => mergeWith(-1),
    'move-down': () => moveSegment(1),
    'move-up': () => moveSegment(-1),
    link,
    unlink: () =>
      structural(({unit, focus, seen, segment}) => {
        if (segment === undefined) return undefined
        return relink(seen, unit, {lang: focus.lang, id: segment})
      }, 'unlink')
  }

  /** Decisions that cut or join rows wait for those before them, so that they are made on rows as they are. */
  function structural(
    make: (on: Grasp) => DraftDecision | undefined,
    kind: string,
    done = () => session.tell(`said.${kind}`)
  ) {
    withUnit(async () => {
      await outbox.drained()
      const {focus} = store.get()
      const unit = unitAt(focus.row)
      if (!unit) return
      // A text in a column that is not shown would hold the row together, unseen.
      const isWhole = shownLangs(store.get()).length === view().langs.length
      if (!isWhole && kind !== 'merge' && hiddenIn(unit)) return session.tell('said.hidden', {}, 'problem')
      const made = make({unit, focus, segment: focusedSegment(view(), rows(), focus), seen: seen()})
      if (!made) return session.tell(`said.cannot.${kind}`, {}, 'problem')
      send(made)
      done()
    })
  }

  function hiddenIn(unit: TranslationUnit): boolean {
    const shown = shownLangs(store.get())
    return Object.entries(unit.members).some(([lang, ids]) => ids.length > 0 && !shown.includes(lang))
  }

  function neighbour(by: 1 | -1): TranslationUnit | undefined {
    // The neighbour in the document, whether or not the filters show it.
    const index = rows()[store.get().focus.row] ?? -1
    const langs = shownLangs(store.get())
    const {units} = view()
    for (let at = index + by; at >= 0 && at < units.length; at += by)
      if (langs.some(lang => (units[at]!.members[lang] ?? []).length > 0)) return units[at]
    return undefined
  }

  function mergeWith(by: 1 | -1): void {
    structural(({unit, seen}) => {
      const other = neighbour(by)
      return other && merge(seen, by === 1 ? [unit, other] : [other, unit])
    }, 'merge')
  }

  function moveSegment(by: 1 | -1): void {
    structural(({unit, focus, segment, seen}) => {
      const other = neighbour(by)
      return segment === undefined || !other ? undefined : relink(seen, unit, {lang: focus.lang, id: segment}, other)
    }, 'move')
  }

  /** Picks a segment up, and puts it down in the row where the focus is by then. */
  function link() {
    const {carried, focus} = store.get()
    if (!isWritable()) return
    if (!carried) {
      const segment = focusedSegment(view(), rows(), focus)
      if (segment === undefined) return session.tell('said.gap', {}, 'problem')
      store.set({carried: {segment, lang: focus.lang}})
      return session.tell('said.carried', {key: keySign(keyOf('link', store.get().settings.keys))})
    }
    structural(
      ({unit, seen}) => {
        store.set({carried: null})
        const from = view().units.find(({members}) => members[carried.lang]?.includes(carried.segment))
        return from && relink(seen, from, {lang: carried.lang, id: carried.segment}, unit)
      },
      'link',
      () => {
        // A text never leaves its column, wherever it was put down.
        const isElsewhere = carried.lang !== store.get().focus.lang
        if (isElsewhere) session.tell('said.linkedIn', {language: say(`labels:inText.${carried.lang}`)})
        else session.tell('said.link')
        void follow(carried)
      }
    )
  }

  /** The focus on a text that was linked, as soon as it is in the row in focus. */
  async function follow({segment, lang}: Carried): Promise<void> {
    await outbox.drained()
    const {row} = store.get().focus
    const at = cellAt(view(), rows(), row, lang).indexOf(segment)
    if (at >= 0) store.set({focus: {row, lang, segment: at}})
  }
}
