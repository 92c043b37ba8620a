import {run} from '../../cli/run.ts'
import {recordingTerminal} from './recording-terminal.ts'

interface Settings {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly signal?: AbortSignal
  readonly input?: string
}

/** Runs the command line in this process and gives its exit code and what it printed. */
export async function runSamsvar(args: readonly string[], settings: Settings = {}) {
  const terminal = recordingTerminal()
  const code = await run(args, {
    terminal,
    env: settings.env ?? {},
    cwd: settings.cwd ?? process.cwd(),
    signal: settings.signal ?? new AbortController().signal,
    readInput: async () => settings.input ?? ''
  })
  return {code, ...terminal.printed}
}
