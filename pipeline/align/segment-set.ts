import {z} from 'zod'

const texts = z.array(z.string()).readonly()

const documentOfTwo = z.object({
  id: z.string(),
  src: texts,
  tgt: texts,
  srcType: texts.optional(),
  tgtType: texts.optional()
})

const documentOfMany = z.object({
  id: z.string(),
  segments: z.record(z.string(), texts),
  types: z.record(z.string(), texts).optional()
})

/** Pre-segmented text in two languages (`pair`) or in two or three (`langs`); other keys, such as `gold`, are ignored. */
export const segmentSet = z.union([
  z.object({pair: z.string().regex(/^[A-Za-z0-9]+-[A-Za-z0-9-]+$/), docs: z.array(documentOfTwo).readonly()}),
  z.object({langs: z.array(z.string()).min(2).max(3).readonly(), docs: z.array(documentOfMany).readonly()})
])
export type SegmentSet = z.infer<typeof segmentSet>
