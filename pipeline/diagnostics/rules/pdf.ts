import type {RuleTable} from '../rule.ts'

/** Rules of `pdf`. Messages and hints: `locales/<tag>/pdf.json`, under the part of the id behind the colon. */
export const pdfRules = {} as const satisfies RuleTable
