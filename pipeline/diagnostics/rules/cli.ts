import type {RuleTable} from '../rule.ts'

/** Rules of `cli`. Messages and hints: `locales/<tag>/cli.json`, under the part of the id behind the colon. */
export const cliRules = {} as const satisfies RuleTable
