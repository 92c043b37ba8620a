import type {z} from 'zod'
import {
  alignment,
  document,
  evidence,
  feedUnits,
  findingsArtifact,
  indexArtifact,
  manifest,
  tombstone,
  workArtifact,
  workFeed,
  workManifest
} from './model/index.ts'

/*
 * The contract of the artifacts, for programs that read them: `import type {Work} from 'samsvar/schema'`. Types are those of the JSON as it
 * stands in the files; they are inferred from the schemas that the JSON Schemas in `output/schema/` are generated from.
 */

export {CONTRACT_VERSION} from './emit/schemas.ts'
export type {
  Alignment,
  Block,
  Contact,
  Document,
  EditionEntry as Edition,
  Evidence,
  FeedEdition,
  FeedUnits,
  Finding,
  IndexEntry,
  LanguageTag,
  Metadata,
  PartEntry as Part,
  Place,
  Progress,
  Section,
  Segment,
  Tombstone,
  TranslationUnit,
  UnitStatus,
  WorkArtifact as Work,
  WorkFeed
} from './model/index.ts'

/** The JSON artifacts by the name of their schema; of `evidence`, one line. */
const artifacts = {
  alignment,
  document,
  evidence,
  feed: workFeed,
  'feed-units': feedUnits,
  findings: findingsArtifact,
  index: indexArtifact,
  manifest,
  tombstone,
  work: workArtifact,
  'work-manifest': workManifest
} as const

export type ArtifactName = keyof typeof artifacts
export type Artifact<Name extends ArtifactName> = z.infer<(typeof artifacts)[Name]>

/**
 * Parsed JSON as an artifact, checked against its schema. Fields of later versions are left out.
 *
 * @throws where a field is missing or of another type; the message names the path
 */
export function readArtifact<Name extends ArtifactName>(name: Name, json: unknown): Artifact<Name> {
  return artifacts[name].parse(json) as Artifact<Name>
}
