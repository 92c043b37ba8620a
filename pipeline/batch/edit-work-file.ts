import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {type Document, parseDocument} from 'yaml'
import type {Edition} from '../model/index.ts'
import {lockWhenFree} from '../store/lock-when-free.ts'
import {writeSource} from '../store/write-source.ts'

/**
 * Changes a work's `work.yaml`, or begins it, while no other process does; comments and order stay. What `edit` leaves as it is is not written.
 *
 * @param edit gets the file to change and its text, '' where there is none yet; what it decides by has to be read from these
 */
export async function editWorkFile<T>(
  root: string,
  work: string,
  edit: (file: Document, text: string) => T | Promise<T>
): Promise<T> {
  const path = `sources/${work}/work.yaml`
  const release = await lockWhenFree(join(root, '.cache', 'locks', `${work}.work`), undefined)
  try {
    const text = await readFile(join(root, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    })
    const file = parseDocument(text)
    const written = () => file.toString({lineWidth: 0})
    // A file with mistakes cannot be written: whoever edits it has to say what they are.
    const before = file.errors.length > 0 ? null : written()
    const result = await edit(file, text)
    const after = written()
    if (after !== before) await writeSource(root, path, after)
    return result
  } finally {
    await release()
  }
}

/** Sets keys of an edition, and begins it where it is not there. */
export function setEdition(file: Document, part: string, lang: string, values: Partial<Edition>): void {
  const path = editionPath(part, lang)
  if (!file.hasIn(path)) file.setIn(path, file.createNode(values))
  else for (const [key, value] of Object.entries(values)) file.setIn([...path, key], value)
}

/** Whether a work has this edition. */
export function hasEdition(file: Document, part: string, lang: string): boolean {
  return file.hasIn(editionPath(part, lang))
}

const editionPath = (part: string, lang: string) => ['parts', part, 'editions', lang]
