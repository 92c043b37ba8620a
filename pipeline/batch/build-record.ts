import {readFileSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {z} from 'zod'
import type {HangsOn} from '../cached-stage.ts'
import type {IndexEntry} from '../model/index.ts'
import {compareStamps, type FileStamps, fileStamp, filesBelow, stampFiles} from '../store/file-stamps.ts'
import {LEXICONS} from '../store/read-lexicons.ts'
import {SETTINGS_FILE} from '../store/read-settings.ts'
import {othersNamed, SHARED_TERMS} from '../store/work-folder.ts'
import {codeFingerprint} from './code-fingerprint.ts'
import type {WhyBuilt} from './why-built.ts'
import type {WorkReport} from './work-report.ts'

const stamps = z.record(z.string(), fileStamp)

/** What the last build of a work read and wrote; kept in the cache. */
const seenByBuild = z.object({
  v: z.literal(3),
  code: z.string(),
  options: z.string(),
  /** Folders and files of other works that this one hangs on. */
  others: z.array(z.string()).readonly(),
  /** When the stamps were taken, in milliseconds. */
  stampedAt: z.number(),
  inputs: stamps,
  outputs: stamps,
  manifestHash: z.string(),
  /** Scanned pages wait for the next build. */
  deferred: z.literal(true).optional()
})

/** What a build said of a work. */
interface Said {
  readonly entry: IndexEntry
  readonly report: WorkReport
}

/** For each stage and what it did, the hashes of what went in. */
type StageInputs = Readonly<Record<string, HangsOn>>

/**
 * A record has a line for each who asks: whether a work must be built, what was said of it, and why a stage runs. A build in which nothing is to be done
 * reads the first two of every work, and must not pay for the third.
 */
export type BuildRecord = z.infer<typeof seenByBuild> & {
  said(): Said
  stages(): StageInputs
  /** The lines behind the first. */
  readonly rest: readonly [said: string, stages: string]
}

/** What a work is made of: all that is in its folder, what it names of other works, and what all works share. */
const inputsOf = (name: string, others: readonly string[]): readonly string[] => [
  `sources/${name}`,
  ...others,
  SHARED_TERMS,
  LEXICONS,
  SETTINGS_FILE
]

const pathOf = (root: string, name: string) => join(root, '.cache', 'builds', `${name}.json`)

/** What of the options changes the result. */
export function optionsKey({ocr}: {readonly ocr: boolean}): string {
  return JSON.stringify({ocr})
}

/** Null where there is none, or where it is damaged. Waits for the disk: what a small file costs beside its reading is many times that. */
export function readBuildRecord(root: string, name: string): BuildRecord | null {
  try {
    const [seen = '', said = '', stages = ''] = readFileSync(pathOf(root, name), 'utf8').split('\n')
    return recordOf(seenByBuild.parse(JSON.parse(seen)), [said, stages])
  } catch {
    return null
  }
}

/** The lines behind the first are ours, written whole with it. */
function recordOf(seen: z.infer<typeof seenByBuild>, rest: BuildRecord['rest']): BuildRecord {
  return {
    ...seen,
    rest,
    said: () => JSON.parse(rest[0]) as Said,
    stages: () => JSON.parse(rest[1]) as StageInputs
  }
}

/** What a work is made of at this moment. Taken before it is read, so that a change during the build is seen by the next one. */
export interface InputsSeen {
  readonly others: readonly string[]
  readonly inputs: FileStamps
  /** In milliseconds. */
  readonly stampedAt: number
}

/** Looks at what a work is made of. */
export async function seeInputs(root: string, name: string): Promise<InputsSeen> {
  const stampedAt = Date.now()
  const others = await othersNamed(root, name)
  return {stampedAt, others, inputs: await stampFiles(root, filesBelow(root, inputsOf(name, others)))}
}

/** What a build did with a work. */
export interface Done extends Said {
  readonly options: string
  readonly stages: StageInputs
  readonly manifestHash: string
  /** Those of its inputs that it wrote itself. */
  readonly wrote: readonly string[]
  /** SHA-256 of its artifacts, by path. */
  readonly hashes: ReadonlyMap<string, string>
}

/** Notes what a build read and wrote, so that the next one can tell by a look at the files whether anything is to be done. */
export async function keepBuildRecord(
  root: string,
  name: string,
  {inputs, stampedAt, others}: InputsSeen,
  {options, stages, manifestHash, wrote, hashes, entry, report}: Done
): Promise<void> {
  const written = await stampFiles(root, wrote)
  const outputs = await stampFiles(root, filesBelow(root, [`output/${name}`]), hashes)
  const seen = {
    v: 3 as const,
    code: codeFingerprint(),
    options,
    stampedAt,
    inputs: {...inputs, ...written},
    outputs,
    manifestHash,
    others,
    ...(report.diagnostics.some(({rule}) => rule === 'ocr:deferred') && {deferred: true as const})
  }
  const said: Said = {entry, report}
  await write(root, name, recordOf(seen, [JSON.stringify(said), JSON.stringify(stages)]))
}

/** Tells whether a work must be built, and why. Costs a look at each of its files; their bytes are read only in doubt. */
export async function whyBuild(
  root: string,
  name: string,
  record: BuildRecord | null,
  {options, verify = false}: {readonly options: string; readonly verify?: boolean}
): Promise<WhyBuilt> {
  if (!record) return {why: 'first'}
  if (record.code !== codeFingerprint()) return {why: 'code'}
  if (record.options !== options) return {why: 'options'}
  if (record.deferred) return {why: 'deferred'}
  const {stampedAt} = record
  const read = await compareStamps(root, record.inputs, filesBelow(root, inputsOf(name, record.others)), {
    stampedAt,
    verify
  })
  if (read.differs !== null) return {why: 'input', file: read.differs}
  const there = filesBelow(root, [`output/${name}`])
  // Only builds write here, so there is no doubt about what was written a moment ago.
  const written = await compareStamps(root, record.outputs, there, {stampedAt: Number.POSITIVE_INFINITY, verify})
  if (written.differs !== null) return {why: 'output', file: written.differs}
  if (read.doubted || written.doubted) await restamp(root, name, record, there)
  return {why: 'current', files: Object.keys(record.inputs).length + Object.keys(record.outputs).length}
}

/** Nothing has changed: with new stamps the next build need not read the bytes again. */
async function restamp(root: string, name: string, record: BuildRecord, there: readonly string[]): Promise<void> {
  const {inputs, stampedAt} = await seeInputs(root, name)
  const same = Object.entries(inputs).every(([path, {sha256}]) => record.inputs[path]?.sha256 === sha256)
  if (same) await write(root, name, {...record, inputs, stampedAt, outputs: await stampFiles(root, there)})
}

async function write(root: string, name: string, {rest, said: _, stages: __, ...seen}: BuildRecord): Promise<void> {
  const path = pathOf(root, name)
  await mkdir(dirname(path), {recursive: true})
  await writeFileAtomic(path, [JSON.stringify(seen), ...rest].join('\n'))
}
