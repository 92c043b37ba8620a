import type {RuleTable} from '../rule.ts'

/** Rules of `identify`. Messages and hints: `locales/<tag>/identify.json`, under the part of the id behind the colon. */
export const identifyRules = {} as const satisfies RuleTable
