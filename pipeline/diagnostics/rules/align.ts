import type {RuleTable} from '../rule.ts'

/** Rules of `align`. Messages and hints: `locales/<tag>/align.json`, under the part of the id behind the colon. */
export const alignRules = {
  /** An edition has no text to align. */
  'align:edition-empty': {severity: 'warning'},
  /** An edition gives only a part of its source. */
  'align:adapted': {severity: 'info'},
  /** A section has no counterpart in another edition. */
  'align:section-unpaired': {severity: 'warning'},
  /** A decision names segments that are not there. */
  'align:constraint-without-segment': {severity: 'warning'},
  /** Two decisions claim the same segment. */
  'align:constraint-overlaps': {severity: 'warning'},
  /** Two files to align are in one language. */
  'align:same-language': {severity: 'error'}
} as const satisfies RuleTable
