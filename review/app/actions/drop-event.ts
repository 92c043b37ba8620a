import type {Session} from '../session.ts'

/** Takes one decision back, whoever made it and whenever. */
export function dropEvent(session: Session, event: string): void {
  const {view} = session.store.get()
  if (!view) return
  const undone = {action: 'undo', pair: null, seen: {}, result: {event, drop: true}} as const
  session.outbox.send({work: view.work, drafts: [{id: crypto.randomUUID(), part: view.part, ...undone}]})
  session.tell('said.dropped')
}
