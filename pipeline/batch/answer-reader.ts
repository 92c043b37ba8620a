import type {Run} from '../diagnostics/index.ts'
import {FileUnusable} from '../diagnostics/index.ts'
import type {PageLinks} from '../fetch/page-links.ts'
import {containedTasks, LimitPassed} from './contained-tasks.ts'
import type {EditionVersions} from './diff-edition.ts'
import type {FileTasks, LanguageTask, LinksTask} from './file-tasks.ts'
import type {FileOrder} from './file-worker.ts'
import {crashed} from './given-up.ts'
import {inTurn} from './in-turn.ts'
import {defaultLimits, type Limits} from './limits.ts'
import {pastLimit} from './past-limit.ts'
import type {StructuralChange} from './structural-diff.ts'

/** What a fetch reads of what servers send. */
export interface AnswerReading {
  links(page: LinksTask): Promise<PageLinks>
  language(file: LanguageTask): Promise<string | null>
  changes(versions: EditionVersions): Promise<readonly StructuralChange[]>
  /** False where it cannot be known. */
  isSame(versions: EditionVersions): Promise<boolean>
}

/** Reads, one after the other, for a whole run. */
export interface AnswerReader {
  /**
   * @param file what diagnostics name
   * @param run told of what could not be read, which then counts as empty
   */
  of(work: string, file: string, run: Pick<Run, 'signal' | 'report'>): AnswerReading
  close(): Promise<void>
}

/** A page is read while others wait, so it has less time than a whole work: what was measured, plans of hundreds of pages, takes a tenth of it. */
export const readingLimits: Limits = {...defaultLimits, workTime: 5 * 60_000}

/**
 * Reads what servers send in a worker, within limits: a page on which that hangs, or that wants all memory, must not keep all others from being asked for,
 * tonight and every night after.
 */
export function answerReader(limits: Limits = readingLimits): AnswerReader {
  const {perform, close} = containedTasks(limits)
  const line = inTurn()
  return {
    of(work, file, run) {
      async function read<Name extends keyof FileTasks, Empty>(
        name: Name,
        task: FileOrder<Name>['task'],
        empty: Empty
      ): Promise<Awaited<ReturnType<FileTasks[Name]>> | Empty> {
        try {
          return await line('', () => perform(name, task, run))
        } catch (error) {
          if (run.signal.aborted) throw error
          if (error instanceof FileUnusable) return empty
          const found =
            error instanceof LimitPassed
              ? pastLimit(error.limit, limits, {file})
              : crashed(work, (error as Error).message)
          run.report(found.rule, found.place, found.detail)
          return empty
        }
      }
      return {
        links: page => read('links', page, {languages: [], attachments: [], feeds: []}),
        language: file => read('language', file, null),
        changes: async versions => (await read('changes', versions, null)) ?? [],
        isSame: versions => read('isSame', versions, false)
      }
    },
    close
  }
}
