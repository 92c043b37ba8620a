import type {RuleTable} from '../rule.ts'

/** Rules of `extract`. Messages and hints: `locales/<tag>/extract.json`, under the part of the id behind the colon. */
export const extractRules = {} as const satisfies RuleTable
