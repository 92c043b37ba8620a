import type {CommanderError} from 'commander'
import type {Say} from '../pipeline/index.ts'

/** The command line cannot be understood: exit code 2. The message is in the user's language already. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What commander says, by its code, and the values in it. Its wording is pinned by a test that makes it say each of them. */
const SAID: Readonly<Record<string, {readonly pattern: RegExp; readonly names: readonly string[]}>> = {
  unknownOption: {pattern: /^error: unknown option '(.*?)'(?:\n|$)/s, names: ['option']},
  unknownCommand: {pattern: /^error: unknown command '(.*?)'(?:\n|$)/s, names: ['command']},
  missingArgument: {pattern: /^error: missing required argument '(.*)'$/s, names: ['argument']},
  optionMissingArgument: {pattern: /^error: option '(.*)' argument missing$/s, names: ['option']},
  missingMandatoryOptionValue: {pattern: /^error: required option '(.*)' not specified$/s, names: ['option']},
  conflictingOption: {pattern: /^error: option '(.*)' cannot be used with option '(.*)'$/s, names: ['first', 'second']},
  excessArguments: {pattern: /got \d+: (.*)\.$/s, names: ['arguments']}
}

/** Commander's complaint in the user's language, with its suggestion; as it was where commander says something new. */
export function usageError(error: CommanderError, say: Say): UsageError {
  const code = error.code.replace(/^commander\./, '')
  const said = SAID[code]
  const values = said?.pattern.exec(error.message)?.slice(1)
  if (!said || !values) return new UsageError(error.message.replace(/^error: /, ''))
  const named = Object.fromEntries(said.names.map((name, i) => [name, values[i] ?? '']))
  const complaint = say(`cli:usage.${code}`, named)
  // A Chinese full stop brings its own space.
  return new UsageError([complaint, ...suggestion(error.message, say)].join(complaint.endsWith('。') ? '' : ' '))
}

/** `(Did you mean --check?)`, `(Did you mean one of --part, --port?)` */
function suggestion(message: string, say: Say): readonly string[] {
  const [, several, names] = /\n\(Did you mean (one of )?(.*)\?\)$/.exec(message) ?? []
  if (!names) return []
  return [
    several ? say('cli:usage.suggestions', {suggestions: names}) : say('cli:usage.suggestion', {suggestion: names})
  ]
}
