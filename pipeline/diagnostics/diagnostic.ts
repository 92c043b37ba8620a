import type {Place} from '../model/place.ts'
import {catalogue, type RuleId} from './catalogue.ts'
import type {Severity} from './rule.ts'

/** Named values that a localised message speaks of. */
export type Detail = Readonly<Record<string, string | number>>

/** A diagnostic is data; its message is made where it is shown, in the reader's language. */
export interface Diagnostic {
  readonly rule: RuleId
  readonly severity: Severity
  readonly place: Place
  /** The other side of a problem between two places. */
  readonly related: readonly Place[]
  readonly detail: Detail
}

export function diagnostic(
  rule: RuleId,
  place: Place,
  detail: Detail = {},
  related: readonly Place[] = []
): Diagnostic {
  return {rule, severity: catalogue[rule].severity, place, related, detail}
}

/** Thrown by `Run.fail`: this file is given up, the batch goes on. */
export class FileUnusable extends Error {
  override readonly name = 'FileUnusable'
  readonly diagnostic: Diagnostic

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.rule)
    this.diagnostic = diagnostic
  }
}
