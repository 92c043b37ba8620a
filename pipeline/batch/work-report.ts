import type {Diagnostic} from '../diagnostics/index.ts'
import type {Finding} from '../model/index.ts'
import type {ArtifactReport} from '../store/artifacts.ts'

/** What a build did for one work. Paths of artifacts are relative to the root. */
export interface WorkReport {
  readonly work: string
  readonly ok: boolean
  readonly stages: {readonly ran: number; readonly cached: number}
  /** Editions that were read. */
  readonly editions: number
  readonly units: number
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
  readonly artifacts: readonly ArtifactReport[]
}
