import {z} from 'zod'
import {
  alignment,
  decision,
  document,
  evidence,
  findingsArtifact,
  identity,
  indexArtifact,
  manifest,
  work,
  workArtifact,
  workManifest
} from '../model/index.ts'
import {toJson} from './json.ts'

/** Every JSON artifact and every file under `sources/` that others may write, by the name of its schema. */
const schemas = {
  alignment,
  decision,
  document,
  evidence,
  findings: findingsArtifact,
  identity,
  index: indexArtifact,
  manifest,
  'work-manifest': workManifest,
  work: workArtifact,
  'work-source': work
} as const

export type SchemaName = keyof typeof schemas

/** Where a schema lies below `output/`. */
export function schemaPath(name: SchemaName): string {
  return `schema/v1/${name}.schema.json`
}

/** The JSON Schemas (2020-12) of the contract, generated from the zod schemas. */
export function schemaFiles(): readonly {path: string; content: string}[] {
  return (Object.keys(schemas) as SchemaName[]).map(name => ({
    path: schemaPath(name),
    content: toJson({
      ...z.toJSONSchema(schemas[name], {target: 'draft-2020-12', unrepresentable: 'any', io: 'input'}),
      title: name
    })
  }))
}
