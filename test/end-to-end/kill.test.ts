import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, it} from 'vitest'
import {build} from '../../pipeline/index.ts'
import {filesOf, workRoot} from './work-root.ts'

const work = 'kina-norge-handlingsplan'
/** Shares of an undisturbed build's time at which it is killed: the first writes come late. */
const moments = [0.5, 0.85, 0.95, 1]

it('should leave each artifact old or new when killed at any moment, and finish the next time', async () => {
  const [root, other] = [await workRoot(), await workRoot()]
  await build({root})
  const old = await filesOf(join(root, 'output'))
  for (const folder of [root, other]) await mendTypo(folder)
  // The same lock, so that the same ids are carried on.
  await writeFile(join(other, 'sources', work, 'ids.jsonl'), await readFile(join(root, 'sources', work, 'ids.jsonl')))
  const started = performance.now()
  expect(await buildInProcess(other)).toBe(0)
  const time = performance.now() - started
  const fresh = await filesOf(join(other, 'output'))
  expect(fresh).not.toEqual(old)

  for (const moment of moments) {
    const child = spawn(process.execPath, ['cli/samsvar.js', 'build', '--root', root, '--no-cache'], {stdio: 'ignore'})
    const ended = once(child, 'exit')
    await Promise.race([wait(time * moment), ended])
    child.kill('SIGKILL')
    await ended
    const found = await filesOf(join(root, 'output'))
    for (const path of Object.keys(old)) expect([old[path], fresh[path]], path).toContain(found[path])
  }
  expect(await buildInProcess(root)).toBe(0)
  expect(await filesOf(join(root, 'output'))).toEqual(fresh)
}, 300_000)

async function mendTypo(root: string): Promise<void> {
  const page = join(root, 'sources', work, 'page.nb.md')
  await writeFile(page, (await readFile(page, 'utf8')).replace('forskningsentre', 'forskningssentre'))
}

async function buildInProcess(root: string): Promise<number | null> {
  const child = spawn(process.execPath, ['cli/samsvar.js', 'build', '--root', root, '--no-cache'], {stdio: 'ignore'})
  const [code] = await once(child, 'exit')
  return code
}
