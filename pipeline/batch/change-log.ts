import {createReadStream} from 'node:fs'
import {appendFile, type FileHandle, open, rename, rm, stat, truncate} from 'node:fs/promises'
import {join} from 'node:path'
import type {Change} from './changes.ts'

/** What the last build changed, beside `output/`. */
export const CHANGES_FILE = 'changes.jsonl'
const NEXT = `${CHANGES_FILE}.next`

/** Takes down what a build changes while it runs. */
export interface ChangeLog {
  add(changes: readonly Change[]): Promise<void>
  /** Puts the new file in the place of the last build's. */
  close(): Promise<void>
}

/**
 * A log that begins with what a build before this one changed and did not come to report, as it was killed: nothing that was published goes
 * untold. The first build of a hundred thousand works writes more lines than one string holds: kept in memory is where those of each work stand.
 */
export async function changeLog(root: string): Promise<ChangeLog> {
  const [next, whole, file] = [join(root, NEXT), join(root, `${NEXT}.whole`), join(root, CHANGES_FILE)]
  const places = await placesIn(next)
  let line = Promise.resolve()
  return {
    add(changes) {
      if (changes.length === 0) return line
      line = line.then(async () => {
        const lines = changes.map(change => ({change, text: `${JSON.stringify(change)}\n`}))
        await appendFile(next, lines.map(({text}) => text).join(''))
        for (const {change, text} of lines) note(places, change, Buffer.byteLength(text))
      })
      return line
    },
    async close() {
      await line
      await merge(places, next, whole)
      await rename(whole, file)
      await rm(next, {force: true})
    }
  }
}

/** From which byte of the file to which lines stand. */
interface Stretch {
  readonly start: number
  end: number
}

interface Places {
  /** Bytes of the file. */
  size: number
  /** By the folder of their work under `output/`, whose order is that of the paths in it. */
  readonly byFolder: Map<string, Stretch[]>
}

/** Where the lines stand that a killed build left. One that was cut off is taken away, so that the next does not stand behind it. */
async function placesIn(path: string): Promise<Places> {
  const places: Places = {size: 0, byFolder: new Map()}
  const found = await stat(path).catch(() => null)
  if (!found) return places
  for await (const bytes of linesIn(path)) note(places, read(bytes.toString()), bytes.length)
  if (places.size < found.size) await truncate(path, places.size)
  return places
}

/** The whole lines of a file, each with its line feed. */
async function* linesIn(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, chunk])
    let start = 0
    for (let end = bytes.indexOf('\n') + 1; end > 0; start = end, end = bytes.indexOf('\n', start) + 1)
      yield bytes.subarray(start, end)
    rest = bytes.subarray(start)
  }
}

function note(places: Places, change: Change | null, bytes: number): void {
  const folder = `${change?.path.split('/', 2).join('/') ?? ''}/`
  const own = places.byFolder.get(folder) ?? []
  const start = places.size
  const last = own.at(-1)
  places.size += bytes
  if (last?.end === start) last.end = places.size
  else places.byFolder.set(folder, [...own, {start, end: places.size}])
}

/** Writes the lines of one file into another, work by work. */
async function merge({byFolder}: Places, from: string, to: string): Promise<void> {
  await using source = await open(from, 'a+')
  await using target = await open(to, 'w')
  for (const folder of [...byFolder.keys()].sort()) {
    const texts: string[] = []
    for (const stretch of byFolder.get(folder) ?? []) texts.push(await textOf(source, stretch))
    await target.write(merged(texts.join('')))
  }
}

async function textOf(file: FileHandle, {start, end}: Stretch): Promise<string> {
  const {buffer} = await file.read(Buffer.alloc(end - start), 0, end - start, start)
  return buffer.toString()
}

/** One line for each path, from its first state to its last; by path, so that the number of workers does not show. */
function merged(text: string): string {
  const byPath = new Map<string, Change>()
  for (const line of text.split('\n')) {
    const change = read(line)
    if (!change) continue
    const {before = change.before} = byPath.get(change.path) ?? {}
    if (before === change.after) byPath.delete(change.path)
    else {
      const kind = before === null ? 'added' : change.after === null ? 'withdrawn' : 'changed'
      byPath.set(change.path, {...change, change: kind, before})
    }
  }
  const paths = [...byPath.keys()].sort()
  return paths.map(path => `${JSON.stringify(byPath.get(path))}\n`).join('')
}

/** Null for a line that is none of ours. */
function read(line: string): Change | null {
  try {
    return JSON.parse(line) as Change
  } catch {
    return null
  }
}
