import {z} from 'zod'
import {isoDate} from './iso-date.ts'
import {languageTag} from './language-tag.ts'
import {tombstoneEntry} from './tombstone.ts'
import {unitStatus} from './unit.ts'
import {authority, rights} from './work.ts'

/** An edition that goes to sites, as `feed/index.json` lists it. Files are relative to `feed/index.json`; `path` is where a site shows it. */
export const feedEdition = z
  .object({
    part: z.string(),
    lang: languageTag,
    title: z.string(),
    authority,
    translationOf: languageTag.optional(),
    rights,
    /** Address of the source page, which a site names as canonical. */
    source: z.string().nullable(),
    /** Who issued the text that this is an edition of. */
    publisher: z.object({name: z.string(), url: z.string().nullable()}).readonly().nullable(),
    type: z.string().nullable(),
    published: isoDate.nullable(),
    period: z.object({start: isoDate, end: isoDate.nullable()}).readonly().nullable(),
    topics: z.array(z.string()).readonly(),
    /** When the snapshot was handed over or fetched; null where nobody noted it. */
    retrieved: z.string().nullable(),
    /** SHA-256 of the snapshot. */
    sha256: z.string(),
    /** Snapshots fetched of the source in which its text had changed, oldest first; `shown` is the one that this edition is. */
    snapshots: z.array(z.object({sha256: z.string(), fetched: z.string(), shown: z.boolean()}).readonly()).readonly(),
    markdown: z.string(),
    document: z.string(),
    path: z.string(),
    noindex: z.boolean(),
    superseded: z.boolean()
  })
  .readonly()
export type FeedEdition = z.infer<typeof feedEdition>

/** `<work>/feed/index.json`: what sites get of a work, what they do not get and why. */
export const workFeed = z
  .object({
    $schema: z.string().optional(),
    work: z.string(),
    title: z.record(languageTag, z.string()),
    replaces: z.string().optional(),
    editions: z.array(feedEdition).readonly(),
    /** Aligned texts by part, relative to `feed/index.json`; only parts of which two editions go to sites. */
    units: z.record(z.string(), z.string()),
    /** Languages that a part lacks, and the one to show in its place. */
    fallbacks: z.array(z.object({part: z.string(), lang: languageTag, shown: languageTag}).readonly()).readonly(),
    leftOut: z
      .array(
        z
          .object({part: z.string(), lang: languageTag, reason: z.enum(['specimen', 'rights-unknown', 'withdrawn'])})
          .readonly()
      )
      .readonly(),
    /** What sites say in the place of editions that were withdrawn, and beside those that were superseded; since 1.3. */
    tombstones: z.array(tombstoneEntry).readonly().optional()
  })
  .readonly()
export type WorkFeed = z.infer<typeof workFeed>

/** `<work>/feed/<part>.units.json`: a part's texts side by side, unit by unit, as sites may show them. */
export const feedUnits = z
  .object({
    $schema: z.string().optional(),
    work: z.string(),
    part: z.string(),
    langs: z.array(languageTag).readonly(),
    editions: z.record(
      languageTag,
      z
        .object({
          title: z.string(),
          authority,
          /** What the reader must know of the text, in its own language; null for originals. */
          notice: z.string().nullable(),
          attribution: z.string().nullable(),
          source: z.string().nullable(),
          path: z.string()
        })
        .readonly()
    ),
    units: z
      .array(
        z
          .object({
            id: z.string(),
            /** Type of the block that the unit stands in. */
            type: z.string(),
            /** Anchor of the section, as in the Markdown's front matter. */
            section: z.string().nullable(),
            /** Texts by language; a language without a counterpart is left out. */
            texts: z.record(languageTag, z.string()),
            confidence: z.number(),
            statuses: z.record(z.string(), unitStatus)
          })
          .readonly()
      )
      .readonly()
  })
  .readonly()
export type FeedUnits = z.infer<typeof feedUnits>

/** How far a language of a work is: units that hold it, and how many of these people have looked at. */
export const progress = z
  .object({
    /** Units of all parts that have the language. */
    units: z.int(),
    /** Those with a text in it that corresponds to another language's. */
    aligned: z.int(),
    /** Those of these that are reviewed or approved in every pair. */
    reviewed: z.int()
  })
  .readonly()
export type Progress = z.infer<typeof progress>
