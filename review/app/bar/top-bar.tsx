import {useMemo} from 'preact/hooks'
import type {Perform} from '../actions/performer.ts'
import {hitRows} from '../grid/search.ts'
import type {ActionId} from '../keys/actions.ts'
import {keyOf} from '../keys/actions.ts'
import {keySign} from '../keys/key-name.ts'
import {type Session, shownLangs} from '../session.ts'
import type {State} from '../state.ts'
import {languageName, say, uiLocales} from '../words/say.ts'
import {Glyph} from './glyph.tsx'
import {ProgressBar} from './progress-bar.tsx'
import {rowProgress} from './progress-of.ts'

interface BarProps {
  readonly session: Session
  readonly state: State
  readonly perform: Perform
}

const themes = ['system', 'light', 'dark'] as const

/** Where one is, how far it is, and whether all is saved. */
export function TopBar({session, state, perform}: BarProps) {
  const {list, view, locale, settings} = state
  const works = list?.works ?? []
  const work = works.find(entry => entry.work === view?.work)
  const progress = useMemo(
    () => (view ? rowProgress(view, shownLangs(state)) : {rows: 0, decided: 0, approved: 0}),
    [view?.units, view?.pairs, settings.hidden]
  )
  const nextTheme = themes[(themes.indexOf(settings.theme) + 1) % themes.length]!
  return (
    <header class="top">
      <div class="brand">
        <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
          <rect width="32" height="32" rx="9" fill="var(--accent)" />
          <path
            d="M7 11h7c4 0 0 10 4 10h7M7 21h7c4 0 0-10 4-10h7"
            fill="none"
            stroke="var(--on-accent)"
            stroke-width="2.4"
            stroke-linecap="round"
          />
        </svg>
        <h1>Samsvar</h1>
      </div>
      <div class="where">
        {works.length > 1 ? (
          <select
            aria-label={say('work')}
            value={view?.work ?? ''}
            onChange={event => {
              const next = works.find(entry => entry.work === event.currentTarget.value)
              const first = next?.parts.find(({langs}) => langs.length > 1)
              if (next && first) void session.open(next.work, first.part)
            }}
          >
            {works.map(entry => (
              <option key={entry.work} value={entry.work}>
                {entry.title[locale] ?? Object.values(entry.title)[0] ?? entry.work}
              </option>
            ))}
          </select>
        ) : (
          <span class="work" title={view?.work}>
            {work?.title[locale] ?? (work ? Object.values(work.title)[0] : undefined) ?? view?.work}
          </span>
        )}
        <nav class="parts" aria-label={say('parts')}>
          {(work?.parts ?? [])
            .filter(({langs}) => langs.length > 1)
            .map(({part}) => (
              <button
                key={part}
                type="button"
                class="part"
                aria-current={part === view?.part ? 'page' : undefined}
                onClick={() => work && void session.open(work.work, part)}
              >
                {part}
              </button>
            ))}
        </nav>
      </div>
      {view ? (
        <button type="button" class="how-far" onClick={() => perform('progress')} title={hint('progress')}>
          <ProgressBar label={say('progress.part')} progress={progress} />
          <span>{say('progress.short', {decided: progress.decided, count: progress.rows})}</span>
        </button>
      ) : null}
      {view ? <SearchField session={session} state={state} perform={perform} /> : null}
      <div class="tools">
        {view ? <Saved state={state} /> : null}
        {tool('undo', (view?.history.undo ?? 0) === 0)}
        {tool('redo', (view?.history.redo ?? 0) === 0)}
        <select
          class="locale"
          aria-label={say('locale')}
          value={locale}
          onChange={event => void session.speak(event.currentTarget.value)}
        >
          {uiLocales.map(tag => (
            <option key={tag} value={tag} lang={tag}>
              {languageName(tag, tag)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="tool"
          aria-label={say(`theme.${settings.theme}`)}
          title={say(`theme.${settings.theme}`)}
          onClick={() => session.settle({theme: nextTheme})}
        >
          <Glyph name={settings.theme === 'dark' ? 'moon' : settings.theme === 'light' ? 'sun' : 'auto'} />
        </button>
        {tool('help', false)}
        {list ? <Reviewer name={list.who} /> : null}
      </div>
    </header>
  )

  function hint(action: ActionId): string {
    return `${say(`action.${action}`)} (${keySign(keyOf(action, settings.keys))})`
  }

  function tool(action: 'undo' | 'redo' | 'help', disabled: boolean) {
    return (
      <button
        type="button"
        class="tool"
        disabled={disabled}
        aria-label={say(`action.${action}`)}
        title={hint(action)}
        onClick={() => perform(action)}
      >
        <Glyph name={action} />
      </button>
    )
  }
}

/** Under whose name everything is written down: the initials, and the name for whoever points at them or hears them. */
function Reviewer({name}: {readonly name: string}) {
  const words = name.split(/\s+/u)
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
  return (
    <span class="reviewer" role="img" aria-label={say('who', {name})} title={say('who', {name})}>
      {initials.toUpperCase()}
    </span>
  )
}

/** Every decision is on disk, or how many wait. */
function Saved({state: {saving, waiting, view}}: {readonly state: State}) {
  const kind = view?.writable === false ? 'locked' : saving
  return (
    <span class={`saved ${kind}`} data-saving={kind}>
      <span class="dot" aria-hidden="true" />
      {say(`saving.${kind}`, {count: waiting})}
    </span>
  )
}

function SearchField({session, state, perform}: BarProps) {
  const {search, view, rows} = state
  const hits = useMemo(
    () => (view && search.text.trim() !== '' ? hitRows(view, rows, shownLangs(state), search.text).length : 0),
    [view?.units, view?.segments, rows, search.text]
  )
  return (
    <div class="search" role="search">
      <Glyph name="search" />
      <input
        id="search"
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={say('search.label')}
        placeholder={say('search.label')}
        value={search.text}
        onInput={event => session.store.set({search: {open: true, text: event.currentTarget.value}})}
        onKeyDown={event => {
          if (event.key === 'Enter') perform(event.shiftKey ? 'previous-hit' : 'next-hit')
          else if (event.key === 'Escape') {
            if (search.text === '') event.currentTarget.blur()
            session.store.set({search: {open: false, text: ''}})
            document.getElementById('grid')?.focus()
          } else if (event.key === 'ArrowDown') document.getElementById('grid')?.focus()
          else return
          event.preventDefault()
        }}
      />
      {search.text.trim() === '' ? null : <span class="hits">{say('search.hits', {count: hits})}</span>}
    </div>
  )
}
