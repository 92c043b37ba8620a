import {z} from 'zod'
import {id} from './block.ts'
import {place} from './place.ts'

/** A change that mends it: characters `start` to `end` (UTF-16 offsets) of a segment's text become `text`. Since 1.2. */
export const fix = z.object({segment: id, start: z.int().min(0), end: z.int().min(0), text: z.string()}).readonly()
export type Fix = z.infer<typeof fix>

/** What a check says about a unit, a document or two parts of a work. `actual` is what was seen, as printed. */
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
    /** What was seen, and what was to be expected in its place, in the language of the text. Since 1.2. */
    actual: z.string().optional(),
    expected: z.string().optional(),
    fix: fix.optional(),
    /** Why a reviewer accepted it as it is. */
    accepted: z.string().optional()
  })
  .readonly()
export type Finding = z.infer<typeof finding>
