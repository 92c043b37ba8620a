/** Longest line that an object or array is written on as a whole, in characters. */
const LINE = 120

/**
 * JSON for people and for diffs: two spaces a level, and what fits a line on one. Ends with a line feed.
 * Undefined values are left out, as `JSON.stringify` does.
 */
export function toJson(value: unknown): string {
  return `${write(value, '', 0)}\n`
}

/** The items of a list as they stand in `toJson` so many levels deep, without the brackets and the last line feed. The list must be longer than a line. */
export function toJsonItems(items: readonly unknown[], depth: number): string {
  const indent = '  '.repeat(depth)
  return items.map(item => `${indent}${write(item, indent, indent.length)}`).join(',\n')
}

/** One compact JSON value a line. */
export function toJsonLines(values: readonly unknown[]): string {
  return values.map(value => `${JSON.stringify(value)}\n`).join('')
}

/** `before` is how many characters stand on the line already. */
function write(value: unknown, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const line = oneLine(value, LINE - before - 1)
  if (line !== null) return line
  const deeper = `${indent}  `
  const items = entries(value).map(([key, item]) => `${deeper}${key}${write(item, deeper, deeper.length + key.length)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${items.join(',\n')}\n${indent}${close}`
}

/** The value on one line, or null where it is longer than `room` characters. */
function oneLine(value: unknown, room: number): string | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const parts: string[] = []
  let left = room - 2
  for (const [key, item] of entries(value)) {
    const text = left > 0 ? oneLine(item, left - key.length) : null
    if (text === null) return null
    left -= key.length + text.length + 2
    parts.push(key + text)
  }
  if (left < -2) return null
  return Array.isArray(value) ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`
}

/** The items of an array, or of an object with `"key": ` before each. */
function entries(value: object): [key: string, item: unknown][] {
  if (Array.isArray(value)) return value.map(item => ['', item])
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => [`${JSON.stringify(key)}: `, item])
}
