import {mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/*
 * Which works are being built stands in `.cache/under-way/`, a file each. What is found there when no build runs was being built when a process ended without a
 * word: somebody killed it, or a work took the whole process with it. Such a work is built in a process of its own.
 */

const folderOf = (root: string) => join(root, '.cache', 'under-way')

export async function noteUnderWay(root: string, work: string): Promise<void> {
  await mkdir(folderOf(root), {recursive: true})
  await writeFile(join(folderOf(root), work), '')
}

export async function strikeUnderWay(root: string, work: string): Promise<void> {
  await rm(join(folderOf(root), work), {force: true})
}

/** The works that were being built when builds before this one ended without a word. */
export async function leftUnderWay(root: string): Promise<ReadonlySet<string>> {
  return new Set(await readdir(folderOf(root)).catch(() => []))
}
