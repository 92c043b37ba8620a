import {addAbortSignal} from 'node:stream'
import {text} from 'node:stream/consumers'
import type {ExitCode} from './context.ts'
import {run} from './run.ts'
import {processTerminal} from './terminal.ts'

/** Exit codes of a process that a signal ended, as shells count them. */
const SIGNAL_CODES = {SIGINT: 130, SIGTERM: 143} as const satisfies Record<string, ExitCode>
const BROKEN_PIPE_CODE = 141

/** Milliseconds in which a second signal is the same one: the terminal sends it to the launcher too, which passes it on. */
const SAME_SIGNAL = 500

const interruption = new AbortController()
let interrupted = 0
for (const [signal, code] of Object.entries(SIGNAL_CODES))
  process.on(signal, () => {
    process.exitCode = code
    // One that comes later does not wait: whoever sends it has seen that the first takes its time.
    if (interruption.signal.aborted && performance.now() - interrupted > SAME_SIGNAL) process.exit(code)
    interrupted ||= performance.now()
    interruption.abort()
  })

// Whoever reads the output has seen enough, as `head` has: no reason to complain.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(BROKEN_PIPE_CODE)
  })

const code = await run(process.argv.slice(2), {
  terminal: processTerminal(process),
  env: process.env,
  cwd: process.cwd(),
  signal: interruption.signal,
  readInput: () => text(addAbortSignal(interruption.signal, process.stdin))
})
// Not process.exit: what is still on its way to a pipe would be cut off.
process.exitCode = interruption.signal.aborted ? (process.exitCode ?? code) : code
