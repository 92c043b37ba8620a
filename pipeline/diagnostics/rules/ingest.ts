import type {RuleTable} from '../rule.ts'

/** Rules of `ingest`. Messages and hints: `locales/<tag>/ingest.json`, under the part of the id behind the colon. */
export const ingestRules = {} as const satisfies RuleTable
