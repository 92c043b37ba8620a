/** Longest line that an object or array is written on as a whole, in characters. */
const LINE = 120

/** Pieces of text that are joined at a time. */
const CHUNK = 4096

/**
 * JSON for people and for diffs: two spaces a level, and what fits a line on one. Ends with a line feed.
 * Undefined values are left out, as `JSON.stringify` does.
 */
export function toJson(value: unknown): string {
  return toJsonChunks(value).join('')
}

/** The same in stretches of text: that of a page of ten megabytes is longer than one string can be. */
export function toJsonChunks(value: unknown): readonly string[] {
  return chunksOf(put => {
    write(value, '', 0, put)
    put('\n')
  })
}

/** The items of a list as they stand in `toJson` so many levels deep, without the brackets and the last line feed. The list must be longer than a line. */
export function toJsonItems(items: readonly unknown[], depth: number): string {
  const indent = '  '.repeat(depth)
  const chunks = chunksOf(put => {
    for (const [index, item] of items.entries()) {
      put(index === 0 ? indent : `,\n${indent}`)
      write(item, indent, indent.length, put)
    }
  })
  return chunks.join('')
}

type Put = (piece: string) => void

/** Pieces joined while they are young: millions of small strings that live to the end cost more than writing them does. */
function chunksOf(writeAll: (put: Put) => void): readonly string[] {
  const chunks: string[] = []
  let pieces: string[] = []
  writeAll(piece => {
    if (pieces.push(piece) < CHUNK) return
    chunks.push(pieces.join(''))
    pieces = []
  })
  return [...chunks, pieces.join('')]
}

/** One compact JSON value a line. */
export function toJsonLines(values: readonly unknown[]): string {
  return values.map(value => `${JSON.stringify(value)}\n`).join('')
}

/** Gives the text of a value piece by piece; `before` is how many characters stand on the line already. */
function write(value: unknown, indent: string, before: number, put: Put): void {
  const room = LINE - before - 1
  const line = typeof value === 'object' && value !== null && fewest(value, room) > room ? null : oneLine(value, room)
  if (line === null) writeLines(value as object, indent, put)
  else put(line)
}

/** An object or array with each of its items on a line of its own. */
function writeLines(value: object, indent: string, put: Put): void {
  const deeper = `${indent}  `
  const list = Array.isArray(value)
  let sign = list ? '[' : '{'
  const add = (key: string, item: unknown): void => {
    put(`${sign}\n${deeper}${key}`)
    sign = ','
    write(item, deeper, deeper.length + key.length, put)
  }
  if (list) for (const item of value) add('', item)
  else for (const [key, item] of Object.entries(value)) if (item !== undefined) add(`${JSON.stringify(key)}: `, item)
  put(`\n${indent}${list ? ']' : '}'}`)
}

/**
 * Fewest characters that a value takes on one line; counted no further than `room`, so that a value in which millions of others lie costs no more than a
 * line, and without making the text, as most objects of a large document are longer.
 */
function fewest(value: unknown, room: number): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value === 'number') return digits(value)
  if (typeof value !== 'object' || value === null) return 4
  let length = 0
  if (Array.isArray(value)) {
    for (const item of value) {
      length += fewest(item, room - length) + 2
      if (length > room) return length
    }
    return Math.max(2, length)
  }
  for (const key in value) {
    const item = (value as Readonly<Record<string, unknown>>)[key]
    if (item === undefined) continue
    length += key.length + 4 + fewest(item, room - length) + 2
    if (length > room) return length
  }
  return Math.max(2, length)
}

/** Digits before the point of a number; one for those that are written with an exponent. */
function digits(value: number): number {
  const size = Math.abs(value)
  if (!(size < 1e21)) return 1
  let count = 1
  for (let left = size; left >= 10; left /= 10) count++
  return count
}

/** The value on one line, or null for an object or array that is longer than `room` characters. */
function oneLine(value: unknown, room: number): string | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const list = Array.isArray(value)
  const parts: string[] = []
  let left = room - 2
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined && !list) continue
    const key = list ? '' : `${JSON.stringify(name)}: `
    const text = left > 0 ? oneLine(item, left - key.length) : null
    if (text === null) return null
    left -= key.length + text.length + 2
    parts.push(key + text)
  }
  if (left < -2) return null
  return list ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`
}
