import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {build} from '../../pipeline/index.ts'
import {madeRoot, workYaml} from '../batch/made-root.ts'

it('should remove what a killed build left beside the id lock, and no file of a person', async () => {
  const root = await madeRoot({
    'sources/a/work.yaml': workYaml({nb: {file: 'page.nb.md'}}),
    'sources/a/page.nb.md': '# Planen\n',
    'sources/a/ids.jsonl.2958761203': '{"id":',
    'sources/a/ids.jsonl.old': 'mine',
    'sources/a/notes.2020': 'mine'
  })
  expect((await build({root, jobs: 1})).exitCode).toBe(0)
  const left = await readdir(join(root, 'sources/a'))
  expect(left.sort()).toEqual(['ids.jsonl', 'ids.jsonl.old', 'notes.2020', 'page.nb.md', 'work.yaml'])
})
