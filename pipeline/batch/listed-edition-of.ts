import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {collectingRun, FileUnusable} from '../diagnostics/index.ts'
import type {Edition} from '../model/index.ts'
import {readWorkFile} from '../store/read-work-file.ts'

/**
 * What a work says of one of its files; `file` is relative to the root, with forward slashes. Undefined for a file that no `work.yaml` lists, or
 * one whose `work.yaml` cannot be read: a build says why.
 */
export async function listedEditionOf(file: string, root: string): Promise<Edition | undefined> {
  const [, work, own] = /^sources\/([^/]+)\/(.+)$/.exec(file) ?? []
  if (work === undefined) return undefined
  const yaml = `sources/${work}/work.yaml`
  try {
    const {parts} = readWorkFile(await readFile(join(root, yaml), 'utf8'), yaml, collectingRun())
    return Object.values(parts)
      .flatMap(({editions}) => Object.values(editions))
      .find(edition => edition.file === own)
  } catch (error) {
    if (error instanceof FileUnusable || (error as NodeJS.ErrnoException).code !== undefined) return undefined
    throw error
  }
}
