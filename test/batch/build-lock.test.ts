import {expect, it} from 'vitest'
import {buildLock} from '../../pipeline/batch/build-lock.ts'
import {type BuildEvent, build} from '../../pipeline/index.ts'
import {filesOf} from '../end-to-end/work-root.ts'
import {madeRoot, workYaml} from './made-root.ts'

const files = {
  'sources/a/work.yaml': workYaml({nb: {file: 'page.nb.md'}}),
  'sources/a/page.nb.md': '# Planen\n\nPlanen skal behandles.\n'
}
const waited = (events: readonly BuildEvent[]) =>
  events.filter(event => event.type === 'diagnostic' && event.diagnostic.rule === 'batch:waiting').length

it('should let a second build wait for the first, and say so', async () => {
  const root = await madeRoot(files)
  const release = await buildLock(root, undefined, () => {})
  const events: BuildEvent[] = []
  const second = build({root, jobs: 1, onEvent: event => void events.push(event)})
  await expect.poll(() => waited(events)).toBe(1)
  expect(await filesOf(`${root}/output`)).toEqual({})
  await release()
  expect((await second).exitCode).toBe(0)
  expect(waited(events)).toBe(1)
})

it('should not keep a check waiting, nor a build after one that ended', async () => {
  const root = await madeRoot(files)
  const events: BuildEvent[] = []
  await build({root, jobs: 1, onEvent: event => void events.push(event)})
  const release = await buildLock(root, undefined, () =>
    events.push({type: 'explained', work: '', why: {why: 'first'}})
  )
  expect((await build({root, jobs: 1, check: true, onEvent: event => void events.push(event)})).exitCode).toBe(0)
  expect(waited(events)).toBe(0)
  await release()
})
