import {appendFile, mkdir, readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {z} from 'zod'
import {writeSource} from './write-source.ts'

/** A line of `sources/<work>/snapshots.jsonl`: what was fetched of an edition, when and from where. `file` is relative to the work's folder. */
export const snapshotRecord = z
  .object({
    v: z.literal(1),
    part: z.string(),
    lang: z.string(),
    /** As it was asked for, and where it stood in the end. */
    url: z.string(),
    finalUrl: z.string(),
    fetched: z.string(),
    file: z.string(),
    sha256: z.string(),
    bytes: z.int(),
    mediaType: z.string(),
    headers: z.record(z.string(), z.string())
  })
  .readonly()
export type SnapshotRecord = z.infer<typeof snapshotRecord>

const FILE = 'snapshots.jsonl'

/** The snapshots of a work, oldest first. A line that was cut off when the process was killed is left out. */
export async function readSnapshots(root: string, work: string): Promise<readonly SnapshotRecord[]> {
  const text = await readFile(join(root, 'sources', work, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap(line => {
    const read = snapshotRecord.safeParse(parsed(line))
    return read.success ? [read.data] : []
  })
}

/** The last snapshot of an edition, null where there is none. */
export function newestSnapshot(
  snapshots: readonly SnapshotRecord[],
  {part, lang}: {readonly part: string; readonly lang: string}
): SnapshotRecord | null {
  return snapshots.findLast(snapshot => snapshot.part === part && snapshot.lang === lang) ?? null
}

/** Keeps a snapshot beside those before it: first its bytes, whole, and then the line that names them. */
export async function keepSnapshot(
  root: string,
  work: string,
  record: SnapshotRecord,
  bytes: Uint8Array
): Promise<void> {
  await writeSource(root, `sources/${work}/${record.file}`, bytes)
  const path = join(root, 'sources', work, FILE)
  await mkdir(dirname(path), {recursive: true})
  const before = await readFile(path, 'utf8').catch(() => '')
  const whole = before === '' || before.endsWith('\n')
  await appendFile(path, `${whole ? '' : '\n'}${JSON.stringify(record)}\n`)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
