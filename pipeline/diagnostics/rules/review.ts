import type {RuleTable} from '../rule.ts'

/** Rules of the review app's server. Messages and hints: `locales/<tag>/review.json`, under the part of the id behind the colon. */
export const reviewRules = {
  'review:journal-locked': {severity: 'error'},
  'review:journal-repaired': {severity: 'warning'},
  'review:lock-left': {severity: 'info'}
} as const satisfies RuleTable
