import type {RuleTable} from '../rule.ts'

/** Rules of `segment`. Messages and hints: `locales/<tag>/segment.json`, under the part of the id behind the colon. */
export const segmentRules = {
  'segment:generic-rules': {severity: 'info'},
  'segment:long': {severity: 'info'}
} as const satisfies RuleTable
