import {createHash} from 'node:crypto'
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it, onTestFinished} from 'vitest'
import {build} from '../../pipeline/index.ts'
import {
  alignment,
  document,
  findingsArtifact,
  identity,
  indexArtifact,
  manifest,
  workArtifact,
  workManifest
} from '../../pipeline/model/index.ts'
import {repository} from '../architecture/source-files.ts'
import {filesOf, readJson} from './work-root.ts'

const work = 'kina-norge-handlingsplan'

/** The repository's sources, built from nothing under another locale and time zone; its cases look at it, or change a copy. */
let built: string
let exitCode: number
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'samsvar-built-'))
  await cp(join(repository, 'sources'), join(built, 'sources'), {recursive: true})
  const before = {TZ: process.env.TZ, LANG: process.env.LANG}
  Object.assign(process.env, {TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8'})
  try {
    exitCode = (await build({root: built})).exitCode
  } finally {
    Object.assign(process.env, before)
  }
})
afterAll(() => rm(built, {recursive: true, force: true}))

/** A copy of what was built, with its cache. */
async function copyOfBuilt(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'samsvar-copy-'))
  onTestFinished(() => rm(root, {recursive: true, force: true}))
  await cp(built, root, {recursive: true, preserveTimestamps: true})
  return root
}

it('should give the committed output, whatever the locale and the time zone', async () => {
  expect(exitCode).toBe(0)
  expect(await filesOf(join(built, 'output'))).toEqual(await filesOf(join(repository, 'output')))
})

it('should find everything cached the second time, and nothing to change', async () => {
  const root = await copyOfBuilt()
  const again = await build({root})
  expect(again.works.map(({stages}) => stages.ran)).toEqual([0])
  expect(again.works.flatMap(({artifacts}) => artifacts).filter(({state}) => state !== 'unchanged')).toEqual([])
  expect((await build({root, check: true})).exitCode).toBe(0)
})

it('should give the same bytes without a cache', async () => {
  const root = await copyOfBuilt()
  await rm(join(root, 'output'), {recursive: true})
  await build({root, cache: false})
  expect(await filesOf(join(root, 'output'))).toEqual(await filesOf(join(built, 'output')))
})

it('should fail a check and write nothing where a source has changed', async () => {
  const root = await copyOfBuilt()
  const before = await filesOf(join(root, 'output'))
  const page = join(root, 'sources', work, 'page.nb.md')
  await writeFile(page, (await readFile(page, 'utf8')).replace('polarforskning', 'polarforsking'))
  const report = await build({root, check: true})
  expect(report.exitCode).toBe(1)
  expect(report.works[0]?.artifacts).toContainEqual({path: `output/${work}/page.nb.json`, state: 'differs'})
  expect(await filesOf(join(root, 'output'))).toEqual(before)
})

it('should go on with the other works where one cannot be read', async () => {
  const root = await copyOfBuilt()
  // The other is built again, from the cache.
  await rm(join(root, '.cache', 'builds'), {recursive: true})
  await mkdir(join(root, 'sources/broken'))
  await writeFile(join(root, 'sources/broken/work.yaml'), 'parts: 3\n')
  const report = await build({root})
  expect(report.exitCode).toBe(1)
  expect(report.works.map(({work, ok}) => [work, ok])).toEqual([
    ['broken', false],
    [work, true]
  ])
})

it('should write artifacts that their schemas accept, every segment in exactly one unit', async () => {
  const output = join(built, 'output')
  indexArtifact.parse(await readJson(join(output, 'index.json')))
  manifest.parse(await readJson(join(output, 'manifest.json')))
  workManifest.parse(await readJson(join(output, work, 'manifest.json')))
  findingsArtifact.parse(await readJson(join(output, work, 'findings.json')))
  const {parts} = workArtifact.parse(await readJson(join(output, work, 'work.json')))
  expect(parts.map(({part}) => part)).toEqual(['page', 'plan'])
  for (const {editions, alignment: path} of parts) {
    const {units} = alignment.parse(await readJson(join(output, work, path ?? '')))
    for (const edition of editions) {
      const text = await readFile(join(output, work, edition.document), 'utf8')
      document.parse(JSON.parse(text))
      const segments = [...text.matchAll(/"segments": \[[^\]]*?"id": "([0-9a-f]{16})"/g)]
      const members = units.flatMap(unit => unit.members[edition.lang] ?? [])
      expect(new Set(members).size).toBe(members.length)
      expect(members.length).toBeGreaterThanOrEqual(segments.length)
    }
  }
  const lock = await readFile(join(built, 'sources', work, 'ids.jsonl'), 'utf8')
  for (const line of lock.trim().split('\n')) identity.parse(JSON.parse(line))
})

it('should hash in the manifest what lies on disk', async () => {
  const {artifacts} = workManifest.parse(await readJson(join(built, 'output', work, 'manifest.json')))
  for (const [path, hash] of Object.entries(artifacts)) {
    const bytes = await readFile(join(built, 'output', work, path))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
  }
})
