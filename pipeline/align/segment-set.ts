import {z} from 'zod'

const documentOfTwo = z.object({
  id: z.string(),
  src: z.array(z.string()),
  tgt: z.array(z.string()),
  srcType: z.array(z.string()).optional(),
  tgtType: z.array(z.string()).optional()
})

const documentOfMany = z.object({
  id: z.string(),
  segments: z.record(z.string(), z.array(z.string())),
  types: z.record(z.string(), z.array(z.string())).optional()
})

/** Pre-segmented text in two languages (`pair`) or in two or three (`langs`); other keys, such as `gold`, are ignored. */
export const segmentSet = z.union([
  z.object({pair: z.string().regex(/^[A-Za-z0-9]+-[A-Za-z0-9-]+$/), docs: z.array(documentOfTwo)}),
  z.object({langs: z.array(z.string()).min(2).max(3), docs: z.array(documentOfMany)})
])
export type SegmentSet = z.infer<typeof segmentSet>
