import type {RuleTable} from '../rule.ts'

/** Rules of `office`, the readers of DOCX and ODT. Messages and hints: `locales/<tag>/office.json`, under the part of the id behind the colon. */
export const officeRules = {
  'office:zip-broken': {severity: 'error'},
  'office:too-large': {severity: 'error'},
  'office:encrypted': {severity: 'error'},
  'office:legacy-format': {severity: 'error'},
  'office:content-missing': {severity: 'error'},
  'office:xml-broken': {severity: 'error'},
  'office:part-unreadable': {severity: 'warning'},
  'office:too-deep': {severity: 'warning'},
  'office:tracked-changes': {severity: 'info'}
} as const satisfies RuleTable
