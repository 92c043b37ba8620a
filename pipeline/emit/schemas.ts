import {z} from 'zod'
import {
  alignment,
  decision,
  document,
  evidence,
  feedUnits,
  findingsArtifact,
  identity,
  indexArtifact,
  manifest,
  settings,
  tombstone,
  work,
  workArtifact,
  workFeed,
  workManifest
} from '../model/index.ts'
import {toJson} from './json.ts'

/** Every JSON artifact and every file under `sources/` that others may write, by the name of its schema. */
const schemas = {
  alignment,
  decision,
  document,
  evidence,
  feed: workFeed,
  'feed-units': feedUnits,
  findings: findingsArtifact,
  identity,
  index: indexArtifact,
  manifest,
  settings,
  tombstone,
  'work-manifest': workManifest,
  work: workArtifact,
  'work-source': work
} as const

export type SchemaName = keyof typeof schemas

/** Version of the contract: the major number is in the paths of the schemas, and the minor one rises with every field (see docs/contract.md). */
export const CONTRACT_VERSION = '1.3.0'

/** Where a schema lies below `output/`. */
export function schemaPath(name: SchemaName): string {
  return `schema/v1/${name}.schema.json`
}

/** The JSON Schemas (2020-12) of the contract, generated from the zod schemas. */
export function schemaFiles(): readonly {path: string; content: string}[] {
  return (Object.keys(schemas) as SchemaName[]).map(name => ({
    path: schemaPath(name),
    content: toJson({
      $id: `urn:samsvar:schema:v1:${name}`,
      ...z.toJSONSchema(schemas[name], {target: 'draft-2020-12', unrepresentable: 'any', io: 'input'}),
      title: name,
      version: CONTRACT_VERSION
    })
  }))
}
