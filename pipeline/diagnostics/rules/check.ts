import type {RuleTable} from '../rule.ts'

/** Rules of `check`. Messages and hints: `locales/<tag>/check.json`, under the part of the id behind the colon. */
export const checkRules = {
  'check:number-differs': {severity: 'warning'},
  'check:date-differs': {severity: 'warning'},
  'check:period-differs': {severity: 'warning'},
  'check:value-missing': {severity: 'warning'},
  'check:value-added': {severity: 'info'},
  'check:segment-missing': {severity: 'warning'},
  'check:segment-added': {severity: 'info'},
  'check:source-language': {severity: 'warning'},
  'check:partly-translated': {severity: 'warning'},
  'check:repeated': {severity: 'warning'},
  'check:email-differs': {severity: 'warning'},
  'check:link-missing': {severity: 'info'},
  'check:bracket-open': {severity: 'info'},
  'check:width': {severity: 'info'},
  'check:list-length': {severity: 'warning'},
  'check:metadata-differs': {severity: 'warning'},
  'check:organisation-number': {severity: 'warning'},
  'check:reference-unresolved': {severity: 'info'},
  'check:reading-differs': {severity: 'warning'},
  'check:adapted': {severity: 'info'},
  'check:period-across-parts': {severity: 'warning'},
  'check:period-specimen': {severity: 'info'},
  'check:attachment-missing': {severity: 'info'},
  'check:attachment-specimen': {severity: 'info'}
} as const satisfies RuleTable
