import type {RuleTable} from '../rule.ts'

/** Rules of `samsvar.config.yaml`. Messages and hints: `locales/<tag>/settings.json`, under the part of the id behind the colon. */
export const settingsRules = {
  'settings:syntax': {severity: 'error'},
  'settings:key-unknown': {severity: 'error'},
  'settings:key-missing': {severity: 'error'},
  'settings:value-invalid': {severity: 'error'},
  'settings:unusable': {severity: 'error'},
  'settings:rule-unknown': {severity: 'warning'}
} as const satisfies RuleTable
