import {readFileSync, statSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {z} from 'zod'
import type {Artifact} from '../store/artifacts.ts'
import {sha256} from '../store/sha256.ts'
import {codeFingerprint} from './code-fingerprint.ts'

/** A stretch of a file under `output/`: of what it was made, and from which byte to which it stands. */
const keptPiece = z.object({key: z.string(), start: z.number(), end: z.number()})
/** Such a file as the last build left it. */
const keptFile = z.object({size: z.number(), changed: z.number(), sha256: z.string(), pieces: z.array(keptPiece)})
const allKept = z.record(z.string(), keptFile)
type KeptFile = z.infer<typeof keptFile>

/** A file about many works, in pieces that are about some of them each. `path` is relative to `output/`. */
export interface FileInPieces {
  readonly path: string
  readonly pieces: readonly {
    /** All that the piece hangs on beside the code. */
    readonly of: unknown
    make(): string
  }[]
}

/** Files about many works of which, where one work has changed, only the pieces about it are made. */
export interface KeptFiles {
  /** The file, and its hash; without content where it stands there already. */
  settle(file: FileInPieces): Artifact & {readonly sha256: string}
  /** Notes the files as they stand now. */
  save(): Promise<void>
}

/** Makes every piece. */
export const noKeptFiles: KeptFiles = {
  settle({path, pieces}) {
    const content = pieces.map(({make}) => make()).join('')
    return {path, content, sha256: sha256(content)}
  },
  save: async () => {}
}

/** What the last build made. Only builds write there: a file of the same size and time is the same one, unless `verify` doubts it. */
export function keptFiles(root: string, {verify}: {readonly verify: boolean}): KeptFiles {
  const record = join(root, '.cache', 'files.json')
  const last = verify ? {} : read(record)
  const now = new Map<string, Omit<KeptFile, 'size' | 'changed'>>()
  const fileOf = (path: string) => join(root, 'output', path)
  return {
    settle({path, pieces}) {
      const before = last[path]
      const known = before && stands(fileOf(path), before) ? before : null
      const keys = pieces.map(({of}) => sha256(JSON.stringify([codeFingerprint(), of])))
      if (known?.pieces.length === keys.length && known.pieces.every(({key}, index) => key === keys[index])) {
        now.set(path, known)
        return {path, content: null, sha256: known.sha256}
      }
      const old = known && readFileSync(fileOf(path))
      const places = new Map(known?.pieces.map(piece => [piece.key, piece]))
      let end = 0
      const made = pieces.map(({make}, index) => {
        const key = keys[index]!
        const place = places.get(key)
        const bytes = old && place ? old.subarray(place.start, place.end) : Buffer.from(make())
        const start = end
        end += bytes.length
        return {key, start, end, bytes}
      })
      const content = Buffer.concat(made.map(({bytes}) => bytes))
      const hash = sha256(content)
      now.set(path, {sha256: hash, pieces: made.map(({key, start, end}) => ({key, start, end}))})
      return {path, content, sha256: hash}
    },
    async save() {
      const kept = [...now].map(([path, file]) => {
        const {size, mtimeMs} = statSync(fileOf(path))
        return [path, {...file, size, changed: mtimeMs}] as const
      })
      await mkdir(dirname(record), {recursive: true})
      await writeFileAtomic(record, JSON.stringify(Object.fromEntries(kept)))
    }
  }
}

function stands(file: string, {size, changed}: KeptFile): boolean {
  const found = statSync(file, {throwIfNoEntry: false})
  return found?.size === size && found.mtimeMs === changed
}

function read(file: string): Readonly<Record<string, KeptFile>> {
  try {
    return allKept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}
