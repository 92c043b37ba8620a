import type {RuleTable} from '../rule.ts'

/** Rules of `decisions`. Messages and hints: `locales/<tag>/decisions.json`, under the part of the id behind the colon. */
export const decisionsRules = {
  'decisions:line-torn': {severity: 'warning'},
  'decisions:line-invalid': {severity: 'error'},
  'decisions:event-invalid': {severity: 'error'},
  'decisions:id-reused': {severity: 'error'},
  'decisions:parent-missing': {severity: 'warning'},
  'decisions:cycle': {severity: 'warning'},
  'decisions:target-unknown': {severity: 'warning'},
  'decisions:stale': {severity: 'warning'},
  'decisions:gone': {severity: 'warning'},
  'decisions:edition-missing': {severity: 'warning'},
  'decisions:conflict': {severity: 'warning'},
  'decisions:approved-by-reviewer': {severity: 'warning'},
  'decisions:approved-unreviewed': {severity: 'warning'},
  'decisions:not-applied': {severity: 'warning'},
  'decisions:columns-missing': {severity: 'error'},
  'decisions:row-unreadable': {severity: 'warning'},
  'decisions:row-unknown': {severity: 'warning'},
  'decisions:row-stale': {severity: 'warning'},
  'decisions:status-unknown': {severity: 'warning'},
  'decisions:segments-miscounted': {severity: 'warning'},
  'decisions:text-emptied': {severity: 'warning'},
  'decisions:text-converted': {severity: 'warning'},
  'decisions:characters-lost': {severity: 'warning'}
} as const satisfies RuleTable
