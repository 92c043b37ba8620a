import type {RuleTable} from '../rule.ts'

/** Rules of `ocr`. Messages and hints: `locales/<tag>/ocr.json`, under the part of the id behind the colon. */
export const ocrRules = {
  'ocr:not-installed': {severity: 'warning'},
  'ocr:language-unsupported': {severity: 'warning'},
  'ocr:low-confidence': {severity: 'warning'},
  'ocr:nothing-found': {severity: 'warning'},
  'ocr:page-failed': {severity: 'warning'},
  'ocr:too-slow': {severity: 'warning'},
  'ocr:deferred': {severity: 'warning'}
} as const satisfies RuleTable
