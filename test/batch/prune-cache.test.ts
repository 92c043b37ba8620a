import {mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {build, pruneCache} from '../../pipeline/index.ts'
import {madeRoot, workYaml} from './made-root.ts'

const text = '# Planen\n\nPlanen skal behandles av Stortinget til våren.\n'
const works = {
  'sources/a/work.yaml': workYaml({nb: {file: 'page.nb.md'}}),
  'sources/a/page.nb.md': text,
  'sources/b/work.yaml': workYaml({nb: {file: 'page.nb.md'}}),
  'sources/b/page.nb.md': text
}
const WEEKS = 7 * 86_400_000

it('should take out the records of works that are gone and results that are old, and the next build makes them anew', async () => {
  const root = await madeRoot(works)
  await build({root, jobs: 1})
  await rm(join(root, 'sources/b'), {recursive: true})
  await mkdir(join(root, '.cache/fetch'))
  for (const name of ['a', 'b']) {
    await writeFile(join(root, '.cache/under-way', name), '')
    await writeFile(join(root, '.cache/fetch', `${name}.json`), '{}')
  }
  const pruned = await pruneCache(root, undefined, Date.now() + 5 * WEEKS)
  expect(pruned).toMatchObject({records: 2, results: 6})
  expect(pruned.bytes).toBeGreaterThan(0)
  expect(await readdir(join(root, '.cache/builds'))).toEqual(['a.json'])
  expect(await readdir(join(root, '.cache/fetch'))).toEqual(['a.json'])
  expect(await readdir(join(root, '.cache/under-way'))).toEqual(['a'])
  expect((await build({root, jobs: 1, verify: true})).exitCode).toBe(0)
})

it('should not take out what the last build made, nor make a cache where there is none', async () => {
  const root = await madeRoot(works)
  expect(await pruneCache(root)).toEqual({records: 0, results: 0, bytes: 0})
  expect(await readdir(root)).toEqual(['sources'])
  await build({root, jobs: 1})
  expect(await pruneCache(root)).toMatchObject({records: 0, results: 0})
})
