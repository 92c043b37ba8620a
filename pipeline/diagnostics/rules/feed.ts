import type {RuleTable} from '../rule.ts'

/** Rules of the feeds for sites. Messages and hints: `locales/<tag>/feed.json`, under the part of the id behind the colon. */
export const feedRules = {
  'feed:base-url-missing': {severity: 'info'},
  'feed:operator-missing': {severity: 'info'}
} as const satisfies RuleTable
