import type {BuildEvent} from '../../pipeline/index.ts'

/** The stages of a build as they run, and how long they took in all works together. */
export interface StageTimes {
  event(event: BuildEvent): void
  /** Milliseconds since it began. */
  elapsed(): number
  rows(): readonly {
    readonly stage: string
    readonly ran: number
    readonly cached: number
    readonly time: number
  }[]
}

/** @param now clock in milliseconds */
export function stageTimes(now: () => number = () => performance.now()): StageTimes {
  const started = now()
  const stages = new Map<string, {ran: number; cached: number; time: number}>()
  return {
    event(event) {
      if (event.type !== 'stage') return
      const stage = stages.get(event.stage) ?? {ran: 0, cached: 0, time: 0}
      stage[event.state]++
      stage.time += event.time ?? 0
      stages.set(event.stage, stage)
    },
    elapsed: () => now() - started,
    rows: () => [...stages].map(([stage, counts]) => ({stage, ...counts}))
  }
}
