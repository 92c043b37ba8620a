import {FileUnusable, type Run} from '../diagnostics/index.ts'
import {containedTasks, LimitPassed} from './contained-tasks.ts'
import type {FileTasks} from './file-tasks.ts'
import type {FileOrder} from './file-worker.ts'
import type {Limits} from './limits.ts'
import {pastLimit} from './past-limit.ts'

/**
 * One task in a worker of its own, within limits of time and heap. Past one of them `run` is told of it and the file given up, as `run.fail` does.
 *
 * @param of the work or the file that diagnostics name, by the path of the file that was being read where the task told of one
 */
export async function contained<Name extends keyof FileTasks>(
  name: Name,
  task: FileOrder<Name>['task'],
  limits: Limits,
  of: (path: string | null) => Parameters<typeof pastLimit>[2],
  run: Pick<Run, 'signal' | 'report'>
): Promise<Awaited<ReturnType<FileTasks[Name]>>> {
  const {perform, close} = containedTasks(limits)
  try {
    return await perform(name, task, run)
  } catch (error) {
    if (!(error instanceof LimitPassed)) throw error
    const found = pastLimit(error.limit, limits, of(error.path))
    run.report(found.rule, found.place, found.detail)
    throw new FileUnusable(found)
  } finally {
    await close()
  }
}
