import {useEffect, useMemo, useRef} from 'preact/hooks'
import {performer} from './actions/performer.ts'
import {ActionBar} from './bar/action-bar.tsx'
import {FilterBar} from './bar/filter-bar.tsx'
import {TopBar} from './bar/top-bar.tsx'
import {Dialogs} from './dialogs/dialogs.tsx'
import {Grid, type GridHandle} from './grid/grid.tsx'
import {actionOf} from './keys/actions.ts'
import {keyName} from './keys/key-name.ts'
import {Panel} from './panel/panel.tsx'
import type {Session} from './session.ts'
import {Spoken} from './spoken.tsx'
import {useStore} from './use-store.ts'
import {say} from './words/say.ts'

/** The translators' screen. */
export function App({session}: {readonly session: Session}) {
  const state = useStore(session.store)
  const grid = useRef<GridHandle>(null)
  const perform = useMemo(
    () =>
      performer(session, {
        pageRows: () => grid.current?.pageRows() ?? 0,
        focusGrid: () => grid.current?.focus(),
        focusSearch: () => {
          focusOn('#search')
          document.querySelector<HTMLInputElement>('#search')?.select()
        },
        focusFilters: () => focusOn('#filters select'),
        focusColumns: () => focusOn('#columns button')
      }),
    [session]
  )

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || session.store.get().dialog || isTyping(event.target)) return
      const name = keyName(event)
      const action = name === '' ? undefined : actionOf(name, session.store.get().settings.keys)
      // A button in focus keeps the key that presses it.
      if (!action || (name === 'Enter' && isPressed(event.target)) || (isMoving(name) && isChosen(event.target))) return
      event.preventDefault()
      perform(action)
    }
    // After a press of the mouse the keys are the grid's again: Enter would press the same button once more.
    const onClick = (event: MouseEvent): void => {
      const {target, detail} = event
      if (detail === 0 || session.store.get().dialog || !(target instanceof Element)) return
      if (target.closest('button') && target.closest('.top, .filters, .actions, .panel-head')) grid.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [session, perform])

  const {view, failure, locale, settings} = state
  if (!state.list && !failure)
    return (
      <div class="loading" aria-busy="true">
        Samsvar
      </div>
    )
  return (
    <div class={`screen panel-${settings.panel}`} key={locale}>
      <a class="skip" href="#grid">
        {say('skip')}
      </a>
      <TopBar session={session} state={state} perform={perform} />
      {view ? <FilterBar session={session} state={state} perform={perform} /> : null}
      <main class="main">
        {view ? (
          <Grid ref={grid} session={session} state={state} perform={perform} />
        ) : (
          <Empty text={failure ?? (state.opening === null ? '' : say('said.opening', {part: state.opening}))} />
        )}
        {view && settings.panel !== 'closed' ? <Panel session={session} state={state} perform={perform} /> : null}
      </main>
      <footer>
        <Spoken said={state.said} carried={state.carried} settings={settings} />
        {view ? <ActionBar state={state} perform={perform} /> : null}
      </footer>
      <Dialogs session={session} state={state} perform={perform} onClosed={() => grid.current?.focus()} />
    </div>
  )
}

function Empty({text}: {readonly text: string}) {
  return (
    <div class="empty">
      <p>{text}</p>
    </div>
  )
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA)$/.test(target.tagName))
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:BUTTON|A|SELECT|SUMMARY)$/.test(target.tagName)
}

function isChosen(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.tagName === 'SELECT' || target.getAttribute('role') === 'tab')
}

function isMoving(name: string): boolean {
  return /^(?:Arrow|Home|End|Page)/.test(name) || name.length === 1
}
