import {z} from 'zod'
import {isoDate, isoInstant} from './iso-date.ts'
import {languageTag} from './language-tag.ts'
import {ruleSettings} from './rule-settings.ts'

/** What a text is. `unknown` is that of a file that no work lists: an edition must say it. */
export const authority = z.enum(['original', 'official-translation', 'unofficial-translation', 'specimen', 'unknown'])
export type Authority = z.infer<typeof authority>

export const editionAuthority = authority.exclude(['unknown'])
export type EditionAuthority = z.infer<typeof editionAuthority>

export const origin = z.enum(['handed-over', 'fetched', 'written'])
export type Origin = z.infer<typeof origin>

export const rights = z
  .strictObject({basis: z.string(), licence: z.string().nullable(), attribution: z.string().nullable()})
  .readonly()
export type Rights = z.infer<typeof rights>

/** A file below the work's folder: relative, with forward slashes, never leading out of it. */
const ownFile = z.string().refine(path => !/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path), {
  error: 'must lie in the folder of the work'
})

/** One part in one language in one file. `file` is relative to the work's folder. */
export const edition = z
  .strictObject({
    file: ownFile,
    authority: editionAuthority,
    origin,
    authentic: z.boolean().optional(),
    translationOf: languageTag.optional(),
    rights,
    url: z.url().optional(),
    /** When the snapshot was handed over or fetched: ISO 8601 date or instant. */
    retrieved: isoInstant.optional(),
    mediaType: z.string().optional(),
    /** Other files with the same text, such as the page of a PDF: read only to be compared with this one. */
    alsoIn: z
      .array(z.strictObject({file: ownFile, url: z.url().optional(), mediaType: z.string().optional()}).readonly())
      .readonly()
      .optional(),
    state: z.enum(['current', 'withdrawn', 'superseded']).optional(),
    /** When it was withdrawn or superseded, why, and by what: the name of a work, or an address. Since 1.3. */
    since: isoDate.optional(),
    reason: z.string().optional(),
    replacedBy: z.string().optional()
  })
  .refine(e => e.authority === 'original' || e.authority === 'specimen' || e.translationOf !== undefined, {
    error: 'a translation names the language it is a translation of',
    path: ['translationOf']
  })
  .readonly()
export type Edition = z.infer<typeof edition>

/** Parts by name, editions by language tag. */
export const work = z
  .strictObject({
    title: z.record(languageTag, z.string()).optional(),
    /** Publisher profile that extraction uses; found by the address where left out. */
    profile: z.string().optional(),
    /** Name of the work that this one is the successor of. */
    replaces: z.string().optional(),
    /** Rules of the checks, before those of `samsvar.config.yaml`. Since 1.2. */
    checks: ruleSettings.optional(),
    parts: z.record(
      z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
      z.strictObject({url: z.url().optional(), editions: z.record(languageTag, edition)}).readonly()
    )
  })
  .readonly()
export type Work = z.infer<typeof work>
