import type {RuleTable} from '../rule.ts'

/** Rules of `extract`. Messages and hints: `locales/<tag>/extract.json`, under the part of the id behind the colon. */
export const extractRules = {
  'extract:empty': {severity: 'warning'},
  'extract:profile-unknown': {severity: 'warning'},
  'extract:title-missing': {severity: 'warning'},
  'extract:language-differs': {severity: 'warning'},
  'extract:organisation-invalid': {severity: 'warning'},
  'extract:address-missing': {severity: 'warning'}
} as const satisfies RuleTable
