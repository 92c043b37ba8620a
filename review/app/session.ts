import type {PartPatch, Taken} from '../contract/part-patch.ts'
import type {PartView} from '../contract/part-view.ts'
import type {WorkList} from '../contract/work-entry.ts'
import {addressed, whereToBegin} from './address.ts'
import {partPath, RequestRefused, request} from './api/request.ts'
import {applyPatch} from './decide/apply-patch.ts'
import {createOutbox, type Errand, type Line, type Outbox} from './decide/outbox.ts'
import {filteredRows, noFilters} from './grid/filters.ts'
import {cellAt, type Focus, focusedSegment, focusOn} from './grid/focus.ts'
import {keepPlace} from './settings/last-place.ts'
import {keepSettings, loadSettings, type Settings} from './settings/settings.ts'
import type {Dialog, State} from './state.ts'
import {createStore, type Store} from './store.ts'
import {say, speak} from './words/say.ts'

/** Milliseconds before a window that was turned away asks again whether it has a session by now. */
const RELISTEN = 3000

/** Everything that the screen does, over the state that it shows. */
export interface Session {
  readonly store: Store<State>
  readonly outbox: Outbox
  start(): Promise<void>
  open(work: string, part: string, at?: string): Promise<void>
  settle(settings: Partial<Settings>): void
  speak(locale: string): Promise<void>
  /** Tells what happened, to eyes and ears. */
  tell(key: string, values?: Readonly<Record<string, string | number>>, kind?: 'done' | 'problem'): void
  dialog(dialog: Dialog | null): void
  filter(change: Partial<State['filters']>): void
  /** Fetches the list of works again, for the progress of the other parts. */
  reloadList(): Promise<void>
}

/** Languages whose columns are shown. */
export function shownLangs({view, settings}: Pick<State, 'view' | 'settings'>): readonly string[] {
  if (!view) return []
  const shown = view.langs.filter(lang => !settings.hidden.includes(lang))
  return shown.length >= 2 ? shown : view.langs
}

