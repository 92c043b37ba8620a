import {z} from 'zod'
import {finding, translationUnit} from '../../pipeline/model/index.ts'
import {attentionView, historyView, remarkView, segmentView} from './part-view.ts'

/** `remove` units at `at` give way to `units`. Splices apply in their order, from the end of the list to its beginning. */
export const unitSplice = z
  .object({at: z.int(), remove: z.int(), units: z.array(translationUnit).readonly()})
  .readonly()
export type UnitSplice = z.infer<typeof unitSplice>

/** What changed in a part from one version to the next; what is absent is as it was. */
export const partPatch = z
  .object({
    work: z.string(),
    part: z.string(),
    session: z.string(),
    from: z.int(),
    to: z.int(),
    splices: z.array(unitSplice).readonly(),
    segments: z.record(z.string(), segmentView).optional(),
    findings: z.array(finding).readonly().optional(),
    checking: z.boolean().optional(),
    remarks: z.array(remarkView).readonly().optional(),
    attention: z.array(attentionView).readonly().optional(),
    flagged: z.array(z.string()).readonly().optional(),
    bulk: z.array(z.string()).readonly().optional(),
    history: historyView.optional()
  })
  .readonly()
export type PartPatch = z.infer<typeof partPatch>

/** The events that a request came to, and what changed by them. */
export const taken = z
  .object({
    events: z.array(z.string()).readonly(),
    patches: z.array(partPatch).readonly(),
    /** True of an undo or redo of what another window did. */
    elsewhere: z.boolean().optional()
  })
  .readonly()
export type Taken = z.infer<typeof taken>
