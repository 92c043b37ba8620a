import {workNames} from '../store/work-folder.ts'
import {type CheckReport, checkReport} from './check-report.ts'
import {checkWork} from './check-work.ts'

export interface CheckOptions {
  readonly root: string
  readonly works?: readonly string[]
  readonly cache?: boolean
  /** Every finding counts as an error. */
  readonly strict?: boolean
  readonly signal?: AbortSignal
}

/** What the checks say of some works or all. Writes nothing but the cache. */
export async function checkWorks({root, works, strict = false, ...rest}: CheckOptions): Promise<CheckReport> {
  const checked = []
  for (const work of works ?? (await workNames(root))) checked.push(await checkWork({root, work, ...rest}))
  return checkReport(checked, strict)
}
