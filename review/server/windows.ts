/** Which window decided what since the work was opened: an undo takes back what its own window did before it takes what another did. */
export interface Windows {
  /** Notes that a window made decisions, by the ids of their events. */
  note(window: string | undefined, events: readonly string[]): void
  /** The latest step that no other window made; where there is none, the latest of all. */
  choose(
    window: string | undefined,
    steps: readonly (readonly string[])[]
  ): {readonly step: readonly string[]; readonly elsewhere: boolean} | undefined
}

export function windowsOfWork(): Windows {
  const windowOf = new Map<string, string>()
  return {
    note(window, events) {
      if (window !== undefined) for (const event of events) windowOf.set(event, window)
    },
    choose(window, steps) {
      // What was decided before the work was opened is anybody's.
      const isElsewhere = (step: readonly string[]): boolean =>
        window !== undefined && step.some(event => (windowOf.get(event) ?? window) !== window)
      const step = steps.findLast(step => !isElsewhere(step)) ?? steps.at(-1)
      return step && {step, elsewhere: isElsewhere(step)}
    }
  }
}
