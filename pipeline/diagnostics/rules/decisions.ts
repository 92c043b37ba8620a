import type {RuleTable} from '../rule.ts'

/** Rules of `decisions`. Messages and hints: `locales/<tag>/decisions.json`, under the part of the id behind the colon. */
export const decisionsRules = {} as const satisfies RuleTable
