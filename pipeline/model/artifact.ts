import {z} from 'zod'
import {progress} from './feed.ts'
import {finding} from './finding.ts'
import {languageTag} from './language-tag.ts'
import {tombstoneEntry} from './tombstone.ts'
import {authority, origin, rights} from './work.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** An edition as `work.json` lists it; paths are relative to `work.json`. */
export const editionEntry = z
  .object({
    lang: languageTag,
    title: z.string().nullable(),
    authority,
    authentic: z.boolean().optional(),
    origin,
    rights,
    translationOf: languageTag.optional(),
    url: z.string().nullable(),
    document: z.string(),
    markdown: z.string(),
    /** Set where another edition or work stands in its place; since 1.3. */
    superseded: z.literal(true).optional()
  })
  .readonly()
export type EditionEntry = z.infer<typeof editionEntry>

/** A part as `work.json` lists it. `alignment`, `evidence` and `parallel` are null where a part has one language only. */
export const partEntry = z
  .object({
    part: z.string(),
    editions: z.array(editionEntry).readonly(),
    alignment: z.string().nullable(),
    evidence: z.string().nullable(),
    parallel: z.string().nullable(),
    /** The parallel text as a page of its own; since 1.1. */
    parallelHtml: z.string().nullable().optional(),
    units: z.int()
  })
  .readonly()
export type PartEntry = z.infer<typeof partEntry>

/** `work.json`: what a work consists of and where its artifacts are. */
export const workArtifact = z
  .object({
    $schema: z.string().optional(),
    work: z.string(),
    title: z.record(languageTag, z.string()),
    replaces: z.string().optional(),
    parts: z.array(partEntry).readonly(),
    findings: z.string(),
    /** What sites get of the work; since 1.1. */
    feed: z.string().optional(),
    /** Editions that were withdrawn, which `parts` has not, and superseded, which it has. Since 1.3. */
    tombstones: z.array(tombstoneEntry).readonly().optional()
  })
  .readonly()
export type WorkArtifact = z.infer<typeof workArtifact>

/** `findings.json`: what the checks say of a work. */
export const findingsArtifact = z
  .object({$schema: z.string().optional(), work: z.string(), findings: z.array(finding).readonly()})
  .readonly()

/** An entry of `index.json`. */
export const indexEntry = z
  .object({
    work: z.string(),
    title: z.record(languageTag, z.string()),
    path: z.string(),
    langs: z.array(languageTag).readonly(),
    /** Parts with their languages; `parallel` is relative to `index.json`, null where a part has one language. Since 1.1. */
    parts: z
      .array(
        z.object({part: z.string(), langs: z.array(languageTag).readonly(), parallel: z.string().nullable()}).readonly()
      )
      .readonly()
      .optional(),
    /** How far each language is; since 1.1. */
    progress: z.record(languageTag, progress).optional(),
    /** Findings by severity, those left out that a reviewer accepted; since 1.1. */
    findings: z.object({error: z.int(), warning: z.int(), info: z.int()}).readonly().optional(),
    /** Set where every edition was withdrawn; since 1.3. */
    withdrawn: z.literal(true).optional()
  })
  .readonly()
export type IndexEntry = z.infer<typeof indexEntry>

/** `index.json`: every work, by name. */
export const indexArtifact = z
  .object({$schema: z.string().optional(), works: z.array(indexEntry).readonly()})
  .readonly()

const hashes = z.record(z.string(), sha256)

/** `<work>/manifest.json`: SHA-256 of what went in and of what came out, by path. */
export const workManifest = z
  .object({$schema: z.string().optional(), work: z.string(), inputs: hashes, artifacts: hashes})
  .readonly()

/** `manifest.json`: the toolchain, and the SHA-256 of every work's manifest and of the artifacts that belong to no work. */
export const manifest = z
  .object({
    $schema: z.string().optional(),
    toolchain: z.record(z.string(), z.string()),
    works: hashes,
    artifacts: hashes
  })
  .readonly()
