import {readdir, rm} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

/**
 * Removes what a killed process left of writing this file: `ids.jsonl.2958761203`, which was to be renamed to `ids.jsonl`. Only for whoever
 * holds the lock of the file's folder, so that nobody is writing.
 */
export async function removeUnfinished(path: string): Promise<void> {
  const start = `${basename(path)}.`
  for (const name of await readdir(dirname(path)).catch(() => []))
    if (name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
      await rm(join(dirname(path), name), {force: true})
}
