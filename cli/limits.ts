import type {Command} from 'commander'
import {defaultLimits, type Limits} from '../pipeline/batch/limits.ts'
import type {Context} from './context.ts'
import {countOption} from './option-values.ts'

/** Limits as the command line takes them: seconds and mebibytes. */
export interface LimitOptions {
  readonly workTime?: number
  readonly workHeap?: number
}

const SECOND = 1000

/** With less a thread of Node.js cannot begin, and takes the whole process with it. Mebibytes. */
const LEAST_HEAP = 16

/** Adds the limits of time and memory to a command that reads whole documents: of works, or of files outside one. */
export function addLimits(command: Command, of: 'work' | 'file', {say}: Context): Command {
  return command
    .addOption(countOption('--work-time <seconds>', say(`cli:limits.${of}Time`), say))
    .addOption(countOption('--work-heap <megabytes>', say(`cli:limits.${of}Heap`), say, LEAST_HEAP))
}

/** Those that were given. */
export function givenLimits({workTime, workHeap}: LimitOptions): Partial<Limits> {
  return {
    ...(workTime !== undefined && {workTime: workTime * SECOND}),
    ...(workHeap !== undefined && {workHeap})
  }
}

/** Those that were given, and the usual ones for the others. */
export function limitsFrom(options: LimitOptions): Limits {
  return {...defaultLimits, ...givenLimits(options)}
}
