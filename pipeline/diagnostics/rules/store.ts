import type {RuleTable} from '../rule.ts'

/** Rules of `store`. Messages and hints: `locales/<tag>/store.json`, under the part of the id behind the colon. */
export const storeRules = {
  'store:work-syntax': {severity: 'error'},
  'store:encoding-wrong': {severity: 'error'},
  'store:work-key-unknown': {severity: 'error'},
  'store:work-key-missing': {severity: 'error'},
  'store:work-value-invalid': {severity: 'error'},
  'store:work-file-outside': {severity: 'error'},
  'store:work-source-language-missing': {severity: 'error'},
  'store:work-missing': {severity: 'error'},
  'store:replaced-missing': {severity: 'info'},
  'store:replacement-missing': {severity: 'warning'},
  'store:edition-missing': {severity: 'error'},
  'store:file-unreadable': {severity: 'error'},
  'store:file-missing': {severity: 'error'},
  'store:file-is-folder': {severity: 'error'},
  'store:language-unknown': {severity: 'error'},
  'store:spreadsheet-unknown': {severity: 'error'},
  'store:lexicon-invalid': {severity: 'error'},
  'store:disk-full': {severity: 'error'},
  'store:read-only': {severity: 'error'},
  'store:no-works': {severity: 'warning'},
  'store:toolchain-differs': {severity: 'warning'}
} as const satisfies RuleTable
