import type {CheckedWork} from './check-work.ts'

export interface CheckReport {
  readonly works: readonly CheckedWork[]
  /** 1 where a diagnostic or a finding is an error, or with `strict` where there is a finding. */
  readonly exitCode: 0 | 1
}

/** How a check of works ended. */
export function checkReport(works: readonly CheckedWork[], strict: boolean): CheckReport {
  const isError = ({severity}: {readonly severity: string}) => severity === 'error'
  const bad = works.some(
    ({ok, findings, diagnostics}) =>
      !ok || diagnostics.some(isError) || findings.some(isError) || (strict && findings.length > 0)
  )
  return {works, exitCode: bad ? 1 : 0}
}
