import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {type Document, parseDocument} from 'yaml'
import type {Edition} from '../model/index.ts'
import {lockWhenFree} from '../store/lock-when-free.ts'
import {writeSource} from '../store/write-source.ts'

/** Does what reads a work's `work.yaml` and changes it while no other process does. */
export async function withWorkFile<T>(root: string, work: string, act: () => Promise<T>): Promise<T> {
  const release = await lockWhenFree(join(root, '.cache', 'locks', `${work}.work`), undefined)
  try {
    return await act()
  } finally {
    await release()
  }
}

/** Changes a work's `work.yaml`, or begins it; comments and order stay. For `withWorkFile`. */
export async function editWorkFile(root: string, work: string, edit: (file: Document) => void): Promise<void> {
  const path = `sources/${work}/work.yaml`
  const text = await readFile(join(root, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const file = parseDocument(text)
  edit(file)
  await writeSource(root, path, file.toString({lineWidth: 0}))
}

/** Sets keys of an edition, and begins it where it is not there. */
export function setEdition(file: Document, part: string, lang: string, values: Partial<Edition>): void {
  const path = ['parts', part, 'editions', lang]
  if (!file.hasIn(path)) file.setIn(path, file.createNode(values))
  else for (const [key, value] of Object.entries(values)) file.setIn([...path, key], value)
}
