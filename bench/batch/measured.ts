import {execFile, execFileSync} from 'node:child_process'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

/** A build, from the start of its process: seconds on the wall and of the processor, the largest memory in mebibytes. */
export interface Measured {
  readonly wall: number
  readonly cpu: number
  readonly peak: number
  readonly works: number
  readonly failed: number
  /** Stages that ran. */
  readonly ran: number
}

const run = promisify(execFile)
const script = fileURLToPath(new URL('measured-build.ts', import.meta.url))
// As the command line does it.
const env = {...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'node-compile-cache')}

/** True where a process can be held on one core. */
export const canPin = pins()

/** Builds a root in a process of its own, held on the core of that number where one is given. */
export async function measured(root: string, jobs: number, core?: number): Promise<Measured> {
  const command = [process.execPath, script, root, String(jobs)]
  const [file = '', ...args] = core !== undefined && canPin ? ['taskset', '-c', String(core), ...command] : command
  const {stdout} = await run(file, args, {maxBuffer: 1 << 26, env})
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Measured
}

function pins(): boolean {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}
