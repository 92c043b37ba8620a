import type {TranslationUnit} from '../../pipeline/model/index.ts'
import type {DraftDecision} from '../contract/draft-decision.ts'
import type {PartView} from '../contract/part-view.ts'
import {partPath, request} from './api/request.ts'
import {draft, merge, relink, scopeOf, segmentDraft, split} from './decide/drafts.ts'
import {cellAt, type Focus, focusedSegment, focusOn, moveAcross, moveRows} from './grid/focus.ts'
import {hitRows} from './grid/search.ts'
import {isBulk, isDecided, isUneven, livePairs, type Sign, unitSign} from './grid/unit-state.ts'
import type {ActionId} from './keys/actions.ts'
import {type Session, shownLangs} from './session.ts'
import type {State} from './state.ts'

/** Rows that a page key moves by where the grid has not said how many it shows. */
const PAGE = 10

/** Sizes of the page, as times of what fits its panel. */
const ZOOMS = [1, 1.25, 1.5, 2, 2.5, 3]

/** Does an action by its name, on what is in focus. */
export type Perform = (id: ActionId) => void

/** The screen's parts that actions reach for. */
export interface Reach {
  /** Rows that fit the grid. */
  pageRows(): number
  focusSearch(): void
  focusFilters(): void
  focusColumns(): void
  focusGrid(): void
}

