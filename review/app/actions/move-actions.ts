import type {TranslationUnit} from '../../../pipeline/model/index.ts'
import {cellAt, type Focus, focusOn, moveAcross, moveRows} from '../grid/focus.ts'
import {hitRows} from '../grid/search.ts'
import {isDecided, isUneven, type Sign, unitSign} from '../grid/unit-state.ts'
import {shownLangs} from '../session.ts'
import type {Desk} from './desk.ts'
import type {Reach} from './reach.ts'

/** Rows that a page key moves by where the grid has not said how many it shows. */
const PAGE = 10

/** A row as a jump asks of it. */
interface Looked {
  readonly unit: TranslationUnit
  readonly sign: Sign
  readonly langs: readonly string[]
  /** Units with findings that nobody has accepted. */
  readonly found: ReadonlySet<string | null>
}

/** The ways about the rows: a step, a page, the next that wants a look, the next hit of the search. */
export function moveActions(desk: Desk, reach: Reach) {
  const {session, view, rows, moved} = desk
  const {store} = session
  return {
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
    // Those that nobody has decided come first.
    'next-uneven': () =>
      jump(
        ({unit, langs, sign}) => isUneven(unit, langs) && !isDecided(sign),
        1,
        'uneven',
        ({unit, langs}) => isUneven(unit, langs)
      ),
    'next-finding': () => jump(({unit, found}) => found.has(unit.id), 1, 'finding'),
    'next-attention': () => jump(({sign}) => sign === 'stale' || sign === 'conflict', 1, 'attention'),
    search: () => {
      store.set({search: {...store.get().search, open: true}})
      reach.focusSearch()
    },
    'next-hit': () => hit(1),
    'previous-hit': () => hit(-1)
  }

  function across(by: 1 | -1): void {
    moved(focus => moveAcross(view(), rows(), focus, by, shownLangs(store.get())))
  }

  /** The next row, from the one in focus round the end, of which something holds; where there is none, one of which something weaker does. */
  function jump(holds: (row: Looked) => boolean, by: 1 | -1, kind: string, weaker?: (row: Looked) => boolean) {
    const {focus, pending} = store.get()
    const langs = shownLangs(store.get())
    const {units, pairs, findings} = view()
    const found = new Set(findings.filter(({accepted}) => accepted === undefined).map(({unit}) => unit))
    const count = rows().length
    for (let distance = 1; distance <= count; distance++) {
      const row = (((focus.row + by * distance) % count) + count) % count
      const unit = units[rows()[row]!]!
      if (!holds({unit, sign: unitSign(unit, pairs, langs, pending.get(unit.id)), langs, found})) continue
      if (by === 1 ? row <= focus.row : row >= focus.row) session.tell(by === 1 ? 'said.round' : 'said.roundBack')
      return store.set({focus: {...focus, row, segment: 0}})
    }
    if (weaker) jump(weaker, by, kind)
    else session.tell(`said.none.${kind}`)
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
}
