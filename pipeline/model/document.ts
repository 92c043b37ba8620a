import {z} from 'zod'
import {definition, signature} from './instrument.ts'
import {languageTag} from './language-tag.ts'
import {metadata} from './metadata.ts'
import {section} from './section.ts'
import {authority, origin, rights} from './work.ts'

/** What extraction makes of one edition: metadata and a tree of sections and blocks, every node with its places. */
export const document = z
  .object({
    $schema: z.string().optional(),
    id: z.string(),
    contentHash: z.string(),
    work: z.string(),
    part: z.string(),
    lang: languageTag,
    authority,
    origin,
    rights,
    /** The language this edition was translated from. */
    translationOf: languageTag.optional(),
    /** Address of the source page. */
    url: z.string().nullable(),
    snapshot: z
      .object({file: z.string(), sha256: z.string(), mediaType: z.string(), fetched: z.string().optional()})
      .readonly(),
    metadata,
    sections: z.array(section).readonly(),
    /** What the document says that its words mean; since 1.1. */
    definitions: z.array(definition).readonly().optional(),
    /** Its signature blocks; since 1.1. */
    signatures: z.array(signature).readonly().optional()
  })
  .readonly()
export type Document = z.infer<typeof document>
