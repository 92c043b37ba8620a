import type {RuleTable} from '../rule.ts'

/** Rules of `batch`. Messages and hints: `locales/<tag>/batch.json`, under the part of the id behind the colon. */
export const batchRules = {
  'batch:language-needed': {severity: 'error'},
  'batch:work-there': {severity: 'error'},
  'batch:edition-there': {severity: 'error'},
  'batch:work-elsewhere': {severity: 'error'},
  'batch:kind-unknown': {severity: 'error'},
  'batch:name-needed': {severity: 'error'},
  'batch:list-unreadable': {severity: 'error'},
  'batch:list-at-address': {severity: 'error'},
  'batch:columns-unused': {severity: 'info'},
  'batch:row-empty': {severity: 'error'},
  'batch:authority-unknown': {severity: 'error'},
  'batch:original-needed': {severity: 'error'},
  'batch:too-much-changed': {severity: 'error'},
  'batch:work-too-slow': {severity: 'error'},
  'batch:work-too-large': {severity: 'error'},
  'batch:file-too-slow': {severity: 'error'},
  'batch:file-too-large': {severity: 'error'},
  'batch:work-crashed': {severity: 'error'},
  'batch:ended-early': {severity: 'info'},
  'batch:waiting': {severity: 'info'},
  'batch:edition-lost': {severity: 'warning'},
  'batch:work-lost': {severity: 'warning'},
  'batch:edition-unfetched': {severity: 'info'}
} as const satisfies RuleTable
