import {mkdir, readdir, readFile, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {type Change, publishedHashes} from './changes.ts'

/*
 * What a work is about to publish is written down first, and struck out when the list of changes has it. A build that is killed between the two has
 * published what no list names: the next one finds it here.
 */

const FOLDER = ['.cache', 'publishing'] as const
const pathOf = (root: string, work: string) => join(root, ...FOLDER, `${work}.json`)

/** Writes down what a work is about to change under `output/`. */
export async function notePublishing(root: string, work: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const path = pathOf(root, work)
  await mkdir(dirname(path), {recursive: true})
  await writeFileAtomic(path, JSON.stringify(changes))
}

/** Strikes out what a work published. */
export async function strikePublished(root: string, work: string): Promise<void> {
  await rm(pathOf(root, work), {force: true})
}

/** Strikes out what builds before this one left. */
export async function strikeAll(root: string): Promise<void> {
  await rm(join(root, ...FOLDER), {recursive: true, force: true})
}

/**
 * What builds before this one published and did not come to list, as they were killed. What they did not come to publish is none of it: the manifest,
 * which is written last, is still the old one, and this build will tell.
 */
export async function toldLate(root: string): Promise<readonly Change[]> {
  const names = await readdir(join(root, ...FOLDER)).catch(() => [])
  const found: Change[] = []
  for (const name of names.filter(each => each.endsWith('.json')).sort()) {
    const work = name.slice(0, -'.json'.length)
    const changes = await read(root, work)
    const published = await publishedHashes(root, work)
    const manifest = `output/${work}/manifest.json`
    const last = changes.find(({path}) => path === manifest)
    if (last && published.get(manifest) === last.after) found.push(...changes)
  }
  return found
}

async function read(root: string, work: string): Promise<readonly Change[]> {
  try {
    return JSON.parse(await readFile(pathOf(root, work), 'utf8')) as Change[]
  } catch {
    return []
  }
}
