/** `2026-11-01T12:00:00Z` → `20261101T120000Z`, as TMX writes dates; a date alone is its midnight in UTC. */
export function compactInstant(instant: string): string {
  const [date = '', time = '00:00:00'] = instant.split('T')
  const [clock = ''] = time.replace(/Z$/u, '').split('.')
  return `${date.replaceAll('-', '')}T${clock.replaceAll(':', '')}Z`
}
