import {cp, mkdir, mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Decision} from '../../pipeline/model/index.ts'
import {repository} from '../architecture/source-files.ts'
import {copySharedCache} from '../shared-cache.ts'

/** The real work, which every test of the review is on. */
export const WORK = 'kina-norge-handlingsplan'

/** Folders that hold the real work's sources, each its own, all with the results of one reading in their cache. */
export interface ReviewRoots {
  make(): Promise<string>
  remove(): Promise<void>
}

/** Reads the real work once, so that every root that is made opens at once. */
export async function reviewRoots(): Promise<ReviewRoots> {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-review-'))
  const first = join(folder, 'first')
  await copySources(first)
  await copySharedCache(first)
  let made = 0
  return {
    async make() {
      const root = join(folder, `root-${++made}`)
      await cp(first, root, {recursive: true})
      return root
    },
    remove: () => rm(folder, {recursive: true, force: true})
  }
}

async function copySources(root: string): Promise<void> {
  const from = join(repository, 'sources', WORK)
  await mkdir(join(root, 'sources'), {recursive: true})
  await cp(from, join(root, 'sources', WORK), {
    recursive: true,
    filter: path => !/(?:\/specimen(?:\/|$)|review\.jsonl$)/.test(path)
  })
}

/** The journal of the real work as it is on disk, whole lines only. */
export async function journalOf(root: string): Promise<readonly Decision[]> {
  const text = await readFile(join(root, 'sources', WORK, 'review.jsonl'), 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Decision)
}
