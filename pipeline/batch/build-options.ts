import type {Diagnostic} from '../diagnostics/index.ts'
import type {Finding} from '../model/index.ts'
import type {ArtifactReport} from '../store/artifacts.ts'
import type {BuildTotals} from './build-totals.ts'
import type {WhyBuilt} from './why-built.ts'
import type {WorkReport} from './work-report.ts'

export interface BuildOptions {
  /** The folder that holds `sources/` and `output/`. */
  readonly root: string
  /** Names of works; all where left out. */
  readonly works?: readonly string[]
  /** Write nothing, and report what would change. */
  readonly check?: boolean
  /**
   * Works built at the same time; as many as the machine has cores where left out. The result does not hang on it. With 1 and no limits they are
   * built in this thread, where a work that hangs or crashes takes the build with it.
   */
  readonly jobs?: number
  /** Take stage results from `.cache/` and keep them there; true where left out. */
  readonly cache?: boolean
  /** Read scanned pages from their pictures; on unless `false`. */
  readonly ocr?: boolean
  /** Scanned pages that are read in this build, at most; all where left out. The next build goes on. */
  readonly ocrPages?: number
  /**
   * Longest time for reading scanned pages in this build, in milliseconds; no page is begun after it, and the next build goes on. Which pages these are hangs on the
   * machine, unlike with `ocrPages`.
   */
  readonly ocrTime?: number
  /** Findings count as errors do. */
  readonly strict?: boolean
  /** Tell why each work is built, and why each of its stages runs. */
  readonly explain?: boolean
  /** Read all files again to see whether they changed, whatever their size and time say. */
  readonly verify?: boolean
  /** Stop before anything is published where more than this share of the published works, from 0 to 1, would change or go. */
  readonly maxChange?: number
  /** Longest time for one work in milliseconds; then it is given up and its worker replaced. */
  readonly workTime?: number
  /** Largest heap of one worker in mebibytes. */
  readonly workHeap?: number
  /**
   * Leave out of the report what was told by events: findings, diagnostics and artifacts of each work. A build of many works then holds none
   * of them.
   */
  readonly brief?: boolean
  readonly signal?: AbortSignal
  readonly onEvent?: (event: BuildEvent) => void
}

export type BuildEvent =
  | {readonly type: 'work-started'; readonly work: string; readonly index: number; readonly total: number}
  | {
      readonly type: 'stage'
      readonly work: string
      readonly stage: string
      readonly of: string
      readonly state: 'ran' | 'cached'
      /** What the stage hangs on that is not as in the last build; with `explain`, where it ran. `first` where there was none. */
      readonly because?: readonly string[]
      /** Milliseconds since the stage before it. */
      readonly time?: number
    }
  /** It has scanned pages, which are read when the other works are done. */
  | {readonly type: 'work-waiting'; readonly work: string}
  | {readonly type: 'explained'; readonly work: string; readonly why: WhyBuilt}
  | {readonly type: 'diagnostic'; readonly work: string | null; readonly diagnostic: Diagnostic}
  | {readonly type: 'finding'; readonly work: string; readonly finding: Finding}
  | {readonly type: 'work-done'; readonly report: WorkReport}

export interface BuildReport {
  readonly totals: BuildTotals
  readonly works: readonly WorkReport[]
  /** Artifacts that belong to no work, `index.json` and the schemas among them. */
  readonly artifacts: readonly ArtifactReport[]
  readonly diagnostics: readonly Diagnostic[]
  /** 0 done; 1 a diagnostic of severity error, a finding with `strict`, or a difference with `check`. */
  readonly exitCode: 0 | 1
}
