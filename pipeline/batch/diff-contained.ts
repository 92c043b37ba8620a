import {collectingRun, FileUnusable} from '../diagnostics/index.ts'
import {contained} from './contained.ts'
import type {DiffReport} from './diff-work.ts'
import type {Limits} from './limits.ts'

/** As `diffWork`, in a worker. A work that cannot be read, or that passes a limit, is given up with a diagnostic. */
export async function diffContained(
  root: string,
  work: string,
  limits: Limits,
  signal?: AbortSignal
): Promise<DiffReport> {
  const run = collectingRun({...(signal && {signal})})
  return contained('diff', {root, work}, limits, () => ({work}), run).catch(error => {
    if (!(error instanceof FileUnusable)) throw error
    return {work, editions: [], diagnostics: [error.diagnostic]}
  })
}
