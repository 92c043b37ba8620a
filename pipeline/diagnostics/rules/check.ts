import type {RuleTable} from '../rule.ts'

/** Rules of `check`. Messages and hints: `locales/<tag>/check.json`, under the part of the id behind the colon. */
export const checkRules = {} as const satisfies RuleTable
