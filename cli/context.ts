import type {Say} from '../pipeline/index.ts'
import type {Locale} from '../pipeline/language/messages.ts'
import type {Terminal} from './terminal.ts'

/** 0 done; 1 a diagnostic of severity error, or a difference with `--check`; 2 wrong usage; 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130 | 141 | 143

/** What a command gets beside its arguments. */
export interface Context {
  readonly terminal: Terminal
  readonly locale: Locale
  /** A message of the catalogues in the user's language. */
  readonly say: Say
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** Standard input as text, for `-`. */
  readonly readInput: () => Promise<string>
  /** Tells how the command ended. */
  end(code: ExitCode): void
}

/** Options that every command takes. */
export interface GeneralOptions {
  readonly root?: string
  readonly json?: boolean
  readonly quiet?: boolean
}