export function performer(session: Session, reach: Reach): Perform {
  const {store, outbox} = session
  const table: Readonly<Record<ActionId, () => void>> = {
    down: () => moved(focus => moveRows(focus, 1, rows().length)),
    up: () => moved(focus => moveRows(focus, -1, rows().length)),
    right: () => across(1),
    left: () => across(-1),
    'page-down': () => moved(focus => moveRows(focus, reach.pageRows() || PAGE, rows().length)),
    'page-up': () => moved(focus => moveRows(focus, -(reach.pageRows() || PAGE), rows().length)),
    first: () => moved(focus => ({...focus, row: 0, segment: 0})),
    last: () => moved(focus => ({...focus, row: Math.max(rows().length - 1, 0), segment: 0})),
    'next-undecided': () => jump(({sign}) => !isDecided(sign), 1, 'undecided'),
    'previous-undecided': () => jump(({sign}) => !isDecided(sign), -1, 'undecided'),
    'next-doubtful': () => jump(({sign}) => sign === 'doubtful' || sign === 'likely' || sign === 'gap', 1, 'doubtful'),
    'next-uneven': () => jump(({unit, langs}) => isUneven(unit, langs), 1, 'uneven'),
    'next-finding': () => jump(({unit, found}) => found.has(unit.id), 1, 'finding'),
    'next-attention': () => jump(({sign}) => sign === 'stale' || sign === 'conflict', 1, 'attention'),
    confirm: () => status('confirm', 'reviewed', true),
    reject: () => status('reject', 'rejected', false),
    'not-translation': () => status('not-translation', 'not-translation', true),
    untranslated: () => status('untranslated', 'untranslated', true),
    approve: () => approve(),
    'confirm-above': () => confirmAbove(),
    'translation-error': () => withUnit(() => session.dialog({kind: 'translation-error'})),
    comment: () => withUnit(() => session.dialog({kind: 'comment'})),
    'accept-finding': () => acceptFinding(),
    keep: () => keep(),
    drop: () => drop(),
    split: () => structural(({unit, focus, seen}) => split(seen, unit, focus.lang, focus.segment), 'split'),
    merge: () => mergeWith(1),
    'merge-up': () => mergeWith(-1),
    'move-down': () => moveSegment(1),
    'move-up': () => moveSegment(-1),
    link: () => link(),
    unlink: () =>
      structural(({unit, focus, seen, segment}) => {
        if (segment === undefined) return undefined
        return relink(seen, unit, {lang: focus.lang, id: segment})
      }, 'unlink'),
    edit: () => {
      const segment = focusedSegment(view(), rows(), store.get().focus)
      if (segment === undefined) session.tell('said.gap', {}, 'problem')
      else if (isWritable()) session.dialog({kind: 'edit', segment})
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    realign: () => realign(),
    search: () => {
      store.set({search: {...store.get().search, open: true}})
      reach.focusSearch()
    },
    'next-hit': () => hit(1),
    'previous-hit': () => hit(-1),
    filter: () => reach.focusFilters(),
    evidence: () => panel('why'),
    page: () => panel('page'),
    remarks: () => panel('remarks'),
    'zoom-in': () => zoom(1),
    'zoom-out': () => zoom(-1),
    attention: () => session.dialog({kind: 'attention'}),
    progress: () => session.dialog({kind: 'progress'}),
    columns: () => reach.focusColumns(),
    'next-part': () => nextPart(),
    help: () => session.dialog({kind: 'help'}),
    cancel: () => {
      store.set({carried: null, said: null})
      reach.focusGrid()
    }
  }
  const always = new Set<ActionId>(['help', 'progress', 'next-part', 'page', 'remarks', 'columns', 'filter', 'search'])
  return id => {
    if (store.get().view || always.has(id)) table[id]()
  }

  function view(): PartView {
    return store.get().view!
  }

  function rows(): readonly number[] {
    return store.get().rows
  }

  function moved(by: (focus: Focus) => Focus): void {
    const {focus} = store.get()
    const next = by(focus)
    if (next !== focus) store.set({focus: next})
  }

  function across(by: 1 | -1): void {
    moved(focus => moveAcross(view(), rows(), focus, by, shownLangs(store.get())))
  }

  function unitAt(row: number): TranslationUnit | undefined {
    return view().units[rows()[row] ?? -1]
  }

  function isWritable(): boolean {
    if (!view().writable) session.tell('failure.locked', {}, 'problem')
    return view().writable
  }

  function withUnit(act: (unit: TranslationUnit) => void): void {
    const unit = unitAt(store.get().focus.row)
    if (unit && isWritable()) act(unit)
  }

  /** The next row, from the one in focus round the end, of which something holds. */
  function jump(
    holds: (row: {
      readonly unit: TranslationUnit
      readonly sign: Sign
      readonly langs: readonly string[]
      readonly found: ReadonlySet<string | null>
    }) => boolean,
    by: 1 | -1,
    kind: string
  ) {
    const {focus, pending} = store.get()
    const langs = shownLangs(store.get())
    const {units, pairs, findings} = view()
    const found = new Set(findings.filter(({accepted}) => accepted === undefined).map(({unit}) => unit))
    const count = rows().length
    for (let distance = 1; distance <= count; distance++) {
      const row = (((focus.row + by * distance) % count) + count) % count
      const unit = units[rows()[row]!]!
      if (!holds({unit, sign: unitSign(unit, pairs, langs, pending.get(unit.id)), langs, found})) continue
      if (by === 1 ? row <= focus.row : row >= focus.row) session.tell('said.round')
      return store.set({focus: {...focus, row, segment: 0}})
    }
    session.tell(`said.none.${kind}`)
  }

  function seen() {
    return {view: view(), langs: shownLangs(store.get())}
  }

  function send(...drafts: readonly DraftDecision[]): void {
    outbox.send({work: view().work, drafts})
  }

  /** Shows a status before the server has answered, and goes on. */
  function status(
    action: 'confirm' | 'reject' | 'not-translation' | 'untranslated' | 'approve',
    shown: string,
    goesOn: boolean
  ) {
    withUnit(unit => {
      const {pairs} = view()
      const scope = scopeOf(seen())
      const keys = livePairs(unit, pairs, scope.langs).map(({key}) => key)
      if (keys.length === 0) return session.tell('said.gap', {}, 'problem')
      send(draft(seen(), action, [unit]))
      const pending = new Map(store.get().pending)
      pending.set(unit.id, {...pending.get(unit.id), ...Object.fromEntries(keys.map(key => [key, shown]))})
      store.set({pending})
      session.tell(`said.${action}`, {row: store.get().focus.row + 1})
      if (goesOn) moved(focus => moveRows(focus, 1, rows().length))
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

  /** Decisions that cut or join rows wait for those before them, so that they are made on rows as they are. */
  function structural(
    make: (on: {
      readonly unit: TranslationUnit
      readonly focus: Focus
      readonly segment: string | undefined
      readonly seen: ReturnType<typeof seen>
    }) => DraftDecision | undefined,
    kind: string
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
      session.tell(`said.${kind}`)
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
      return session.tell('said.carried')
    }
    structural(({unit, seen}) => {
      store.set({carried: null})
      const from = view().units.find(({members}) => members[carried.lang]?.includes(carried.segment))
      return from && relink(seen, from, {lang: carried.lang, id: carried.segment}, unit)
    }, 'link')
  }

  function acceptFinding(): void {
    withUnit(unit => {
      const finding = view().findings.find(found => found.unit === unit.id && found.accepted === undefined)
      if (finding) session.dialog({kind: 'accept-finding', finding: finding.id})
      else session.tell('said.none.finding')
    })
  }

  /** Stale: the decision stands for the new text too. Conflict: what the row shows now is right. */
  function keep() {
    withUnit(unit => {
      const stale = Object.entries(unit.pairs).filter(([, pair]) => pair.status === 'stale' || pair.conflict)
      if (stale.length === 0) return keepEdit(unit)
      status('confirm', 'reviewed', false)
    })
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
            result: {event, ...group}
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

  function hit(by: 1 | -1) {
    const {search, focus} = store.get()
    if (search.text.trim() === '') return reach.focusSearch()
    const hits = hitRows(view(), rows(), shownLangs(store.get()), search.text)
    if (hits.length === 0) return session.tell('said.none.hit')
    const next =
      by === 1
        ? (hits.find(({row}) => row > focus.row) ?? hits[0]!)
        : (hits.findLast(({row}) => row < focus.row) ?? hits.at(-1)!)
    store.set({focus: focusOn(view(), [rows()[next.row]!], next.lang, next.segment) ? {...focusOf(next)} : focus})
    session.tell('said.hit', {at: hits.indexOf(next) + 1, of: hits.length})
  }

  function focusOf({
    row,
    lang,
    segment
  }: {
    readonly row: number
    readonly lang: string
    readonly segment: string
  }): Focus {
    return {row, lang, segment: Math.max(cellAt(view(), rows(), row, lang).indexOf(segment), 0)}
  }

  function panel(name: State['settings']['panel']): void {
    session.settle({panel: store.get().settings.panel === name ? 'closed' : name})
  }

  /** The page larger or smaller; where it is not shown, it is shown first. */
  function zoom(by: 1 | -1): void {
    const {settings} = store.get()
    const at = ZOOMS.findLastIndex(times => times <= settings.zoom)
    const times = ZOOMS[Math.min(Math.max(at + by, 0), ZOOMS.length - 1)]!
    session.settle({zoom: times, ...(settings.panel !== 'page' && {panel: 'page'})})
    session.tell('said.zoom', {percent: Math.round(times * 100)})
  }

  function nextPart(): void {
    const {list} = store.get()
    const here = store.get().view
    const all = (list?.works ?? []).flatMap(({work, parts}) =>
      parts.filter(({langs}) => langs.length > 1).map(({part}) => ({work, part}))
    )
    const at = all.findIndex(({work, part}) => work === here?.work && part === here?.part)
    const next = all[(at + 1) % all.length]
    if (next) void session.open(next.work, next.part)
  }
}

/** Confirms rows together, without a look at each: said in every event, and never enough for an approval. */
export function confirmTogether(session: Session, units: readonly string[]): void {
  const view = session.store.get().view
  if (!view) return
  const seen = {view, langs: shownLangs(session.store.get())}
  const group = crypto.randomUUID()
  const wanted = new Set(units)
  const drafts = view.units
    .filter(({id}) => wanted.has(id))
    .map(unit => draft(seen, 'confirm', [unit], {bulk: true, group}))
  session.outbox.send({work: view.work, drafts})
  session.tell('said.bulk', {count: drafts.length})
}

/** Fetches the evidence of a unit. */
export async function loadEvidence(session: Session, unit: string): Promise<void> {
  const {view, evidence} = session.store.get()
  if (!view || evidence?.unit === unit) return
  const {evidence: found} = await request<{evidence: NonNullable<State['evidence']>['found']}>(
    partPath(view.work, view.part, 'units', unit, 'evidence')
  )
  if (session.store.get().view?.part === view.part) session.store.set({evidence: {unit, found}})
}
