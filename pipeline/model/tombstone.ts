import {z} from 'zod'
import {isoDate} from './iso-date.ts'
import {languageTag} from './language-tag.ts'
import {authority, rights} from './work.ts'

/**
 * `<part>.<lang>.tombstone.json`: an edition that was withdrawn or superseded. Of a withdrawn one it is all that is published; its ids stay in
 * `ids.jsonl`, so that links and decisions hold when it comes back. Since 1.3.
 */
export const tombstone = z
  .object({
    $schema: z.string().optional(),
    work: z.string(),
    part: z.string(),
    lang: languageTag,
    state: z.enum(['withdrawn', 'superseded']),
    since: isoDate.nullable(),
    /** In the words of whoever withdrew it. */
    reason: z.string().nullable(),
    /** What stands in its place: the name of a work, or an address. */
    replacedBy: z.string().nullable(),
    title: z.string().nullable(),
    authority,
    rights,
    translationOf: languageTag.optional(),
    /** Address of the source. */
    url: z.string().nullable(),
    /** The snapshot that it was read from, as it was last. */
    snapshot: z.object({sha256: z.string(), retrieved: z.string().nullable()}).readonly(),
    /** Id of the document, which its JSON had. */
    document: z.string(),
    /** The page for people, relative to this file. */
    page: z.string()
  })
  .readonly()
export type Tombstone = z.infer<typeof tombstone>

/** A tombstone as `work.json` and `feed/index.json` list it; `file` and `page` are relative to the list. */
export const tombstoneEntry = z
  .object({
    part: z.string(),
    lang: languageTag,
    title: z.string().nullable(),
    state: z.enum(['withdrawn', 'superseded']),
    since: isoDate.nullable(),
    replacedBy: z.string().nullable(),
    file: z.string(),
    page: z.string()
  })
  .readonly()
export type TombstoneEntry = z.infer<typeof tombstoneEntry>
