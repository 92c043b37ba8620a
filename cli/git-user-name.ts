import {execFile} from 'node:child_process'
import {promisify} from 'node:util'

/** The name that git knows its user by in a folder; undefined where there is none, or no git. */
export async function gitUserName(folder: string): Promise<string | undefined> {
  try {
    const {stdout} = await promisify(execFile)('git', ['config', 'user.name'], {cwd: folder})
    return stdout.trim() || undefined
  } catch {
    return undefined
  }
}
