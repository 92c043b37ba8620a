import type {Run} from '../diagnostics/run.ts'
import type {Decision} from '../model/decision.ts'
import type {Place} from '../model/place.ts'
import type {CausalOrder} from './causal-order.ts'
import type {Flag} from './claims.ts'
import type {Conflict} from './conflicts.ts'
import type {CurrentSegments} from './current-segments.ts'
import type {EventsInOrder} from './events-in-order.ts'
import type {InForce} from './in-force.ts'
import type {Outdated} from './outdated.ts'

interface Found {
  readonly stale: readonly Outdated[]
  readonly gone: readonly Outdated[]
  readonly conflicts: readonly Conflict[]
  readonly flags: readonly Flag[]
  readonly aimless: InForce['aimless']
  readonly misfits: EventsInOrder['misfits']
}

interface Context {
  readonly events: readonly Decision[]
  readonly current: CurrentSegments
  readonly order: CausalOrder
  readonly file: string
  readonly run: Run
}

/** Reports what people should look at: at the text where it still stands, else at the event in the journal. */
export function reportReplay(found: Found, {events, current, order, file, run}: Context): void {
  const byId = new Map(events.map(event => [event.id, event]))
  const inJournal = (id: string): Place => ({kind: 'unit', file, id})
  const placeOf = (segments: readonly string[], event: string): Place => {
    const standing = segments.map(id => current.get(id)?.place).find(place => place !== undefined)
    return standing ?? inJournal(event)
  }
  const seenText = (event: string, segment: string): string =>
    Object.values(byId.get(event)?.seen ?? {})
      .flat()
      .find(({id}) => id === segment)?.text ?? segment

  for (const {id, parent} of order.missing) run.report('decisions:parent-missing', inJournal(id), {id, parent})
  for (const id of order.cuts) run.report('decisions:cycle', inJournal(id), {id})
  for (const {event, problem} of found.misfits) {
    run.report('decisions:event-invalid', inJournal(event.id), {event: event.id, problem})
  }
  for (const {event, target} of found.aimless) {
    run.report('decisions:target-unknown', inJournal(event.id), {id: event.id, target})
  }
  // Decisions of one person on several pairs with the same text are said once.
  const said = new Set<string>()
  const isNew = (...key: readonly string[]): boolean => said.size < said.add(JSON.stringify(key)).size
  for (const {event, segments} of found.stale) {
    const [first] = segments
    if (first === undefined || !isNew('stale', byId.get(event)!.who, ...segments)) continue
    const {action, who} = byId.get(event)!
    const detail = {action, who, before: seenText(event, first), now: current.get(first)?.text ?? ''}
    run.report('decisions:stale', placeOf(segments, event), detail, [inJournal(event)])
  }
  const absent = new Set<string>()
  for (const {event, segments, part} of found.gone) {
    const [first] = segments
    const {action, who, seen} = byId.get(event)!
    if (first === undefined) continue
    const langs = Object.keys(seen).filter(lang => seen[lang]!.length > 0 && !current.langs(part).includes(lang))
    for (const lang of langs) absent.add(JSON.stringify([part, lang]))
    // What went with a whole edition is said of the edition, once.
    const withEdition = new Set(langs.flatMap(lang => seen[lang]!.map(({id}) => id)))
    if (segments.every(id => withEdition.has(id)) || !isNew('gone', who, ...segments)) continue
    const replacedBy = segments.flatMap(id => current.successors(id))
    const related = replacedBy.flatMap(id => current.get(id)?.place ?? [])
    run.report('decisions:gone', inJournal(event), {action, who, before: seenText(event, first)}, related)
  }
  for (const edition of [...absent].sort()) {
    const [part, lang] = JSON.parse(edition) as [string, string]
    run.report('decisions:edition-missing', {kind: 'file', file}, {part, lang})
  }
  const told = new Set<string>()
  for (const {
    events: [a, b],
    segments
  } of found.conflicts) {
    if (told.has(`${a} ${b}`)) continue
    told.add(`${a} ${b}`)
    const [first, second] = [byId.get(a)!, byId.get(b)!]
    const text = segments[0] === undefined ? '' : (current.get(segments[0])?.text ?? seenText(a, segments[0]))
    const detail = {who: first.who, action: first.action, other: second.who, otherAction: second.action, text}
    run.report('decisions:conflict', placeOf(segments, a), detail, [inJournal(a), inJournal(b)])
  }
  for (const {rule, event} of found.flags) {
    const segments = Object.values(event.seen).flatMap(seen => seen.map(({id}) => id))
    run.report(rule, placeOf(segments, event.id), {who: event.who}, [inJournal(event.id)])
  }
}
