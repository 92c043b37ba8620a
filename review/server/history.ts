import type {Decision} from '../../pipeline/model/index.ts'
import type {HistoryView} from '../contract/part-view.ts'

/** What one person can take back and put back, the latest last. Each step is the events of one act. */
export interface History {
  readonly undo: readonly (readonly string[])[]
  readonly redo: readonly (readonly string[])[]
}

/**
 * The steps of one person in one part. An undo moves a step to what can be put back, a restore moves it again; a new decision ends what could
 * be put back, and so does dropping one, whoever made it. Events that share a `group` were one act and are one step.
 *
 * @param events in the order in which they were written
 * @param active ids of the events that count: a step of which none does is taken back already, by whomever
 */
export function historyOf(
  events: readonly Decision[],
  who: string,
  part: string,
  active?: ReadonlySet<string>
): History {
  let undo: (readonly string[])[] = []
  let redo: (readonly string[])[] = []
  let lastGroup: unknown
  for (const event of events) {
    if (event.who !== who || event.part !== part) continue
    const target = typeof event.result.event === 'string' ? event.result.event : undefined
    const isDrop = event.action === 'undo' && event.result.drop === true
    if (event.action === 'undo' && target !== undefined && !isDrop) {
      const step = undo.find(ids => ids.includes(target))
      if (!step) continue
      undo = undo.filter(other => other !== step)
      redo = [...redo, step]
    } else if (event.action === 'restore' && target !== undefined) {
      const step = redo.find(ids => ids.includes(target))
      if (!step) continue
      redo = redo.filter(other => other !== step)
      undo = [...undo, step]
    } else {
      const {group} = event.result
      const last = undo.at(-1)
      if (group !== undefined && group === lastGroup && last) undo[undo.length - 1] = [...last, event.id]
      else undo.push([event.id])
      redo = []
    }
    const isStep = isDrop || (event.action !== 'undo' && event.action !== 'restore')
    lastGroup = isStep ? event.result.group : undefined
  }
  return {undo: active ? undo.filter(step => step.some(id => active.has(id))) : undo, redo}
}

export function historyView({undo, redo}: History): HistoryView {
  return {undo: undo.length, redo: redo.length, next: undo.at(-1)?.[0] ?? null, again: redo.at(-1)?.[0] ?? null}
}
