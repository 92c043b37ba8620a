import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {repository} from '../architecture/source-files.ts'

/** `samsvar review` as a process of its own. */
export interface ReviewProcess {
  readonly child: ChildProcess
  readonly origin: string
  readonly cookie: string
  /** Every line of standard output, as data. */
  readonly lines: readonly {readonly type: string; readonly [key: string]: unknown}[]
  /** Ends it with a signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>
  ask(path: string, body?: unknown): Promise<Response>
}

export async function startReview(root: string, who: string): Promise<ReviewProcess> {
  const launcher = join(repository, 'cli', 'samsvar.js')
  const child = spawn(process.execPath, [launcher, 'review', '--json', '--as', who, '--root', root], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const lines: {type: string; [key: string]: unknown}[] = []
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`samsvar review ended with ${code}`)))
    createInterface({input: child.stdout!}).on('line', line => {
      const said = JSON.parse(line)
      lines.push(said)
      if (said.type === 'review') resolve(said.url)
    })
  })
  const {origin} = new URL(url)
  const opened = await fetch(url, {redirect: 'manual'})
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    child,
    origin,
    cookie,
    lines,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
    ask: (path, body) =>
      fetch(`${origin}${path}`, {
        headers: {Cookie: cookie, Origin: origin, 'Content-Type': 'application/json'},
        ...(body !== undefined && {method: 'POST', body: JSON.stringify(body)})
      })
  }
}
