import {z} from 'zod'
import {languageTag} from './language-tag.ts'

export const decisionAction = z.enum([
  'confirm',
  'approve',
  'reject',
  'relink',
  'split',
  'merge',
  'edit',
  'not-translation',
  'untranslated',
  'translation-error',
  'accept-finding',
  'comment',
  'undo',
  'restore'
])
export type DecisionAction = z.infer<typeof decisionAction>

/** A segment as the reviewer saw it. `hash` is the segment's `contentHash` then. */
export const seenSegment = z.object({id: z.string(), hash: z.string(), text: z.string()}).readonly()
export type SeenSegment = z.infer<typeof seenSegment>

/**
 * One line of `sources/<work>/review.jsonl`. Events replay in the order of `after` (ties by id); two events on one unit that
 * know nothing of each other are a conflict.
 */
export const decision = z
  .object({
    v: z.literal(1),
    id: z.string().min(1),
    after: z.array(z.string()).readonly(),
    who: z.string(),
    when: z.iso.datetime(),
    part: z.string(),
    action: decisionAction,
    /** `nb-en`; null for actions on segments, findings or events. */
    pair: z.string().nullable().default(null),
    seen: z.record(languageTag, z.array(seenSegment).readonly()),
    /**
     * By action. relink, split, merge: `{beads: [{nb: [ids], en: [ids]}]}`, which replace what was seen. edit: `{text}`.
     * translation-error: `{kind, better?}`. comment: `{text}`. accept-finding: `{finding, reason}`. undo, restore: `{event}`.
     */
    result: z.record(z.string(), z.unknown()).default({})
  })
  .readonly()
export type Decision = z.infer<typeof decision>

/** Segment ids by language of each bead that replaces what was seen. */
const beads = z
  .object({
    beads: z
      .array(z.record(languageTag, z.array(z.string()).readonly()))
      .min(1)
      .readonly()
  })
  .refine(({beads}) => isEachOnce(beads.flatMap(bead => Object.values(bead).flat())), {
    error: 'a segment is in two beads',
    path: ['beads']
  })
const nothing = z.looseObject({})

function isEachOnce(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length
}

/** What `result` holds, by action. */
export const decisionResults = {
  /** `bulk`: confirmed together with others, without looking at each; never enough for approval. */
  confirm: z.looseObject({bulk: z.boolean().optional()}),
  approve: nothing,
  reject: nothing,
  relink: beads,
  split: beads,
  merge: beads,
  edit: z.object({text: z.string()}),
  'not-translation': nothing,
  untranslated: nothing,
  /** `kind` in MQM's words; `lang`: whose text is wrong; `better`: how it should read; `note`: why, for the owner of the document. */
  'translation-error': z.object({
    kind: z.string(),
    lang: languageTag.optional(),
    better: z.string().optional(),
    note: z.string().optional()
  }),
  'accept-finding': z.object({finding: z.string(), reason: z.string()}),
  comment: z.object({text: z.string()}),
  /** `undo` takes an event out of force, `restore` puts it back; both work on any event, also on an undo. */
  undo: z.object({event: z.string()}),
  restore: z.object({event: z.string()})
} as const satisfies Record<DecisionAction, z.ZodType>

/** Segment ids by language: what the two (or three) sides of one correspondence are. A side may be empty. */
export type Members = Readonly<Record<string, readonly string[]>>

/** What the journal demands of the next alignment of a part. */
export interface Constraints {
  /** Beads that stand as they are. */
  readonly fixed: readonly {readonly pair: string; readonly members: Members}[]
  /** Beads that must not come again. */
  readonly forbidden: readonly {readonly pair: string; readonly members: Members}[]
}
