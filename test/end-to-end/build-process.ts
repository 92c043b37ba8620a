import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {text} from 'node:stream/consumers'
import {setTimeout as wait} from 'node:timers/promises'

/** Builds a root in a process of its own, as a person would: its exit code and what it said on standard error. */
export async function buildProcess(
  root: string,
  locale = 'en'
): Promise<{readonly code: number | null; readonly err: string}> {
  const child = start(root, locale)
  const [[code], err] = await Promise.all([once(child, 'exit'), text(child.stderr)])
  return {code, err}
}

/** Begins a build and kills it with SIGKILL after that many milliseconds, launcher and all. True where it had not ended before. */
export async function killedBuild(root: string, after: number): Promise<boolean> {
  const child = start(root, 'en', true)
  child.stderr.resume()
  const ended = once(child, 'exit')
  await Promise.race([wait(after), ended])
  const running = child.exitCode === null
  // The whole group: the launcher may run the build in a process below it.
  if (running) process.kill(-(child.pid ?? Number.NaN), 'SIGKILL')
  await ended
  return running
}

function start(root: string, locale: string, detached = false) {
  return spawn(process.execPath, ['cli/samsvar.js', 'build', '--root', root, '--locale', locale], {
    detached,
    stdio: ['ignore', 'ignore', 'pipe']
  })
}
