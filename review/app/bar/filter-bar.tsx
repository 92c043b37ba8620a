import {useMemo} from 'preact/hooks'
import type {Perform} from '../actions/performer.ts'
import {noFilters, shapeFilters, statusFilters, typeFilters} from '../grid/filters.ts'
import {type ActionId, keyOf} from '../keys/actions.ts'
import {keySign} from '../keys/key-name.ts'
import {type Session, shownLangs} from '../session.ts'
import type {State} from '../state.ts'
import {languageName, say} from '../words/say.ts'
import {Glyph} from './glyph.tsx'

const jumps = ['next-undecided', 'next-doubtful', 'next-uneven', 'next-finding'] as const satisfies readonly ActionId[]
const panels = ['page', 'evidence', 'remarks'] as const satisfies readonly ActionId[]
const panelOf = {page: 'page', evidence: 'why', remarks: 'remarks'} as const

/** Which rows and columns are shown, and the ways to the next row that wants a look. */
export function FilterBar({
  session,
  state,
  perform
}: {
  readonly session: Session
  readonly state: State
  readonly perform: Perform
}) {
  const {filters, rows, settings, locale} = state
  const view = state.view!
  const shown = shownLangs(state)
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(noFilters)
  const attention = useMemo(() => view.attention.length, [view.attention])
  return (
    <section class="filters" id="filters" aria-label={say('filter.label')}>
      {choice('status', statusFilters)}
      {choice('shape', shapeFilters)}
      {choice('type', typeFilters)}
      {toggle('finding', filters.finding)}
      {toggle('remark', filters.remark)}
      {isFiltered ? (
        <button type="button" class="chip clear" onClick={() => session.filter(noFilters)}>
          {say('filter.clear')}
        </button>
      ) : null}
      <span class="count">{say('filter.count', {count: rows.length})}</span>
      <span class="gap" />
      {attention > 0 ? (
        <button
          type="button"
          class="chip attention"
          aria-label={say('attention.count', {count: attention})}
          title={hint('attention')}
          onClick={() => perform('attention')}
        >
          <Glyph name="attention" size={16} /> <span class="number">{attention}</span>
          <span class="words">{say('attention.count', {count: attention})}</span>
        </button>
      ) : null}
      <span class="jumps" role="group" aria-label={say('jump.label')}>
        {jumps.map(action => (
          <button key={action} type="button" class="chip jump" onClick={() => perform(action)} title={hint(action)}>
            {say(`jump.${action}`)} <kbd>{keySign(keyOf(action, settings.keys))}</kbd>
          </button>
        ))}
      </span>
      {view.langs.length > 2 ? (
        <span class="columns" id="columns" role="group" aria-label={say('columns')}>
          {view.langs.map(lang => (
            <button
              key={lang}
              type="button"
              class="chip column"
              aria-pressed={shown.includes(lang)}
              disabled={shown.includes(lang) && shown.length <= 2}
              title={languageName(lang, locale)}
              onClick={() => {
                const {hidden} = settings
                session.settle({
                  hidden: hidden.includes(lang) ? hidden.filter(other => other !== lang) : [...hidden, lang]
                })
              }}
            >
              {lang}
            </button>
          ))}
        </span>
      ) : null}
      <span class="panels" role="group" aria-label={say('panel.label')}>
        {panels.map(action => (
          <button
            key={action}
            type="button"
            class="chip panel-chip"
            aria-pressed={settings.panel === panelOf[action]}
            aria-label={say(`panel.${panelOf[action]}`)}
            title={hint(action)}
            onClick={() => perform(action)}
          >
            <Glyph name={panelOf[action]} size={17} />
          </button>
        ))}
      </span>
    </section>
  )

  function hint(action: ActionId): string {
    return `${say(`action.${action}`)} (${keySign(keyOf(action, settings.keys))})`
  }

  function choice<Name extends 'status' | 'shape' | 'type'>(name: Name, values: readonly State['filters'][Name][]) {
    return (
      <select
        key={name}
        class={filters[name] === 'all' ? 'chip' : 'chip chosen'}
        aria-label={say(`filter.${name}.label`)}
        value={filters[name]}
        onChange={event => session.filter({[name]: event.currentTarget.value as State['filters'][Name]})}
      >
        {values.map(value => (
          <option key={value} value={value}>
            {nameOf(name, value)}
          </option>
        ))}
      </select>
    )
  }

  /** The filters' own words, else those of the sign that is filtered by. */
  function nameOf(name: 'status' | 'shape' | 'type', value: string): string {
    const key = `filter.${name}.${value}`
    const words = say(key)
    return words === key ? say(`sign.${value}`) : words
  }

  function toggle(name: 'finding' | 'remark', pressed: boolean) {
    return (
      <button
        key={name}
        type="button"
        class={`chip ${name}`}
        aria-pressed={pressed}
        onClick={() => session.filter({[name]: !pressed})}
        {...(name === 'finding' && {'aria-busy': view.checking})}
        {...(name === 'finding' && view.checking && {title: say('filter.checking')})}
      >
        {say(`filter.${name}`)}
      </button>
    )
  }
}
