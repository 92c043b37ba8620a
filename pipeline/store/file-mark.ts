import {stat} from 'node:fs/promises'
import type {FileMark} from './append-journal.ts'

/** The state of a file on disk, to see whether another program has written it; null where there is none. */
export async function fileMark(path: string): Promise<FileMark | null> {
  try {
    const {ino, size, mtimeMs} = await stat(path)
    return {inode: ino, size, modified: mtimeMs}
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export function sameMark(a: FileMark | null, b: FileMark | null): boolean {
  return a?.inode === b?.inode && a?.size === b?.size && a?.modified === b?.modified
}
