export type Severity = 'error' | 'warning' | 'info'

/** A rule of the catalogue. `error` makes the run fail; `warning` and `info` are shown. */
export interface Rule {
  readonly severity: Severity
}

/** Rules by id: `<stage>:<name in kebab-case>`. */
export type RuleTable = Readonly<Record<`${string}:${string}`, Rule>>
