import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {workManifest} from '../model/index.ts'
import {sha256} from '../store/sha256.ts'

/** A line of `changes.jsonl`: an artifact that a build added, changed or withdrew. Hashes are SHA-256, null where there is no file. */
export interface Change {
  readonly change: 'added' | 'changed' | 'withdrawn'
  readonly work: string | null
  /** Relative to the root. */
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

/** The artifacts of a work as its manifest under `output/` has them, the manifest among them; none where it was never published. */
export async function publishedHashes(root: string, work: string): Promise<ReadonlyMap<string, string>> {
  const path = `output/${work}/manifest.json`
  const text = await readFile(join(root, path), 'utf8').catch(() => null)
  if (text === null) return new Map()
  const read = workManifest.safeParse(parsed(text))
  const artifacts = Object.entries(read.data?.artifacts ?? {})
  return new Map([...artifacts.map(([name, hash]) => [`output/${work}/${name}`, hash] as const), [path, sha256(text)]])
}

/** What differs between two sets of artifacts, sorted by path. */
export function changesBetween(
  work: string | null,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>
): readonly Change[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort()
  return paths.flatMap((path): Change[] => {
    const [old, fresh] = [before.get(path) ?? null, after.get(path) ?? null]
    if (old === fresh) return []
    const change = old === null ? 'added' : fresh === null ? 'withdrawn' : 'changed'
    return [{change, work, path, before: old, after: fresh}]
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
