import type {State} from '../state.ts'
import type {Desk} from './desk.ts'
import type {Reach} from './reach.ts'

/** Sizes of the page, as times of what fits its panel. */
const ZOOMS = [1, 1.25, 1.5, 2, 2.5, 3]

/** What is shown beside the rows, and where the keyboard is. */
export function screenActions({session}: Desk, reach: Reach) {
  const {store} = session
  return {
    filter: () => reach.focusFilters(),
    columns: () => reach.focusColumns(),
    evidence: () => panel('why'),
    page: () => panel('page'),
    remarks: () => panel('remarks'),
    'zoom-in': () => zoom(1),
    'zoom-out': () => zoom(-1),
    attention: () => session.dialog({kind: 'attention'}),
    progress: () => session.dialog({kind: 'progress'}),
    help: () => session.dialog({kind: 'help'}),
    'next-part': nextPart,
    cancel: () => {
      store.set({carried: null, said: null})
      reach.focusGrid()
    }
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
