import {draft} from '../decide/drafts.ts'
import {type Session, shownLangs} from '../session.ts'

/** Confirms rows together, without a look at each: said in every event, and never enough for an approval. */
export function confirmTogether(session: Session, units: readonly string[]): void {
  const view = session.store.get().view
  if (!view) return
  const seen = {view, langs: shownLangs(session.store.get())}
  const group = crypto.randomUUID()
  const wanted = new Set(units)
  const drafts = view.units
    .filter(({id}) => wanted.has(id))
    .map(unit => draft(seen, 'confirm', [unit], {bulk: true, group}))
  session.outbox.send({work: view.work, drafts})
  session.tell('said.bulk', {count: drafts.length})
}
