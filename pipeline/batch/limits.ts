/** What a work, or a file outside one, may take before it is given up. */
export interface Limits {
  /** Longest time in milliseconds. */
  readonly workTime: number
  /** Largest heap in mebibytes. */
  readonly workHeap: number
}

/** The slowest works that were measured, scanned reports of hundreds of pages, take a third of this time. */
export const defaultLimits: Limits = {workTime: 30 * 60_000, workHeap: 2048}
