import {collectingRun} from '../diagnostics/index.ts'
import {workNames} from '../store/work-folder.ts'
import {type CheckReport, checkReport} from './check-report.ts'
import type {CheckedWork} from './check-work.ts'
import type {CheckOptions} from './check-works.ts'
import {containedTasks, LimitPassed} from './contained-tasks.ts'
import type {Limits} from './limits.ts'
import {pastLimit} from './past-limit.ts'

/** As `checkWorks`, in a worker: a work that passes a limit is given up with a diagnostic, and the others go on. */
export async function checkContained({
  root,
  works,
  strict = false,
  signal,
  limits,
  ...rest
}: CheckOptions & {readonly limits: Limits}): Promise<CheckReport> {
  const {perform, close} = containedTasks(limits)
  const run = collectingRun({...(signal && {signal})})
  const checked: CheckedWork[] = []
  try {
    for (const work of works ?? (await workNames(root))) {
      const found = await perform('check', {root, work, ...rest}, run).catch(error => {
        if (!(error instanceof LimitPassed)) throw error
        return {work, ok: false, findings: [], diagnostics: [pastLimit(error.limit, limits, {work})]}
      })
      checked.push(found)
    }
  } finally {
    await close()
  }
  return checkReport(checked, strict)
}
