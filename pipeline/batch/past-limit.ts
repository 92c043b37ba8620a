import {type Diagnostic, diagnostic} from '../diagnostics/index.ts'
import type {Limits} from './limits.ts'

/** What is to be said where a work, or a file outside one, took more than it may. */
export function pastLimit(
  limit: keyof Limits,
  {workTime, workHeap}: Limits,
  of: {readonly work: string} | {readonly file: string}
): Diagnostic {
  const slow = limit === 'workTime'
  const much = slow ? {seconds: Math.round(workTime / 1000)} : {megabytes: workHeap}
  if ('file' in of)
    return diagnostic(slow ? 'batch:file-too-slow' : 'batch:file-too-large', {kind: 'file', file: of.file}, much)
  const place = {kind: 'file', file: `sources/${of.work}/work.yaml`} as const
  return diagnostic(slow ? 'batch:work-too-slow' : 'batch:work-too-large', place, {work: of.work, ...much})
}
