import {styleText} from 'node:util'

/** Where a command prints. Standard output carries what was asked for; standard error carries words about it. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** True where standard error may be coloured. */
  readonly colour: boolean
  /** True where standard error is a terminal whose last line may be drawn again. */
  readonly live: boolean
  /** Width of that terminal in columns. */
  columns(): number
}

/** The terminal of a process. Colour honours NO_COLOR, FORCE_COLOR and TERM=dumb (https://no-color.org). */
export function processTerminal({stdout, stderr, env}: NodeJS.Process): Terminal {
  const dumb = env.TERM === 'dumb'
  return {
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    colour: allowsColour(env, stderr.isTTY === true && !dumb),
    live: stderr.isTTY === true && !dumb && !env.CI,
    // Some terminals say 0 until somebody looks at them.
    columns: () => stderr.columns || 80
  }
}

function allowsColour(env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (env.NO_COLOR) return false
  const forced = env.FORCE_COLOR
  return forced === undefined ? terminal : forced !== '0' && forced !== 'false'
}

/** Gives a text a style where the terminal takes it. */
export function styled(
  terminal: Pick<Terminal, 'colour'>,
  style: Parameters<typeof styleText>[0],
  text: string
): string {
  return terminal.colour ? styleText(style, text, {validateStream: false}) : text
}
