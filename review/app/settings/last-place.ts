/** Where a reviewer was last, in this browser. */
export interface LastPlace {
  readonly work: string
  readonly part: string
  /** The unit's id. */
  readonly at?: string
}

const KEY = 'samsvar.place'

export function lastPlace(): Partial<LastPlace> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<LastPlace>
  } catch {
    return {}
  }
}

export function keepPlace(place: LastPlace): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(place))
  } catch {
    // A browser that keeps nothing begins at the beginning.
  }
}
