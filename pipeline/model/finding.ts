import {z} from 'zod'
import {place} from './place.ts'

/** What a check says about a unit, a document or two parts of a work. `actual` and `expected` are texts as printed. */
export const finding = z
  .object({
    id: z.string(),
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    part: z.string().nullable(),
    unit: z.string().nullable(),
    /** Named values for the localised message. */
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
    places: z.array(place).min(1).readonly(),
    related: z.array(place).readonly(),
    /** Why a reviewer accepted it as it is. */
    accepted: z.string().optional()
  })
  .readonly()
export type Finding = z.infer<typeof finding>
