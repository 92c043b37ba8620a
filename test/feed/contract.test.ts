import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {schemaFiles} from '../../pipeline/emit/index.ts'
import {type ArtifactName, CONTRACT_VERSION, readArtifact} from '../../pipeline/schema.ts'
import {repository} from '../architecture/source-files.ts'

/** Artifacts as earlier versions of the contract had them; never regenerated. */
const folderOf = (version: string) => join(repository, 'test', 'fixtures', 'feed', `contract-${version}`)
const files: readonly (readonly [ArtifactName, string])[] = [
  ['work', 'work.json'],
  ['document', 'page.nb.json'],
  ['alignment', 'page.alignment.json'],
  ['findings', 'findings.json'],
  ['work-manifest', 'work-manifest.json'],
  ['index', 'index.json'],
  ['manifest', 'manifest.json']
]
const feeds: readonly (readonly [ArtifactName, string])[] = [
  ['feed', 'feed.json'],
  ['feed-units', 'feed-units.json']
]
const read = (file: string, version = '1.0.0'): unknown =>
  JSON.parse(readFileSync(join(folderOf(version), file), 'utf8'))

describe.each([
  {version: '1.0.0', artifacts: files},
  {version: '1.1.0', artifacts: [...files, ...feeds]},
  {version: '1.2.0', artifacts: [...files, ...feeds]}
])('the readers of this version, of $version', ({version, artifacts}) => {
  test.each(artifacts)('should read %s as it was written, and lose nothing', (name, file) => {
    expect(readArtifact(name, read(file, version))).toEqual(read(file, version))
  })

  test('should read evidence as it was written', () => {
    const lines = readFileSync(join(folderOf(version), 'page.evidence.jsonl'), 'utf8')
      .trim()
      .split('\n')
    expect(lines.length).toBe(3)
    for (const line of lines) expect(readArtifact('evidence', JSON.parse(line))).toEqual(JSON.parse(line))
  })
})

describe('the readers of this version', () => {
  test('should take fields that a later version adds', () => {
    const work = {...(read('work.json') as object), addedLater: true}
    expect(readArtifact('work', work).parts.length).toBe(2)
  })

  test('should not take an artifact that lacks a field', () => {
    expect(() => readArtifact('work', {work: 'x', title: {}, parts: []})).toThrow('findings')
  })
})

describe('the schemas', () => {
  const schemas = schemaFiles().map(({path, content}) => ({path, schema: JSON.parse(content)}))

  test('should each have an id of their own and the version of the contract', () => {
    for (const {path, schema} of schemas) {
      const name = /^schema\/v1\/(.+)\.schema\.json$/.exec(path)?.[1]
      expect(schema.$id).toBe(`urn:samsvar:schema:v1:${name}`)
      expect(schema.version).toBe(CONTRACT_VERSION)
    }
    expect(schemas.length).toBeGreaterThan(12)
  })

  test('should not ask for a field that the last version did not ask for', () => {
    // Required fields of 1.0.0 at the top of each artifact.
    const required = {
      work: ['work', 'title', 'parts', 'findings'],
      index: ['works'],
      alignment: ['work', 'part', 'langs', 'coverage', 'units'],
      findings: ['work', 'findings']
    }
    for (const [name, fields] of Object.entries(required))
      expect(schemas.find(({path}) => path.endsWith(`/${name}.schema.json`))?.schema.required, name).toEqual(fields)
  })

  test('should stand in the changelog of the contract', () => {
    const changelog = readFileSync(join(repository, 'docs', 'contract.md'), 'utf8')
    expect(changelog).toContain(`## ${CONTRACT_VERSION}\n`)
    for (const {path} of schemas) expect(changelog).toContain(`\`${path.split('/').at(-1)?.split('.')[0]}\``)
  })
})
