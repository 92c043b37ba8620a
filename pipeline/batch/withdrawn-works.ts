import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {type Change, changesBetween, publishedHashes} from './changes.ts'

/** Works that are published and no longer under `sources/`, each with what goes with it. */
export async function withdrawn(
  root: string,
  all: readonly string[]
): Promise<readonly {readonly work: string; readonly changes: readonly Change[]}[]> {
  const there = await readdir(join(root, 'output'), {withFileTypes: true}).catch(() => [])
  const names = new Set(all)
  const gone = there.filter(entry => entry.isDirectory() && !names.has(entry.name)).map(({name}) => name)
  const found = await Promise.all(
    gone.sort().map(async work => ({work, changes: changesBetween(work, await publishedHashes(root, work), new Map())}))
  )
  return found.filter(({changes}) => changes.length > 0)
}
