import type {Decision} from '../model/decision.ts'

/** What a line of the journal holds. */
export interface ReadLine {
  /** The JSON of its events, in their order. */
  readonly values: readonly unknown[]
  /** True where something of it could not be read. */
  readonly isDamaged: boolean
}

/** How every event begins. Inside a text, its quotes would be escaped. */
const BEGINNING = '{"v":'

/**
 * The JSON of a line: one event as a rule. Where a line feed was lost, whole events stand side by side (`{"v":1,…}{"v":1,…}`), or one stands
 * behind what is left of a torn one (`{"v":1,"id":{"v":1,…}`): every whole one is found.
 */
export function readLine(line: string): ReadLine {
  const whole = parsed(line)
  if (whole !== undefined) return {values: [whole], isDamaged: false}
  const starts: number[] = []
  for (let at = line.indexOf(BEGINNING); at >= 0; at = line.indexOf(BEGINNING, at + 1)) starts.push(at)
  const values: unknown[] = []
  let isDamaged = starts[0] !== 0
  for (let first = 0; first < starts.length; first++) {
    const value = parsed(line.slice(starts[first], starts[first + 1] ?? line.length))
    if (value === undefined) isDamaged = true
    else values.push(value)
  }
  return {values, isDamaged}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
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
