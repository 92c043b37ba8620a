import type {RuleTable} from '../rule.ts'

/** Rules of `align`. Messages and hints: `locales/<tag>/align.json`, under the part of the id behind the colon. */
export const alignRules = {
  'align:same-language': {severity: 'error'}
} as const satisfies RuleTable
