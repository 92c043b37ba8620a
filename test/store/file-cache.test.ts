import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {fileCache} from '../../pipeline/store/file-cache.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-cache-'))
})
afterEach(() => rm(folder, {recursive: true}))

it('should give back what was kept', async () => {
  await fileCache(folder).set('key', {text: '食品安全', list: [1, 2]})
  expect(await fileCache(folder).get('key')).toEqual({text: '食品安全', list: [1, 2]})
})

it('should not know what was never kept', async () => {
  expect(await fileCache(folder).get('key')).toBeUndefined()
})

it('should not give back an entry whose bytes have changed', async () => {
  await fileCache(folder).set('key', {text: 'whole'})
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  for (const entry of entries.filter(item => item.isFile() && item.parentPath.includes('content')))
    await writeFile(join(entry.parentPath, entry.name), '{"text":"h')
  expect(await fileCache(folder).get('key')).toBeUndefined()
})

it('should say that nothing can be kept, unless that is no matter', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  await expect(fileCache(file).set('key', 1)).rejects.toThrow()
  await fileCache(file, {mayBeLost: true}).set('key', 1)
})
