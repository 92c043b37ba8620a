/** A mapping as lower-case names and texts: nested names joined by a dot, lists by a comma, null left out. */
export function flatProperties(value: object): Readonly<Record<string, string>> {
  return Object.fromEntries(entries(value, ''))
}

function entries(value: unknown, name: string): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) {
    if (value.every(item => typeof item !== 'object')) return [[name, value.map(String).join(', ')]]
    return value.flatMap((item, index) => entries(item, `${name}.${index}`))
  }
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, item]) => entries(item, `${name && `${name}.`}${key.toLowerCase()}`))
  return [[name, String(value)]]
}
