import type {Decision} from '../model/decision.ts'

/**
 * The JSON of a line. Where a torn line was followed by another event without a line feed between (`{"v":1,"id":{"v":1,…}`), the
 * whole event at its end. Undefined where there is none.
 */
export function readEvent(line: string): unknown {
  for (let from = 0; from >= 0; from = line.indexOf('{"v":', from + 1)) {
    try {
      return JSON.parse(line.slice(from))
    } catch {
      // Look for an event that begins further on.
    }
  }
  return undefined
}

/** True for the same event, whatever the order of its keys. */
export function foldedEqual(a: Decision, b: Decision): boolean {
  return canonical(a) === canonical(b)
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => {
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return held
    return Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