export function createSession(): Session {
  const settings = loadSettings()
  const store = createStore<State>({
    list: null,
    view: null,
    failure: null,
    rows: [],
    filters: noFilters,
    focus: {row: 0, lang: '', segment: 0},
    carried: null,
    search: {open: false, text: ''},
    evidence: null,
    dialog: null,
    saving: 'saved',
    waiting: 0,
    said: null,
    settings,
    locale: settings.locale ?? 'en',
    pending: new Map(),
    opening: null
  })
  const outbox = createOutbox({onTaken, onRefused, onState}, () => store.get().list?.who ?? '')
  let told = 0
  let place: string | undefined
  store.listen(() => {
    const {view, rows, focus} = store.get()
    const at = view?.units[rows[focus.row] ?? -1]?.id
    if (!view || at === undefined || at === place) return
    place = at
    keepPlace({work: view.work, part: view.part, at})
  })
  const session: Session = {
    store,
    outbox,
    start,
    open,
    settle,
    speak: switchLocale,
    tell,
    dialog: dialog => store.set({dialog}),
    filter,
    reloadList
  }
  return session

  async function start(): Promise<void> {
    const list = await request<WorkList>('/api/works')
    await switchLocale(settings.locale ?? list.locale, false)
    store.set({list})
    const ofOthers = outbox.takeUp()
    listenToServer()
    // An address put into a window that is open already.
    addEventListener('hashchange', () => {
      const {work, part, at} = addressed()
      if (work !== undefined && part !== undefined) void open(work, part, at)
    })
    const {work, part, at} = whereToBegin()
    const first = list.works.find(entry => entry.work === work) ?? list.works[0]
    const held = first?.parts.find(entry => entry.part === part) ?? first?.parts.find(({langs}) => langs.length > 1)
    if (first && held) await open(first.work, held.part, at)
    else store.set({failure: say('empty.works')})
    if (ofOthers > 0) tell('said.ofOthers', {count: ofOthers}, 'problem')
  }

  async function reloadList(): Promise<void> {
    store.set({list: await request<WorkList>('/api/works')})
  }

  async function open(work: string, part: string, at?: string): Promise<void> {
    const shown = store.get().view
    store.set({opening: part})
    const isOther = shown !== null && (shown.work !== work || shown.part !== part)
    if (isOther) tell('said.opening', {part})
    const told = isOther ? store.get().said : null
    try {
      await outbox.drained()
      const view = await request<PartView>(partPath(work, part, 'units'))
      const langs = shownLangs({view, settings: store.get().settings})
      const isSame = store.get().view?.work === work && store.get().view?.part === part
      const filters = isSame ? store.get().filters : noFilters
      const rows = filteredRows(view, filters, langs)
      const row = Math.max(
        rows.findIndex(index => view.units[index]?.id === at),
        0
      )
      const held = isSame && at === undefined ? focusIn(view, rows) : undefined
      const focus = held ?? {row, lang: langs[0] ?? '', segment: 0}
      store.set({
        view,
        rows,
        focus,
        filters,
        failure: null,
        carried: null,
        pending: new Map(),
        opening: null,
        evidence: null
      })
      // That it opens is over when it is open.
      if (told && store.get().said === told) store.set({said: null})
      history.replaceState(null, '', `#/${encodeURIComponent(work)}/${encodeURIComponent(part)}`)
    } catch (error) {
      const reason = error instanceof RequestRefused ? `failure.${error.refusal.error}` : 'failure.unreachable'
      store.set({opening: null, view: null, failure: say(reason)})
    }
  }

  /** Where the text in focus is in a part that was loaded again; where it is gone, the row at its place. */
  function focusIn(view: PartView, rows: readonly number[]): Focus {
    const {view: before, rows: shown, focus} = store.get()
    const segment = before ? focusedSegment(before, shown, focus) : undefined
    const there = segment === undefined ? undefined : focusOn(view, rows, focus.lang, segment)
    return there ?? {...focus, row: Math.min(focus.row, Math.max(rows.length - 1, 0)), segment: 0}
  }

  function listenToServer(wasLost = false): void {
    const source = new EventSource('/api/events')
    source.addEventListener('patch', event => take(JSON.parse(event.data) as PartPatch))
    source.addEventListener('outdated', event => {
      const {view, dialog, opening} = store.get()
      // Who is writing is not disturbed: the server says it again.
      if (view?.work !== event.data || dialog || opening !== null) return
      reload()
      tell('said.outdated')
    })
    source.addEventListener('open', () => {
      if (!wasLost) return
      wasLost = false
      onState(store.get().waiting, 'open')
      reload()
    })
    source.addEventListener('error', () => {
      wasLost = true
      const isShut = source.readyState === EventSource.CLOSED
      onState(store.get().waiting, isShut ? 'shut' : 'offline')
      // A browser asks again by itself, but not where it was turned away.
      if (isShut) setTimeout(() => listenToServer(true), RELISTEN)
    })
  }

  function reload() {
    const {view} = store.get()
    if (view) void open(view.work, view.part)
  }

  function take(patch: PartPatch) {
    const {view} = store.get()
    if (!view) return
    const next = applyPatch(view, patch)
    if (next === 'missing') return reload()
    if (next !== view) show(next, view)
  }

  /** The part as it is now, with the focus where it was and every row that was in sight still there. */
  function show(view: PartView, before: PartView) {
    const {rows, focus, filters} = store.get()
    const langs = shownLangs({view, settings: store.get().settings})
    if (view.units === before.units) return store.set({view})
    const wasShown = new Set(rows.map(index => before.units[index]!.id))
    const wasThere = new Set(before.units.map(({id}) => id))
    const passing = new Set(filteredRows(view, filters, langs))
    const isShown = (id: string, index: number) => passing.has(index) || wasShown.has(id) || !wasThere.has(id)
    const next = view.units.flatMap(({id}, index) => (isShown(id, index) ? [index] : []))
    const segment = focusedSegment(before, rows, focus)
    const unit = before.units[rows[focus.row] ?? -1]?.id
    const row = next.findIndex(index => view.units[index]!.id === unit)
    const held =
      row >= 0
        ? {...focus, row}
        : ((segment === undefined ? undefined : focusOn(view, next, focus.lang, segment)) ?? {
            ...focus,
            row: Math.min(focus.row, Math.max(next.length - 1, 0))
          })
    const cell = cellAt(view, next, held.row, held.lang)
    store.set({view, rows: next, focus: {...held, segment: Math.min(held.segment, Math.max(cell.length - 1, 0))}})
  }

  function onTaken(taken: Taken, errand: Errand): void {
    for (const patch of taken.patches) take(patch)
    forget(errand)
    if ('drafts' in errand) {
      const flagged = new Set(store.get().view?.flagged)
      if (errand.drafts.some(({id}) => flagged.has(id))) tell('said.approvedOwn', {}, 'problem')
    } else if (/\/(?:undo|redo)$/.test(errand.path)) {
      showChanged(taken)
      if (taken.elsewhere) tell('said.elsewhere')
    } else tell('said.realigned', {count: changedUnits(taken).size})
  }

  /** Units of the part in sight that an answer has changed. */
  function changedUnits({patches}: Taken): ReadonlySet<string> {
    const {view} = store.get()
    const here = patches.filter(({work, part}) => work === view?.work && part === view.part)
    return new Set(here.flatMap(({splices}) => splices.flatMap(({units}) => units.map(({id}) => id))))
  }

  /** Goes to what was taken back or put back where that is another row: one sees what a key does. */
  function showChanged(taken: Taken): void {
    const {view, rows, focus} = store.get()
    const changed = changedUnits(taken)
    const isChanged = (index: number | undefined) => changed.has(view?.units[index ?? -1]?.id ?? '')
    const row = rows.findIndex(isChanged)
    if (row >= 0 && !isChanged(rows[focus.row])) store.set({focus: {...focus, row, segment: 0}})
  }

  function onRefused(error: RequestRefused, errand: Errand): void {
    forget(errand)
    tell(`failure.${error.refusal.error}`, {who: error.refusal.reason ?? ''}, 'problem')
    if (error.refusal.error === 'outdated') reload()
  }

  /** What was shown before the server answered is now what the server says. */
  function forget(errand: Errand): void {
    if (!('drafts' in errand) || store.get().pending.size === 0) return
    if (store.get().waiting === 0) store.set({pending: new Map()})
  }

  function onState(waiting: number, line: Line): void {
    store.set({waiting, saving: line !== 'open' ? line : waiting > 0 ? 'saving' : 'saved'})
  }

  function settle(change: Partial<Settings>): void {
    const settings = {...store.get().settings, ...change}
    keepSettings(settings)
    store.set({settings})
    document.documentElement.dataset.theme = settings.theme
    if (change.hidden) filter({})
  }

  function filter(change: Partial<State['filters']>) {
    const {view, rows, focus} = store.get()
    const filters = {...store.get().filters, ...change}
    if (!view) return store.set({filters})
    const langs = shownLangs(store.get())
    const next = filteredRows(view, filters, langs)
    const unit = rows[focus.row]
    // The row in focus, else the next one that is still there.
    const at = next.findIndex(index => index >= (unit ?? 0))
    const lang = langs.includes(focus.lang) ? focus.lang : (langs[0] ?? '')
    store.set({filters, rows: next, focus: {lang, row: at >= 0 ? at : Math.max(next.length - 1, 0), segment: 0}})
  }

  async function switchLocale(locale: string, keeps = true): Promise<void> {
    await speak(locale)
    document.documentElement.lang = locale
    document.documentElement.dataset.theme = store.get().settings.theme
    document.title = say('title')
    store.set({locale})
    if (keeps) settle({locale})
  }

  function tell(key: string, values = {}, kind: 'done' | 'problem' = 'done'): void {
    told++
    store.set({said: {text: say(key, values), n: told, kind}})
  }
}
