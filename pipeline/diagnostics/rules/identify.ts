import type {RuleTable} from '../rule.ts'

/** Rules of `identify`. Messages and hints: `locales/<tag>/identify.json`, under the part of the id behind the colon. */
export const identifyRules = {
  'identify:lock-line-invalid': {severity: 'warning'},
  'identify:lock-contested': {severity: 'info'},
  'identify:mostly-new': {severity: 'warning'}
} as const satisfies RuleTable
