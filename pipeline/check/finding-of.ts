import {createHash} from 'node:crypto'
import {catalogue} from '../diagnostics/index.ts'
import type {checkRules} from '../diagnostics/rules/check.ts'
import type {Finding, Fix} from '../model/finding.ts'
import type {Place} from '../model/place.ts'

export type CheckRule = keyof typeof checkRules

/**
 * A finding with its rule's severity. The id is the first 16 hex digits of SHA-256 over rule, part, unit and detail, so that a finding keeps
 * its id while what it says stays true, wherever the text moves.
 */
export function findingOf(
  rule: CheckRule,
  of: {
    readonly part: string | null
    readonly unit: string | null
    readonly detail: Finding['detail']
    readonly places: readonly Place[]
    readonly related?: readonly Place[]
    readonly actual?: string
    readonly expected?: string
    readonly fix?: Fix | undefined
  }
): Finding {
  const {part, unit, detail, places, related = [], actual, expected, fix} = of
  const named = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))
  const id = createHash('sha256')
    .update(JSON.stringify([rule, part, unit, named]))
    .digest('hex')
    .slice(0, 16)
  return {
    id,
    rule,
    severity: catalogue[rule].severity,
    part,
    unit,
    detail,
    places,
    related,
    ...(actual !== undefined && {actual}),
    ...(expected !== undefined && {expected}),
    ...(fix !== undefined && {fix})
  }
}
