import {useEffect, useState} from 'preact/hooks'
import type {SegmentPlaces} from '../../contract/segment-places.ts'
import {partPath, request} from '../api/request.ts'
import {focusOn} from '../grid/focus.ts'
import type {Session} from '../session.ts'
import type {State} from '../state.ts'
import {say} from '../words/say.ts'
import {PdfPage} from './pdf-page.tsx'
import type {SourceProps} from './source-props.ts'
import {TextPage} from './text-page.tsx'

const known = new Map<string, Promise<SegmentPlaces>>()

/** The page or the source text of an edition, with the row's segments lit. */
export function PageView({
  session,
  state,
  lang,
  lit,
  active
}: {
  readonly session: Session
  readonly state: State
  readonly lang: string
  readonly lit: readonly string[]
  readonly active: string | undefined
}) {
  const view = state.view!
  const edition = view.editions.find(held => held.lang === lang)
  const [places, setPlaces] = useState<{readonly key: string; readonly held: SegmentPlaces} | null>(null)
  const path = partPath(view.work, view.part, 'editions', lang, 'places')
  const key = `${view.session} ${path}`
  useEffect(() => {
    let isCurrent = true
    const asked = known.get(key) ?? request<SegmentPlaces>(path)
    known.set(key, asked)
    asked.then(
      held => isCurrent && setPlaces({key, held}),
      () => known.delete(key)
    )
    return () => {
      isCurrent = false
    }
  }, [key])
  if (!edition || edition.page === 'none') return <p class="quiet">{say('page.none')}</p>
  if (!places || places.key !== key) return <p class="quiet">{say('page.loading')}</p>
  const file = partPath(view.work, view.part, 'editions', lang, 'file')
  const props: SourceProps = {file, places: places.held, lit, active, zoom: state.settings.zoom, onPick}
  return edition.page === 'pdf' ? <PdfPage key={file} {...props} /> : <TextPage key={file} {...props} />

  function onPick(segment: string): void {
    const {view: now, rows} = session.store.get()
    const focus = now && focusOn(now, rows, lang, segment)
    if (focus) session.store.set({focus})
    else session.tell('said.filtered', {}, 'problem')
  }
}
