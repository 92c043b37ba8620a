import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {syncArtifacts} from '../../pipeline/store/artifacts.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-artifacts-'))
})
afterEach(() => rm(folder, {recursive: true}))

it('should write what is new and leave what is the same untouched', async () => {
  await writeFile(join(folder, 'same.json'), 'same')
  const before = (await stat(join(folder, 'same.json'))).mtimeMs
  const reports = await syncArtifacts(folder, [
    {path: 'same.json', content: 'same'},
    {path: 'schema/v1/new.json', content: 'new'}
  ])
  expect(reports).toEqual([
    {path: 'same.json', state: 'unchanged'},
    {path: 'schema/v1/new.json', state: 'written'}
  ])
  expect((await stat(join(folder, 'same.json'))).mtimeMs).toBe(before)
  expect(await readFile(join(folder, 'schema/v1/new.json'), 'utf8')).toBe('new')
})

it('should write the others but not the last, which stands for all, where one cannot be written', async () => {
  await mkdir(join(folder, 'b.json'))
  const artifacts = ['a.json', 'b.json', 'c.json', 'manifest.json'].map(path => ({path, content: path}))
  await expect(syncArtifacts(folder, artifacts)).rejects.toThrow()
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.json', 'c.json'])
  expect(await readFile(join(folder, 'c.json'), 'utf8')).toBe('c.json')
})

it('should remove what is no artifact, and the folders that it leaves empty', async () => {
  await mkdir(join(folder, 'gone'))
  await writeFile(join(folder, 'gone/page.fr.md'), 'left over')
  expect(await syncArtifacts(folder, [])).toEqual([{path: 'gone/page.fr.md', state: 'removed'}])
  expect(await readdir(folder)).toEqual([])
})

it('should not remove what is to be kept', async () => {
  await writeFile(join(folder, 'other.json'), 'of another work')
  expect(await syncArtifacts(folder, [], {keep: path => path === 'other.json'})).toEqual([])
})

it('should not touch anything when it only checks', async () => {
  await writeFile(join(folder, 'old.json'), 'old')
  const reports = await syncArtifacts(folder, [{path: 'new.json', content: 'new'}], {check: true})
  expect(reports).toEqual([
    {path: 'new.json', state: 'differs'},
    {path: 'old.json', state: 'differs'}
  ])
  expect(await readdir(folder)).toEqual(['old.json'])
})
