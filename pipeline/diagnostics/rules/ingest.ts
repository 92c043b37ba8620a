import type {RuleTable} from '../rule.ts'

/** Rules of `ingest`. Messages and hints: `locales/<tag>/ingest.json`, under the part of the id behind the colon. */
export const ingestRules = {
  'ingest:empty': {severity: 'error'},
  'ingest:binary': {severity: 'error'},
  'ingest:type-unsupported': {severity: 'error'},
  'ingest:type-mismatch': {severity: 'warning'},
  'ingest:encoding-invalid': {severity: 'warning'},
  'ingest:encoding-mislabelled': {severity: 'info'},
  'ingest:encoding-guessed': {severity: 'warning'},
  'ingest:front-matter-invalid': {severity: 'warning'},
  'ingest:too-deep': {severity: 'warning'},
  'ingest:main-content-guessed': {severity: 'info'}
} as const satisfies RuleTable
