import {z} from 'zod'
import {languageTag} from '../../pipeline/model/index.ts'

/** How far a pair of languages is: rows that have a text on a side, how many are decided, and how many of those approved. */
export const pairProgress = z.object({key: z.string(), rows: z.int(), decided: z.int(), approved: z.int()}).readonly()
export type PairProgress = z.infer<typeof pairProgress>

export const partProgress = z
  .object({
    part: z.string(),
    langs: z.array(languageTag).readonly(),
    /** Null where the part was never built. */
    units: z.int().nullable(),
    pairs: z.array(pairProgress).readonly()
  })
  .readonly()
export type PartProgress = z.infer<typeof partProgress>

/** A work as the list of works shows it. */
export const reviewedWork = z
  .object({work: z.string(), title: z.record(languageTag, z.string()), parts: z.array(partProgress).readonly()})
  .readonly()
export type ReviewedWork = z.infer<typeof reviewedWork>

export const workList = z
  .object({works: z.array(reviewedWork).readonly(), who: z.string(), locale: z.string()})
  .readonly()
export type WorkList = z.infer<typeof workList>
