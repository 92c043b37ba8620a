import {z} from 'zod'
import {languageTag} from './language-tag.ts'

/** One line of `sources/<work>/ids.jsonl`, sorted by part, language, kind and position when last seen. */
export const identity = z
  .object({
    id: z.string(),
    kind: z.string(),
    part: z.string(),
    lang: languageTag,
    /** First 16 hex digits of SHA-256 over the text when last seen. */
    hash: z.string(),
    /** The text when last seen, so that a changed one can be recognised. */
    text: z.string(),
    /** Ids before and after when last seen; null at an edge. */
    before: z.string().nullable(),
    after: z.string().nullable(),
    /** Id of the section, table or block that it stood in when last seen; null at the top. */
    parent: z.string().nullable().optional(),
    retired: z.literal(true).optional(),
    replacedBy: z.array(z.string()).readonly().optional()
  })
  .readonly()
export type Identity = z.infer<typeof identity>
