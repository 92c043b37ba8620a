import type {RuleTable} from '../rule.ts'

/** Rules of exchange files (TMX, XLIFF, PO, TBX, spreadsheets). Messages and hints: `locales/<tag>/exchange.json`, under the part of the id behind the colon. */
export const exchangeRules = {
  'exchange:xml-broken': {severity: 'error'},
  'exchange:file-too-large': {severity: 'error'},
  'exchange:format-unknown': {severity: 'error'},
  'exchange:language-missing': {severity: 'error'},
  'exchange:language-unknown': {severity: 'warning'},
  'exchange:entry-unreadable': {severity: 'warning'},
  'exchange:text-added': {severity: 'warning'},
  'exchange:unit-foreign': {severity: 'warning'},
  'exchange:memory-unmatched': {severity: 'warning'},
  'exchange:work-needed': {severity: 'error'},
  'exchange:edition-there': {severity: 'error'},
  'exchange:termbase-missing': {severity: 'error'},
  'exchange:nothing-aligned': {severity: 'error'}
} as const satisfies RuleTable
