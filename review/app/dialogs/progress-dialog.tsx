import {useEffect} from 'preact/hooks'
import {ProgressBar} from '../bar/progress-bar.tsx'
import {progressOf} from '../bar/progress-of.ts'
import type {Session} from '../session.ts'
import type {State} from '../state.ts'
import {pairName} from '../words/pair-name.ts'
import {say} from '../words/say.ts'
import {Frame} from './frame.tsx'

/** How far every part of every work is, pair by pair. */
export function ProgressDialog({
  session,
  state,
  onClose
}: {
  readonly session: Session
  readonly state: State
  readonly onClose: () => void
}) {
  const {list, view, locale} = state
  useEffect(() => void session.reloadList().catch(() => {}), [session])
  return (
    <Frame title={say('progress.title')} wide onClose={onClose}>
      {(list?.works ?? []).map(work => (
        <section key={work.work} class="work-progress">
          <h3>{work.title[locale] ?? Object.values(work.title)[0] ?? work.work}</h3>
          {work.parts
            .filter(({langs}) => langs.length > 1)
            .map(part => {
              const isOpen = view?.work === work.work && view.part === part.part
              const pairs = isOpen ? progressOf(view) : part.pairs
              return (
                <div key={part.part} class="part-progress">
                  <button
                    type="button"
                    class="part"
                    aria-current={isOpen ? 'page' : undefined}
                    onClick={() => {
                      void session.open(work.work, part.part)
                      onClose()
                    }}
                  >
                    {part.part}
                  </button>
                  <div class="pairs">
                    {pairs.length === 0 ? <span class="quiet">{say('progress.unbuilt')}</span> : null}
                    {pairs.map(pair => {
                      const name = pairName(pair.key, part.langs, locale)
                      return (
                        <div key={pair.key} class="pair-progress">
                          <span>{name}</span>
                          <ProgressBar label={`${part.part}, ${name}`} progress={pair} />
                          <span class="quiet">{say('progress.value', {...pair})}</span>
                        </div>
                      )
                    })}
                  </div>
                </div>
              )
            })}
        </section>
      ))}
    </Frame>
  )
}
