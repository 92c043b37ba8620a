import {forwardRef} from 'preact/compat'
import {useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks'
import type {Finding} from '../../../pipeline/model/index.ts'
import type {PartView, RemarkView} from '../../contract/part-view.ts'
import type {Perform} from '../actions/performer.ts'
import {loadEvidence} from '../load-evidence.ts'
import {type Session, shownLangs} from '../session.ts'
import type {State} from '../state.ts'
import {languageName, say} from '../words/say.ts'
import {dragging} from './dragging.ts'
import {lightMatch} from './light-match.ts'
import {OutOfForce} from './out-of-force.tsx'
import {pointedAt} from './pointed-at.ts'
import {Row} from './row.tsx'
import {moveOffsets, offsetsOf, RowHeights, rowAt} from './row-heights.ts'
import {sectionPath} from './section-path.ts'
import {isBulk} from './unit-state.ts'

export interface GridHandle {
  pageRows(): number
  focus(): void
}

interface GridProps {
  readonly session: Session
  readonly state: State
  readonly perform: Perform
}

/** Pixels drawn above and below what is in sight, so that a short scroll shows no white. */
const MARGIN = 400
/** Width of the column of signs, and the space beside a cell's text, in pixels. */
const [STATE_WIDTH, CELL_SPACE] = [72, 28]
const LINE_HEIGHT = 23
/** Share of the grid's height that is kept in sight above and below the row in focus. */
const AROUND = 0.22

const none: readonly never[] = []

/** The part as a grid: a row a translation unit, a column a language. Only the rows in sight are drawn. */
export const Grid = forwardRef<GridHandle, GridProps>(function Grid({session, state, perform}, handle) {
  const {rows, focus, pending, evidence, search, carried, locale} = state
  const view = state.view!
  // Matched words are lit while the panel says why.
  const lit = state.settings.panel === 'why'
  const langs = useMemo(() => shownLangs(state), [view.langs, state.settings.hidden])
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({top: 0, height: 800, width: 1000})
  const [measured, setMeasured] = useState(0)
  const drag = useMemo(() => dragging(session, perform), [session, perform])
  const heights = useMemo(
    () =>
      new RowHeights({columnWidth: (size.width - STATE_WIDTH) / langs.length - CELL_SPACE, lineHeight: LINE_HEIGHT}),
    [size.width, langs]
  )
  const offsets = useMemo(
    () => offsetsOf(rows.length, row => heights.of(view.units[rows[row]!]!, view.segments, langs)),
    [rows, view.units, view.segments, langs, heights]
  )
  const findings = useMemo(() => byUnit(view.findings), [view.findings])
  const remarks = useMemo(() => bySegment(view.remarks), [view.remarks])

  const bulk = useMemo(() => new Set(view.bulk), [view.bulk])

  const first = Math.max(rowAt(offsets, size.top - MARGIN), 0)
  const last = Math.min(rowAt(offsets, size.top + size.height + MARGIN) + 1, rows.length)
  const shown = rows.slice(first, last)

  useImperativeHandle(handle, () => ({
    pageRows: () => Math.max(rowAt(offsets, size.top + size.height) - rowAt(offsets, size.top) - 1, 1),
    focus: () => scroller.current?.focus({preventScroll: true})
  }))

  // Size of what is in sight, and whenever it changes.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = (): void =>
      setSize(before => {
        const [height, width] = [element.clientHeight, element.clientWidth]
        return before.height === height && before.width === width ? before : {...before, height, width}
      })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // Real heights take the place of guesses; what is in sight stays where it is.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    let above = 0
    const changes: (readonly [row: number, by: number])[] = []
    for (const drawn of element.querySelectorAll<HTMLElement>('.row[data-row]')) {
      const row = Number(drawn.dataset.row)
      const unit = view.units[rows[row] ?? -1]
      if (!unit) continue
      const before = offsets[row + 1]! - offsets[row]!
      const height = drawn.getBoundingClientRect().height
      if (!heights.set(unit.id, height)) continue
      if (Math.abs(before - height) < 0.5) continue
      changes.push([row, height - before])
      if (offsets[row + 1]! <= element.scrollTop) above += height - before
    }
    if (above !== 0) element.scrollTop += above
    if (changes.length === 0) return
    moveOffsets(offsets, changes)
    setMeasured(count => count + 1)
  })

  // The row in focus is in sight after every move, until the reviewer scrolls away from it.
  const follows = useRef(true)
  const followed = useRef<unknown>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (followed.current !== focus) follows.current = true
    followed.current = focus
    if (!element || rows.length === 0 || !follows.current) return
    const top = offsets[focus.row] ?? 0
    const bottom = offsets[focus.row + 1] ?? top
    const headHeight = head.current?.offsetHeight ?? 0
    const room = element.clientHeight - headHeight
    // What comes before and after is in sight too: one reads ahead.
    const around = Math.max(Math.min(room * AROUND, (room - (bottom - top)) / 2), 0)
    if (top - around < element.scrollTop) element.scrollTop = Math.max(top - around, 0)
    else if (bottom + around > element.scrollTop + room) element.scrollTop = Math.min(bottom + around - room, top)
  }, [focus, rows, measured])

  useEffect(() => {
    scroller.current?.focus({preventScroll: true})
  }, [view.part, view.work])

  const focused = view.units[rows[focus.row] ?? -1]
  useEffect(() => {
    if (focused && lit) void loadEvidence(session, focused.id).catch(() => {})
  }, [focused?.id, lit])

  const topUnit = view.units[rows[rowAt(offsets, size.top)] ?? -1]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are read for the whole screen, see app.tsx
    <div
      id="grid"
      ref={scroller}
      role="grid"
      tabIndex={0}
      class="grid"
      style={{'--columns': String(langs.length)}}
      data-part={view.part}
      aria-label={say('gridLabel', {part: view.part})}
      aria-rowcount={rows.length + 1}
      aria-colcount={langs.length + 1}
      aria-multiselectable="false"
      {...(focus.row >= first && focus.row < last && {'aria-activedescendant': `cell-${focus.row}-${focus.lang}`})}
      onScroll={event => {
        const {scrollTop} = event.currentTarget
        setSize(before => (before.top === scrollTop ? before : {...before, top: scrollTop}))
      }}
      onWheel={() => {
        follows.current = false
      }}
      onPointerDown={() => {
        follows.current = false
      }}
      onPointerOver={event => lit && lightMatch(event.target)}
      onPointerLeave={() => lit && lightMatch(null)}
      onClick={event => {
        // What was selected with the mouse is to be copied or looked up: the focus stays.
        if (getSelection()?.isCollapsed !== false) pick(event.target)
      }}
      {...drag}
    >
      <div role="rowgroup" class="head" ref={head}>
        <div role="row" class="row header" aria-rowindex={1}>
          <div role="columnheader" class="cell state" aria-colindex={1}>
            <span class="heard">{say('column.state')}</span>
          </div>
          {langs.map((lang, column) => {
            const edition = view.editions.find(edition => edition.lang === lang)
            const path = sectionPath(view, topUnit, lang)
            return (
              <div key={lang} role="columnheader" class="cell text" aria-colindex={column + 2}>
                <span class="language">{languageName(lang, locale)}</span>
                {edition && edition.authority !== 'original' ? (
                  <span class={`authority ${edition.authority}`}>{say(`authority.${edition.authority}`)}</span>
                ) : null}
                {edition?.outOfForce ? <OutOfForce {...edition.outOfForce} /> : null}
                <span class="section" lang={lang} aria-hidden="true" title={path.join(' › ')}>
                  {path.join(' › ') || edition?.title || ' '}
                </span>
              </div>
            )
          })}
        </div>
      </div>
      {rows.length === 0 ? (
        <div role="rowgroup">
          <div role="row" class="row nothing" aria-rowindex={2}>
            <div role="gridcell" class="cell" aria-colindex={1} aria-colspan={langs.length + 1}>
              {say('empty.rows')}
            </div>
          </div>
        </div>
      ) : (
        <div role="rowgroup" class="body" style={{height: `${offsets[rows.length]}px`}}>
          <div role="presentation" class="window" style={{transform: `translateY(${offsets[first]}px)`}}>
            {shown.map((index, at) => {
              const unit = view.units[index]!
              const row = first + at
              const isFocused = row === focus.row
              return (
                <Row
                  key={unit.id}
                  unit={unit}
                  row={row}
                  number={index + 1}
                  langs={langs}
                  pairs={view.pairs}
                  segments={view.segments}
                  blocks={view.blocks}
                  focusLang={isFocused ? focus.lang : null}
                  focusSegment={isFocused ? focus.segment : 0}
                  carried={carriedIn(unit.members, carried)}
                  sought={search.text}
                  findings={findings.get(unit.id) ?? none}
                  remarks={remarksAt(unit.members, remarks)}
                  evidence={isFocused && lit && evidence?.unit === unit.id ? evidence.found : none}
                  pending={pending.get(unit.id)}
                  bulk={bulk.size > 0 && isBulk(unit, bulk)}
                  locale={locale}
                />
              )
            })}
          </div>
        </div>
      )}
    </div>
  )

  function pick(target: EventTarget | null): void {
    const {row, segment, lang = session.store.get().focus.lang} = pointedAt(target)
    if (row === undefined) return
    const ids = view.units[rows[row] ?? -1]?.members[lang] ?? []
    session.store.set({focus: {row, lang, segment: Math.max(segment ? ids.indexOf(segment) : 0, 0)}})
  }
})

function carriedIn(members: PartView['units'][number]['members'], carried: State['carried']): string | null {
  return carried && members[carried.lang]?.includes(carried.segment) ? carried.segment : null
}

function byUnit(findings: readonly Finding[]): ReadonlyMap<string | null, readonly Finding[]> {
  return Map.groupBy(findings, ({unit}) => unit)
}

function bySegment(remarks: readonly RemarkView[]): ReadonlyMap<string, readonly RemarkView[]> {
  const found = new Map<string, RemarkView[]>()
  for (const remark of remarks)
    for (const id of remark.segments) {
      const held = found.get(id)
      if (held) held.push(remark)
      else found.set(id, [remark])
    }
  return found
}

/** The same list for rows without remarks, so that they are not drawn anew. */
function remarksAt(
  members: PartView['units'][number]['members'],
  remarks: ReadonlyMap<string, readonly RemarkView[]>
): readonly RemarkView[] {
  if (remarks.size === 0) return none
  const found = new Set(Object.values(members).flatMap(ids => ids.flatMap(id => remarks.get(id) ?? [])))
  return found.size === 0 ? none : [...found]
}
