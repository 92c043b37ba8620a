import type {Replay} from '../../pipeline/decisions/index.ts'
import type {Decision} from '../../pipeline/model/index.ts'
import type {AttentionView, EventView, RemarkView} from '../contract/part-view.ts'

/** The decisions of a part that people should look at: texts that changed, texts that are gone, contradictions. */
export function attentionOf(
  part: string,
  {stale, gone, conflicts}: Pick<Replay, 'stale' | 'gone' | 'conflicts'>,
  byId: ReadonlyMap<string, Decision>
): readonly AttentionView[] {
  const outdated = (kind: 'stale' | 'gone', found: Replay['stale']) =>
    found.map(({pair, segments, heirs, event, part}) => ({part, kind, pair, segments, heirs, events: [event]}))
  const found = [
    ...outdated('stale', stale),
    ...outdated('gone', gone),
    ...conflicts.map(conflict => ({...conflict, heirs: undefined, kind: 'conflict' as const}))
  ].filter(found => found.part === part)
  // What an event of all languages says of several pairs is one thing to look at.
  const together = Map.groupBy(found, ({kind, events}) => [kind, ...events].join(' '))
  return [...together.values()]
    .map(group => ({
      ...group[0]!,
      pair: group.length > 1 ? null : group[0]!.pair,
      segments: [...new Set(group.flatMap(({segments}) => segments))],
      heirs: Object.fromEntries(group.flatMap(({heirs = {}}) => Object.entries(heirs)))
    }))
    .map(({kind, pair, segments, heirs, events}) => ({
      kind,
      pair,
      segments,
      ...(Object.keys(heirs).length > 0 && {heirs}),
      events: events.flatMap(id => eventView(byId.get(id)))
    }))
}

/** Comments, translation errors and accepted findings of a part, in causal order of each kind. */
export function remarksOf(
  part: string,
  {comments, translationErrors, acceptedFindings}: Pick<Replay, 'comments' | 'translationErrors' | 'acceptedFindings'>
): readonly RemarkView[] {
  const of = ({
    event,
    who,
    when,
    pair,
    segments,
    stale
  }: Replay['comments'][number] | Replay['translationErrors'][number] | Replay['acceptedFindings'][number]) => ({
    event,
    who,
    when,
    pair,
    stale,
    segments
  })
  const here = (remark: {readonly part: string}) => remark.part === part
  return [
    ...comments.filter(here).map(remark => ({...of(remark), kind: 'comment' as const, text: remark.result.text})),
    ...translationErrors.filter(here).map(remark => ({
      ...of(remark),
      ...remark.result,
      kind: 'translation-error' as const,
      text: remark.result.kind
    })),
    ...acceptedFindings.filter(here).map(remark => ({
      ...of(remark),
      kind: 'accept-finding' as const,
      text: remark.result.reason,
      finding: remark.result.finding
    }))
  ]
}

export function eventView(event: Decision | undefined): readonly EventView[] {
  if (!event) return []
  const {id, who, when, action, pair, seen, result} = event
  return [{id, who, when, action, pair, seen, result}]
}
