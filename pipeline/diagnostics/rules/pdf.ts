import type {RuleTable} from '../rule.ts'

/** Rules of `pdf`. Messages and hints: `locales/<tag>/pdf.json`, under the part of the id behind the colon. */
export const pdfRules = {
  'pdf:encrypted': {severity: 'error'},
  'pdf:damaged': {severity: 'error'},
  'pdf:no-pages': {severity: 'error'},
  'pdf:page-failed': {severity: 'warning'},
  'pdf:image-only': {severity: 'warning'},
  'pdf:unmapped-text': {severity: 'warning'},
  'pdf:tags-incomplete': {severity: 'info'},
  'pdf:tags-out-of-order': {severity: 'info'},
  'pdf:tags-flat': {severity: 'info'}
} as const satisfies RuleTable
