import {z} from 'zod'
import {decisionAction} from '../../pipeline/model/index.ts'

/** Characters that a text of a decision may have. */
const MAX_TEXT = 20_000
/** Decisions in one request: as many as a bulk confirmation of the longest part. */
const MAX_DRAFTS = 50_000
/** Segments of one language in one decision. */
const MAX_SEGMENTS = 1000

const id = z.string().min(1).max(100)

/** A decision as the screen sends it: the server adds who, when, what it follows, and the texts that were seen. */
export const draftDecision = z
  .strictObject({
    /** Made by the screen, so that a request that is sent again is not taken twice. */
    id: z.uuid(),
    part: id,
    action: decisionAction,
    pair: z.string().max(100).nullable(),
    /** Segments by language, with the hashes of the texts on the screen. */
    seen: z.record(z.string().max(35), z.array(z.strictObject({id, hash: z.string().max(64)})).max(MAX_SEGMENTS)),
    result: z.record(z.string().max(50), z.unknown())
  })
  .readonly()
export type DraftDecision = z.infer<typeof draftDecision>

export const decisionRequest = z
  .strictObject({
    drafts: z.array(draftDecision).min(1).max(MAX_DRAFTS),
    /** Whose decisions they are: refused where the server writes under another name by now. */
    who: z.string().max(MAX_TEXT).optional()
  })
  .readonly()

/** Texts that `result` may hold, by their longest. */
export const resultText = z.string().min(1).max(MAX_TEXT)

/**
 * Why a request was refused. `outdated`: a text on the screen is no longer the one in the source; `other-reviewer`: the server writes under the
 * name that is the reason.
 */
export const refusal = z
  .object({
    error: z.enum([
      'unauthorised',
      'forbidden',
      'not-found',
      'invalid',
      'outdated',
      'other-reviewer',
      'locked',
      'too-large',
      'unusable',
      'nothing',
      'failed'
    ]),
    reason: z.string().optional()
  })
  .readonly()
export type Refusal = z.infer<typeof refusal>
