import {mkdir, readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {z} from 'zod'
import {indexEntry} from '../model/index.ts'
import {compareStamps, type FileStamps, fileStamp, filesBelow, stampFiles} from '../store/file-stamps.ts'
import {LEXICONS} from '../store/read-lexicons.ts'
import {SETTINGS_FILE} from '../store/read-settings.ts'
import {replacedBy, SHARED_TERMS} from '../store/work-folder.ts'
import {codeFingerprint} from './code-fingerprint.ts'
import type {WhyBuilt} from './why-built.ts'
import type {WorkReport} from './work-report.ts'

const stamps = z.record(z.string(), fileStamp)
const hashes = z.record(z.string(), z.string())

/** What the last build of a work read, wrote and said; kept in the cache. */
const buildRecord = z.object({
  v: z.literal(1),
  code: z.string(),
  options: z.string(),
  /** The work that this one replaces. */
  replaced: z.string().optional(),
  /** When the stamps were taken, in milliseconds. */
  stampedAt: z.number(),
  inputs: stamps,
  outputs: stamps,
  /** For each stage and what it did, the hashes of what went in. */
  stages: z.record(z.string(), hashes),
  entry: indexEntry,
  manifestHash: z.string(),
  report: z.custom<WorkReport>(value => typeof value === 'object' && value !== null)
})
export type BuildRecord = z.infer<typeof buildRecord>

/** What a work is made of: all that is in its folder, that of the work it replaces, and what all works share. */
const inputsOf = (name: string, replaced: string | undefined): readonly string[] => [
  `sources/${name}`,
  ...(replaced === undefined ? [] : [`sources/${replaced}`]),
  SHARED_TERMS,
  LEXICONS,
  SETTINGS_FILE
]

const pathOf = (root: string, name: string) => join(root, '.cache', 'builds', `${name}.json`)

/** What of the options changes the result. */
export function optionsKey({ocr}: {readonly ocr: boolean}): string {
  return JSON.stringify({ocr})
}

/** Null where there is none, or where it is damaged. */
export async function readBuildRecord(root: string, name: string): Promise<BuildRecord | null> {
  try {
    return buildRecord.parse(JSON.parse(await readFile(pathOf(root, name), 'utf8')))
  } catch {
    return null
  }
}

/** What a work is made of at this moment. Taken before it is read, so that a change during the build is seen by the next one. */
export interface InputsSeen {
  readonly replaced: string | undefined
  readonly inputs: FileStamps
  /** In milliseconds. */
  readonly stampedAt: number
}

/** Looks at what a work is made of. */
export async function seeInputs(root: string, name: string): Promise<InputsSeen> {
  const stampedAt = Date.now()
  const replaced = await replacedBy(root, name)
  return {stampedAt, replaced, inputs: await stampFiles(root, filesBelow(root, inputsOf(name, replaced)))}
}

/** Notes what a build read and wrote (`wrote`: those of its inputs that it wrote itself), so that the next one can tell by a look at the files whether anything is to be done. */
export async function keepBuildRecord(
  root: string,
  name: string,
  {inputs, stampedAt, replaced}: InputsSeen,
  wrote: readonly string[],
  about: Pick<BuildRecord, 'options' | 'stages' | 'entry' | 'manifestHash' | 'report'>
): Promise<void> {
  const written = await stampFiles(root, wrote)
  const outputs = await stampFiles(root, filesBelow(root, [`output/${name}`]))
  const record = {
    v: 1 as const,
    code: codeFingerprint(),
    stampedAt,
    inputs: {...inputs, ...written},
    outputs,
    ...(replaced !== undefined && {replaced}),
    ...about
  }
  await write(root, name, record)
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
  const {stampedAt} = record
  const read = await compareStamps(root, record.inputs, filesBelow(root, inputsOf(name, record.replaced)), {
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

async function write(root: string, name: string, record: BuildRecord): Promise<void> {
  const path = pathOf(root, name)
  await mkdir(dirname(path), {recursive: true})
  await writeFileAtomic(path, JSON.stringify(record))
}
