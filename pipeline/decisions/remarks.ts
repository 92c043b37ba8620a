import {type Decision, type DecisionAction, decisionResults} from '../model/decision.ts'
import type {CurrentSegments} from './current-segments.ts'
import type {IsCurrent} from './standing.ts'

/** What an event says beside the alignment. */
export interface Remark<Result> {
  readonly event: string
  readonly who: string
  readonly when: string
  readonly part: string
  readonly pair: string | null
  readonly seen: Decision['seen']
  /** The segments that it speaks of; in place of those that are gone, what they were split or merged into. */
  readonly segments: readonly string[]
  readonly result: Result
  /** True where a text that it speaks of has changed or gone since. */
  readonly stale: boolean
}

export interface Remarks {
  readonly comments: readonly Remark<{readonly text: string}>[]
  readonly translationErrors: readonly Remark<{readonly kind: string; readonly better?: string | undefined}>[]
  readonly acceptedFindings: readonly Remark<{readonly finding: string; readonly reason: string}>[]
  /** Remarks on segments that are gone, with those. */
  readonly gone: readonly {readonly event: Decision; readonly segments: readonly string[]}[]
}

/**
 * Comments, translation errors and accepted findings, in causal order.
 *
 * @param events in force, with results that fit their actions.
 */
export function remarksOf(events: readonly Decision[], current: CurrentSegments, isCurrent: IsCurrent): Remarks {
  const remark = <Result>(event: Decision, result: Result): Remark<Result> => {
    const {id, who, when, part, pair, seen} = event
    const shown = Object.values(seen).flat()
    const stale = shown.some(segment => !isCurrent(segment.id, segment.hash))
    const segments = [...new Set(shown.flatMap(({id}) => (current.get(id) ? [id] : current.successors(id))))]
    return {event: id, who, when, part, pair, seen, segments, result, stale}
  }
  const of = (action: DecisionAction) => events.filter(event => event.action === action)
  const remarks = [...of('comment'), ...of('translation-error'), ...of('accept-finding')]
  return {
    comments: of('comment').map(event => remark(event, decisionResults.comment.parse(event.result))),
    translationErrors: of('translation-error').map(event =>
      remark(event, decisionResults['translation-error'].parse(event.result))
    ),
    acceptedFindings: of('accept-finding').map(event =>
      remark(event, decisionResults['accept-finding'].parse(event.result))
    ),
    gone: remarks.flatMap(event => {
      const segments = Object.values(event.seen)
        .flat()
        .filter(({id}) => current.get(id) === undefined)
        .map(({id}) => id)
      return segments.length === 0 ? [] : [{event, segments}]
    })
  }
}
