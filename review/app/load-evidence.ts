import {partPath, request} from './api/request.ts'
import type {Session} from './session.ts'
import type {State} from './state.ts'

/** Fetches the evidence of a unit. */
export async function loadEvidence(session: Session, unit: string): Promise<void> {
  const {view, evidence} = session.store.get()
  if (!view || evidence?.unit === unit) return
  const {evidence: found} = await request<{evidence: NonNullable<State['evidence']>['found']}>(
    partPath(view.work, view.part, 'units', unit, 'evidence')
  )
  if (session.store.get().view?.part === view.part) session.store.set({evidence: {unit, found}})
}
