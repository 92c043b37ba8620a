import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks'
import {Glyph} from '../bar/glyph.tsx'
import {focusedSegment} from '../grid/focus.ts'
import {keyOf} from '../keys/actions.ts'
import {keySign} from '../keys/key-name.ts'
import {shownLangs} from '../session.ts'
import {languageName, say} from '../words/say.ts'
import {PageView} from './page-view.tsx'
import type {PanelProps} from './panel-props.ts'
import {RemarksView} from './remarks-view.tsx'
import {WhyView} from './why-view.tsx'

const tabs = ['page', 'why', 'remarks'] as const
/** Narrowest and widest panel, and what an arrow key changes, in pixels. */
const [NARROWEST, WIDEST, STEP] = [280, 900, 24]

/** Beside the grid: the page that the row stands on, why it was made, and what was said of it. */
export function Panel(props: PanelProps) {
  const {session, state} = props
  const {settings, focus, rows} = state
  const view = state.view!
  const unit = view.units[rows[focus.row] ?? -1]
  const [lang, setLang] = useState(focus.lang)
  // The page follows the column in focus where that has a text.
  useEffect(() => {
    if (unit && (unit.members[focus.lang] ?? []).length > 0) setLang(focus.lang)
  }, [focus, unit])
  const langs = shownLangs(state)
  const shownLang = langs.includes(lang) ? lang : (langs[0] ?? '')
  const panel = settings.panel === 'closed' ? 'page' : settings.panel
  const body = useRef<HTMLDivElement>(null)
  // What is said of another row is read from its beginning.
  useLayoutEffect(() => {
    if (panel !== 'page') body.current?.scrollTo({top: 0})
  }, [unit?.id, panel])
  const resize = (width: number): void =>
    session.settle({panelWidth: Math.round(Math.min(Math.max(width, NARROWEST), WIDEST))})
  return (
    <aside class="panel" style={{'--panel-width': `${settings.panelWidth}px`}} aria-label={say('panel.label')}>
      <div
        class="divider"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={say('panel.width')}
        aria-valuenow={settings.panelWidth}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        onKeyDown={event => {
          if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
          event.preventDefault()
          event.stopPropagation()
          resize(settings.panelWidth + (event.key === 'ArrowLeft' ? STEP : -STEP))
        }}
        onPointerDown={event => {
          const handle = event.currentTarget
          handle.setPointerCapture(event.pointerId)
          const move = (moved: PointerEvent): void => resize(window.innerWidth - moved.clientX)
          handle.addEventListener('pointermove', move)
          handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
            once: true
          })
        }}
      />
      <div class="panel-head">
        <div role="tablist" aria-label={say('panel.label')} class="tabs">
          {tabs.map((tab, index) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`tab-${tab}`}
              aria-selected={panel === tab}
              aria-controls="panel-body"
              tabIndex={panel === tab ? 0 : -1}
              onClick={() => session.settle({panel: tab})}
              onKeyDown={event => {
                const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
                const next = tabs[(index + by + tabs.length) % tabs.length]
                if (by === 0 || !next) return
                event.preventDefault()
                event.stopPropagation()
                session.settle({panel: next})
                document.getElementById(`tab-${next}`)?.focus()
              }}
            >
              {say(`panel.${tab}`)}
            </button>
          ))}
        </div>
        {panel === 'page' ? (
          <span class="page-langs" role="group" aria-label={say('panel.language')}>
            {langs.map(tag => (
              <button
                key={tag}
                type="button"
                class="chip"
                aria-pressed={tag === shownLang}
                title={languageName(tag, state.locale)}
                onClick={() => setLang(tag)}
              >
                {tag}
              </button>
            ))}
          </span>
        ) : null}
        <button
          type="button"
          class="tool"
          aria-label={say('panel.close')}
          onClick={() => session.settle({panel: 'closed'})}
        >
          <Glyph name="close" size={16} />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div id="panel-body" ref={body} class="panel-body" role="tabpanel" tabIndex={0} aria-labelledby={`tab-${panel}`}>
        {panel === 'page' ? (
          <PageView
            session={session}
            state={state}
            lang={shownLang}
            lit={unit?.members[shownLang] ?? []}
            active={shownLang === focus.lang ? focusedSegment(view, rows, focus) : undefined}
          />
        ) : panel === 'why' ? (
          <WhyView {...props} />
        ) : (
          <RemarksView {...props} />
        )}
      </div>
      {panel === 'page' ? (
        <span class="zoom" role="group" aria-label={say('panel.zoom')}>
          {(['zoom-out', 'zoom-in'] as const).map(action => (
            <button
              key={action}
              type="button"
              class="chip"
              aria-label={say(`action.${action}`)}
              title={`${say(`action.${action}`)} (${keySign(keyOf(action, settings.keys))})`}
              onClick={() => props.perform(action)}
            >
              {action === 'zoom-in' ? '+' : '−'}
            </button>
          ))}
        </span>
      ) : null}
    </aside>
  )
}
