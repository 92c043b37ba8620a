import type {z} from 'zod'
import {headsOf} from '../../pipeline/decisions/index.ts'
import {type Decision, decisionResults, type SeenSegment} from '../../pipeline/model/index.ts'
import {type DraftDecision, type Refusal, resultText} from '../contract/draft-decision.ts'
import type {PartView} from '../contract/part-view.ts'

/** Why a decision cannot be written down. */
export class DecisionRefused extends Error {
  override readonly name = 'DecisionRefused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.error)
    this.refusal = refusal
  }
}

const structural = new Set(['relink', 'split', 'merge'])
/** Actions that speak of events, not of segments. */
const ofEvents = new Set(['undo', 'restore'])

/**
 * The events of some drafts, one after another, after all that the journal holds. Drafts that the journal has already are passed over.
 *
 * @throws DecisionRefused where a draft does not fit the part, its action or the texts as they are
 */
export function newEvents(
  drafts: readonly DraftDecision[],
  context: {
    readonly journal: readonly Decision[]
    readonly viewOf: (part: string) => PartView | undefined
    readonly who: string
    readonly when: string
  }
): readonly Decision[] {
  const {journal, viewOf, who, when} = context
  const known = new Set(journal.map(({id}) => id))
  const events: Decision[] = []
  for (const draft of drafts) {
    if (known.has(draft.id)) continue
    const view = viewOf(draft.part)
    if (!view) throw refused('not-found', draft.part)
    const after = events.length === 0 ? headsOf(journal) : [events.at(-1)!.id]
    const {id, part, action, pair} = draft
    const seen = seenTexts(draft, view)
    const result = checkedResult(draft, view, known)
    events.push({v: 1, id, after, who, when, part, action, pair, seen, result})
    known.add(id)
  }
  return events
}

/** What the screen says it showed, with the texts; refused where a text is another one by now. */
function seenTexts(
  {seen, pair, action}: DraftDecision,
  view: PartView
): Readonly<Record<string, readonly SeenSegment[]>> {
  const langs = pair === null ? view.langs : view.pairs.find(({key}) => key === pair)?.langs
  if (!langs) throw refused('invalid', 'pair')
  const shown = Object.entries(seen).map(([lang, segments]) => {
    if (!langs.includes(lang)) throw refused('invalid', `seen.${lang}`)
    const texts = segments.map(({id, hash}) => {
      const segment = Object.hasOwn(view.segments, id) ? view.segments[id] : undefined
      if (!segment || view.blocks[segment.block]?.lang !== lang) throw refused('outdated', id)
      if (segment.hash !== hash) throw refused('outdated', id)
      return {id, hash, text: segment.text}
    })
    return [lang, texts] as const
  })
  const isEmpty = shown.every(([, segments]) => segments.length === 0)
  if (isEmpty && !ofEvents.has(action) && action !== 'accept-finding') throw refused('invalid', 'seen')
  return Object.fromEntries(shown)
}

function checkedResult(
  draft: DraftDecision,
  view: PartView,
  known: ReadonlySet<string>
): Readonly<Record<string, unknown>> {
  const {action, result} = draft
  const parsed: z.ZodSafeParseResult<Record<string, unknown>> = decisionResults[action].safeParse(result)
  if (!parsed.success) throw refused('invalid', ['result', ...(parsed.error.issues[0]?.path ?? [])].join('.'))
  for (const [key, value] of Object.entries(parsed.data))
    if (typeof value === 'string' && !resultText.safeParse(value).success) throw refused('invalid', `result.${key}`)
  if (action === 'edit' && Object.values(draft.seen).flat().length !== 1) throw refused('invalid', 'seen')
  if (ofEvents.has(action) && !known.has(String(parsed.data.event)))
    throw refused('not-found', String(parsed.data.event))
  if (action === 'accept-finding' && !view.findings.some(({id}) => id === parsed.data.finding))
    throw refused('not-found', String(parsed.data.finding))
  if (structural.has(action))
    checkBeads(draft, parsed.data.beads as readonly Readonly<Record<string, readonly string[]>>[])
  return keptResult(result, parsed.data)
}

/** Beads hold each segment that was seen once, and no other. */
function checkBeads({seen}: DraftDecision, beads: readonly Readonly<Record<string, readonly string[]>>[]): void {
  for (const lang of new Set([...Object.keys(seen), ...beads.flatMap(bead => Object.keys(bead))])) {
    const shown = (seen[lang] ?? []).map(({id}) => id).sort()
    const placed = beads.flatMap(bead => bead[lang] ?? []).sort()
    if (JSON.stringify(shown) !== JSON.stringify(placed)) throw refused('invalid', 'result.beads')
  }
}

/** The result as its action has it, and what the screen notes beside it: which act it was part of, what stood before, and that a decision was dropped. */
function keptResult(result: Readonly<Record<string, unknown>>, parsed: Readonly<Record<string, unknown>>) {
  const {group, was, drop} = result
  return {
    ...parsed,
    ...(typeof group === 'string' && group.length <= 100 && {group}),
    ...(Array.isArray(was) && {was}),
    ...(drop === true && {drop})
  }
}

function refused(error: Refusal['error'], reason?: string): DecisionRefused {
  return new DecisionRefused({error, ...(reason !== undefined && {reason})})
}
