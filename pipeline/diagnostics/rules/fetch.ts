import type {RuleTable} from '../rule.ts'

/** Rules of `fetch`. Messages and hints: `locales/<tag>/fetch.json`, under the part of the id behind the colon. */
export const fetchRules = {
  'fetch:operator-missing': {severity: 'error'},
  'fetch:waiting': {severity: 'info'},
  'fetch:address-invalid': {severity: 'error'},
  'fetch:address-private': {severity: 'error'},
  'fetch:scheme-refused': {severity: 'error'},
  'fetch:certificate': {severity: 'error'},
  'fetch:robots-disallowed': {severity: 'warning'},
  'fetch:robots-unreachable': {severity: 'warning'},
  'fetch:refused': {severity: 'error'},
  'fetch:challenge': {severity: 'error'},
  'fetch:asked-to-wait': {severity: 'warning'},
  'fetch:host-left-alone': {severity: 'info'},
  'fetch:too-large': {severity: 'error'},
  'fetch:too-slow': {severity: 'error'},
  'fetch:too-many-redirects': {severity: 'error'},
  'fetch:gone': {severity: 'warning'},
  'fetch:failed': {severity: 'error'},
  'fetch:empty': {severity: 'error'},
  'fetch:type-mismatch': {severity: 'warning'},
  'fetch:kind-changed': {severity: 'error'},
  'fetch:not-adopted': {severity: 'info'},
  'fetch:no-document': {severity: 'warning'},
  'fetch:language-unknown': {severity: 'warning'}
} as const satisfies RuleTable
