import {open} from 'node:fs/promises'
import {dirname} from 'node:path'

/** What tells one state of a file from another without reading it; null where there is no file. */
export interface FileMark {
  readonly inode: number
  readonly size: number
  readonly modified: number
}

/**
 * Adds whole lines to a journal, durably before it returns: their bytes are on disk, and so is the file's name where it is new.
 *
 * @param path of `review.jsonl`, in the file system's form
 * @param lines each with its line feed
 */
export async function appendJournal(path: string, lines: string): Promise<FileMark> {
  await using file = await open(path, 'a')
  const isNew = (await file.stat()).size === 0
  await file.writeFile(lines)
  await file.sync()
  if (isNew) {
    await using folder = await open(dirname(path), 'r')
    await folder.sync()
  }
  const {ino, size, mtimeMs} = await file.stat()
  return {inode: ino, size, modified: mtimeMs}
}
