import {readFileSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {z} from 'zod'
import {sha256} from '../store/sha256.ts'
import {codeFingerprint} from './code-fingerprint.ts'

/** A page under `output/` that need not be made again: of what it was made, and its own hash. */
const keptPage = z.object({key: z.string(), sha256: z.string()})
const keptFile = z.record(z.string(), keptPage)

/** Pages that show many works each: where one work has changed, one of them has. */
export interface KeptPages {
  /** The page as it stands under `output/` where it was made of the same, else a new one. `path` is relative to `output/`. */
  once(path: string, of: unknown, make: () => string): string
  /** Notes what was asked for. */
  save(): Promise<void>
}

/** Makes every page. */
export const noKeptPages: KeptPages = {once: (_path, _of, make) => make(), save: async () => {}}

/** The pages that the last build made. */
export function keptPages(root: string): KeptPages {
  const file = join(root, '.cache', 'pages.json')
  const last = read(file)
  const now: Record<string, z.infer<typeof keptPage>> = {}
  return {
    once(path, of, make) {
      const key = sha256(JSON.stringify([codeFingerprint(), of]))
      const known = last[path]
      const text = known?.key === key ? published(root, path) : null
      const page = text !== null && sha256(text) === known?.sha256 ? text : make()
      now[path] = {key, sha256: sha256(page)}
      return page
    },
    async save() {
      await mkdir(dirname(file), {recursive: true})
      await writeFileAtomic(file, JSON.stringify(now))
    }
  }
}

function published(root: string, path: string): string | null {
  try {
    return readFileSync(join(root, 'output', path), 'utf8')
  } catch {
    return null
  }
}

function read(file: string): z.infer<typeof keptFile> {
  try {
    return keptFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}
